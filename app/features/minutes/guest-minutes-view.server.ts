import type { GuestContact } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { fullItem, shownItems } from './read-item.server';

/**
 * The minutes as the guest reads them by its private link: with names, since both sides were there.
 * `minutes` is null until the host has approved them.
 * @throws AppError notFound when the request became no visit
 */
export async function guestMinutesView({ db }: Services, guest: GuestContact, locale: Locale) {
  const visit = await db.visit.findFirst({
    where: { requests: { some: { id: guest.requestId } }, agencyId: guest.agencyId },
    include: {
      agency: { select: { officialName: true } },
      delegations: { select: { agencyName: true } },
      minutes: { include: { items: shownItems } },
    },
  });
  if (!visit) throw notFound();
  const { minutes } = visit;
  return {
    visit: {
      number: visit.number,
      subject: visit.subject,
      startsAt: visit.startsAt.toISOString(),
      endsAt: visit.endsAt.toISOString(),
      timeZone: visit.timeZone,
      host: visit.agency.officialName,
      guests: visit.delegations.map(({ agencyName }) => agencyName),
      isExample: visit.exampleNote !== null,
    },
    minutes:
      minutes?.state === 'approved'
        ? {
            chairperson: minutes.chairperson,
            minuteTaker: minutes.minuteTaker,
            summaryHtml: minutes.summaryHtml,
            approvedAt: minutes.approvedAt?.toISOString() ?? null,
            items: minutes.items.map((item) => fullItem(item, locale)),
          }
        : null,
  };
}
