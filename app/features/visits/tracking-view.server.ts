import type { GuestContact } from '~/features/accounts/rules/actor';
import { holdsOfRequest } from '~/features/rooms/slot-holds.server';
import type { Reader } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { requestDetails, requestDetailsSelect } from './request-details.server';

/** What the holder of the private link sees of its request, and of the visit it became. */
export async function trackingView({ db, clock }: Services, guest: GuestContact, locale: Locale) {
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
          cancelledBy: true,
          mode: true,
          meetingUrl: true,
          room: { select: { name: true, address: true, photoFileId: true } },
          minutes: { select: { state: true } },
        },
      },
    },
  });
  if (!request) throw notFound();
  const [offer, holds] = await Promise.all([openOffer(db, guest), holdsOfRequest(db, guest)]);
  return {
    offer,
    holds,
    mayCancel:
      request.state === 'accepted' &&
      request.visit?.state === 'scheduled' &&
      request.visit.startsAt > clock.now(),
    ...(await requestDetails(db, request, locale)),
    declineReason: request.declineReason,
    visit: request.visit && {
      ...request.visit,
      minutes: undefined,
      minutesReady: request.visit.minutes?.state === 'approved',
    },
  };
}

/** The dates among which the guest may choose now, with the rooms that are held for it. */
async function openOffer(db: Reader, { agencyId, requestId }: GuestContact) {
  const offer = await db.dateOffer.findFirst({
    where: { agencyId, requestId, state: 'open' },
    select: {
      kind: true,
      message: true,
      answerUntil: true,
      slots: {
        orderBy: { position: 'asc' },
        select: { id: true, startsAt: true, endsAt: true, roomId: true },
      },
    },
  });
  if (!offer) return null;
  const roomIds = offer.slots.flatMap(({ roomId }) => roomId ?? []);
  const rooms = await db.room.findMany({
    where: { agencyId, id: { in: roomIds } },
    select: { id: true, name: true },
  });
  return {
    ...offer,
    slots: offer.slots.map(({ roomId, ...slot }) => ({
      ...slot,
      room: rooms.find(({ id }) => id === roomId)?.name ?? null,
    })),
  };
}
export type TrackingView = Awaited<ReturnType<typeof trackingView>>;
