import type { Database } from '~/platform/database/database.server';

/** Something that a room or a speaker is given to; instants in milliseconds. */
export interface Stay {
  readonly resource: string;
  readonly owner: string;
  readonly from: number;
  readonly until: number;
}

/**
 * Pairs of different owners that have the same room or speaker at the same time: a sweep through time,
 * that knows nothing of how the database refuses them.
 */
export function overlaps(stays: readonly Stay[]): (readonly [Stay, Stay])[] {
  const found: [Stay, Stay][] = [];
  const running = new Map<string, Stay[]>();
  for (const stay of [...stays].sort((a, b) => a.from - b.from)) {
    const before = (running.get(stay.resource) ?? []).filter(({ until }) => until > stay.from);
    for (const other of before) if (other.owner !== stay.owner) found.push([other, stay]);
    running.set(stay.resource, [...before, stay]);
  }
  return found;
}

const MINUTE_MS = 60_000;
const STANDING = { in: ['scheduled', 'held'] };

/**
 * What visits, offers and agendas say that rooms (with the buffers that they have now) and speakers are
 * given to, read from those records alone: not from what the triggers keep beside them.
 */
export async function readStays({ db }: Pick<Database, 'db'>, agencyId: string): Promise<Stay[]> {
  const [rooms, visits, slots, items] = await Promise.all([
    db.room.findMany({ where: { agencyId } }),
    db.visit.findMany({ where: { agencyId, state: STANDING, roomId: { not: null } } }),
    db.offerSlot.findMany({
      where: { agencyId, heldAt: { not: null }, roomId: { not: null } },
      include: { offer: true },
    }),
    db.agendaItem.findMany({
      where: { agencyId, speakerId: { not: null }, visit: { state: STANDING } },
      include: { visit: true },
    }),
  ]);
  const buffers = new Map(rooms.map((room) => [room.id, room]));
  const inRoom = (owner: string, at: { roomId: string | null; startsAt: Date; endsAt: Date }) => {
    const room = buffers.get(at.roomId ?? '');
    return {
      ...{ resource: `room ${at.roomId ?? ''}`, owner },
      from: at.startsAt.getTime() - (room?.bufferBefore ?? 0) * MINUTE_MS,
      until: at.endsAt.getTime() + (room?.bufferAfter ?? 0) * MINUTE_MS,
    };
  };
  return [
    ...visits.map((visit) => inRoom(visit.id, visit)),
    ...slots.map((slot) => inRoom(slot.offer.requestId, slot)),
    ...items.map(({ speakerId, visit, startOffset, duration }) => {
      const from = visit.startsAt.getTime() + startOffset * MINUTE_MS;
      const until = from + duration * MINUTE_MS;
      return { resource: `speaker ${speakerId ?? ''}`, owner: visit.id, from, until };
    }),
  ];
}
