import type { GuestContact } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { requestDetails, requestDetailsSelect } from './request-details.server';

/** What the holder of the private link sees of its request, and of the visit it became. */
export async function trackingView({ db }: Services, guest: GuestContact, locale: Locale) {
  const request = await db.visitRequest.findFirst({
    where: { id: guest.requestId, agencyId: guest.agencyId },
    select: {
      ...requestDetailsSelect,
      declineReason: true,
      visit: {
        select: {
          number: true,
          state: true,
          startsAt: true,
          endsAt: true,
          timeZone: true,
          hostNote: true,
          cancelReason: true,
          room: { select: { name: true, address: true } },
          minutes: { select: { state: true } },
        },
      },
    },
  });
  if (!request) throw notFound();
  return {
    ...(await requestDetails(db, request, locale)),
    declineReason: request.declineReason,
    visit: request.visit && {
      ...request.visit,
      minutes: undefined,
      minutesReady: request.visit.minutes?.state === 'approved',
    },
  };
}
