import { addDays, mondayOf } from '~/platform/clock/calendar-day';
import type { Tx } from '~/platform/database/database.server';
import { instantOf, localDate, zoneOf } from '~/platform/languages/format';

import { readHostBook } from './host-book.server';
import type { DatedSlot } from './rules/availability';
import type { HostBook } from './rules/host-book';
import { canHoldNow, holdUntil } from './rules/slot-hold';

/** A request that waited for a slot and holds it from now on. */
export interface Promoted {
  readonly requestId: string;
  readonly day: string;
  /** clock times in the host's zone */
  readonly startTime: string;
  readonly endTime: string;
  readonly holdUntil: Date;
}

interface Place {
  readonly day: string;
  readonly startTime: string;
}

/** Gives each slot that has become free to the first of its queue, in the transaction that freed it. */
export async function promoteQueued(
  tx: Tx,
  agencyId: string,
  places: readonly Place[],
  now: Date,
): Promise<Promoted[]> {
  const promoted: Promoted[] = [];
  for (const { day, startTime } of unique(places)) {
    const queue = await tx.slotHold.findMany({
      where: { agencyId, day, startTime, state: 'queued' },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    if (queue.length === 0) continue;
    let book = await readHostBook(tx, { agencyId, first: day, last: day }, now);
    for (const hold of queue) {
      const slot = datedSlot(book, hold);
      if (!slot || !canHoldNow(book, slot, now)) break;
      const until = holdUntil(book, slot, now);
      await tx.slotHold.update({
        where: { id: hold.id, agencyId },
        data: { state: 'holding', holdUntil: until },
      });
      const { requestId, endTime } = hold;
      book = {
        ...book,
        holds: [
          ...book.holds.filter((each) => each.requestId !== requestId || !isAt(each, hold)),
          { requestId, day, startTime, state: 'holding' },
        ],
      };
      promoted.push({ requestId, day, startTime, endTime, holdUntil: until });
    }
  }
  return promoted;
}

/**
 * To call when a visit was cancelled, moved or shortened: whoever queues within its week may hold now,
 * because quotas count days and weeks.
 */
export async function promoteAfterFreed(
  tx: Tx,
  { agencyId, startsAt }: { agencyId: string; startsAt: Date },
  now: Date,
): Promise<Promoted[]> {
  const agency = await tx.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { timeZone: true },
  });
  const monday = mondayOf(localDate(startsAt, zoneOf(agency)));
  const queued = await tx.slotHold.findMany({
    where: { agencyId, state: 'queued', day: { gte: monday, lte: addDays(monday, 6) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { day: true, startTime: true },
  });
  return promoteQueued(tx, agencyId, queued, now);
}

const isAt = (a: Place, b: Place): boolean => a.day === b.day && a.startTime === b.startTime;

const unique = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.day}|${place.startTime}`, place])).values(),
];

/** The slot as it was when it was asked for: the host may have other hours by now. */
function datedSlot(
  { zone }: HostBook,
  { day, startTime, endTime }: Place & { endTime: string },
): DatedSlot | null {
  const startsAt = instantOf(day, startTime, zone);
  const endsAt = instantOf(day, endTime, zone);
  return startsAt && endsAt ? { day, startTime, endTime, startsAt, endsAt } : null;
}
