import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { mayRevoke } from './revoke-feed.server';
import { FEED_KINDS } from './rules/feed';

const MOST_SHOWN = 200;

/** The open feeds that the reader may know of: its own, and those of rooms and of the agency. */
export async function feedsView({ db }: Services, actor: Member) {
  const { agencyId } = actor;
  const [feeds, rooms] = await Promise.all([
    db.calendarFeed.findMany({
      where: {
        ...{ agencyId, revokedAt: null },
        OR: [{ createdById: actor.userId }, { kind: { not: 'person' } }],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST_SHOWN,
      select: {
        ...{ id: true, kind: true, name: true, subjectId: true },
        ...{ createdById: true, createdAt: true, lastReadAt: true },
      },
    }),
    db.room.findMany({
      where: { agencyId },
      orderBy: [{ retiredAt: 'asc' }, { name: 'asc' }],
      take: MOST_SHOWN,
      select: { id: true, name: true, retiredAt: true },
    }),
  ]);
  const makers = await db.user.findMany({
    where: { agencyId, id: { in: feeds.map(({ createdById }) => createdById) } },
    select: { id: true, name: true, disabledAt: true },
  });
  return {
    feeds: feeds.map(({ subjectId, createdById, kind, ...feed }) => {
      const maker = makers.find(({ id }) => id === createdById);
      return {
        ...feed,
        kind: FEED_KINDS.find((each) => each === kind) ?? 'agency',
        room: kind === 'room' ? (rooms.find(({ id }) => id === subjectId)?.name ?? '') : '',
        makerName: maker?.name ?? '',
        /** who made it has left, and may still know the address */
        makerLeft: !maker || maker.disabledAt !== null,
        mayRevoke: mayRevoke(actor, { kind, createdById }),
      };
    }),
    rooms: rooms
      .filter(({ retiredAt }) => retiredAt === null)
      .map(({ id, name }) => ({ id, name })),
  };
}
