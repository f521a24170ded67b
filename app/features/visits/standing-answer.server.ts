import type { Prisma } from '~/platform/database/generated/client';

import { placeText } from './place-text';
import type { GuestAnswer } from './rules/guest-answer';
import { asRequestState } from './rules/state';

/** What `standingAnswer` reads of a request. */
export const standingSelect = {
  state: true,
  declineReason: true,
  visit: {
    select: {
      id: true,
      state: true,
      startsAt: true,
      endsAt: true,
      cancelReason: true,
      cancelledBy: true,
      meetingUrl: true,
      room: { select: { name: true, address: true } },
    },
  },
  offers: {
    where: { state: 'open' },
    orderBy: { createdAt: 'desc' as const },
    take: 1,
    select: {
      kind: true,
      message: true,
      answerUntil: true,
      slots: { orderBy: { position: 'asc' } },
    },
  },
} satisfies Prisma.VisitRequestSelect;

type Standing = Prisma.VisitRequestGetPayload<{ select: typeof standingSelect }>;

/**
 * What a guest is to know of its request as things stand, whatever it was told before: bodies of sent
 * messages are not kept. Null where the guest itself did the last step.
 */
export function standingAnswer(
  request: Standing,
  roomNames: ReadonlyMap<string, string>,
): GuestAnswer | null {
  const { visit, offers } = request;
  switch (asRequestState(request.state)) {
    case 'submitted':
      return { kind: 'received', link: '' };
    case 'offered': {
      const [offer] = offers;
      if (!offer) return null;
      return {
        kind: offer.kind === 'online' ? 'online' : 'offered',
        offered: offer.slots.map(({ startsAt, endsAt, roomId }) => ({
          ...{ startsAt, endsAt },
          place: roomId === null ? undefined : roomNames.get(roomId),
        })),
        answerUntil: offer.answerUntil,
        message: offer.message,
      };
    }
    case 'accepted': {
      if (visit?.state !== 'scheduled') return null;
      const period = { startsAt: visit.startsAt, endsAt: visit.endsAt };
      const place = placeText(visit.room, visit.meetingUrl);
      return { kind: 'accepted', visitId: visit.id, period, place };
    }
    case 'declined':
      return { kind: 'declined', reason: request.declineReason ?? '' };
    case 'cancelled': {
      if (!visit || visit.cancelledBy !== 'host') return null;
      const period = { startsAt: visit.startsAt, endsAt: visit.endsAt };
      return { kind: 'cancelled', visitId: visit.id, period, reason: visit.cancelReason };
    }
    case 'withdrawn':
      return null;
  }
}
