import { addDays } from '~/platform/clock/calendar-day';
import type { Reader, Tx } from '~/platform/database/database.server';
import { localDate, type TimeZone } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { readHostBook } from './host-book.server';
import { promoteQueued, type Promoted } from './promote-holds.server';
import { datedSlots } from './rules/availability';
import { holdFor, holdUntil, isInPart, type WishedPart } from './rules/slot-hold';

export type { Promoted } from './promote-holds.server';

/** A request's place at a slot. */
export interface SlotPlace {
  /** calendar day and clock times in the host's zone */
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly state: 'holding' | 'queued';
  /** while holding */
  readonly holdUntil: Date | null;
}

/** Nobody plans a visit further ahead: such a wish stands in the request and holds nothing. */
const FURTHEST_DAYS = 550;

/**
 * Holds the slots that a request wishes for, softly: a free one is held until a day that its guest
 * sees, for one that others hold or that is full the request queues, and a closed one gives nothing.
 * Wishes of one request never stand in each other's way, and asking again changes nothing.
 * @returns what it holds and queues for of these wishes
 */
export async function holdSlots(
  tx: Tx,
  request: {
    requestId: string;
    agencyId: string;
    zone: TimeZone;
    dates: readonly { day: string; part: WishedPart }[];
  },
  now: Date,
): Promise<SlotPlace[]> {
  const { requestId, agencyId, zone, dates } = request;
  const today = localDate(now, zone);
  const furthest = addDays(today, FURTHEST_DAYS);
  const days = [...new Set(dates.map(({ day }) => day))].filter(
    (day) => today <= day && day <= furthest,
  );
  const places: SlotPlace[] = [];
  for (const day of days) {
    const book = await readHostBook(tx, { agencyId, first: day, last: day }, now, { requestId });
    const parts = dates.filter((wish) => wish.day === day).map(({ part }) => part);
    for (const slot of datedSlots(book, day)) {
      const state = parts.some((part) => isInPart(slot, part)) ? holdFor(book, slot, now) : null;
      if (state === null) continue;
      const until = state === 'holding' ? holdUntil(book, slot, now) : null;
      places.push(await takePlace(tx, { requestId, agencyId, slot, state, until }, now));
    }
  }
  return places;
}

async function takePlace(
  tx: Tx,
  wanted: {
    requestId: string;
    agencyId: string;
    slot: { day: string; startTime: string; endTime: string };
    state: SlotPlace['state'];
    until: Date | null;
  },
  now: Date,
): Promise<SlotPlace> {
  const { requestId, agencyId, state, until } = wanted;
  const { day, startTime, endTime } = wanted.slot;
  const before = await tx.slotHold.findFirst({ where: { agencyId, requestId, day, startTime } });
  if (before && before.state !== 'ended') return asPlace(before);
  const data = { endTime, state, holdUntil: until, createdAt: now, endedAt: null };
  if (before) await tx.slotHold.update({ where: { id: before.id, agencyId }, data });
  else await tx.slotHold.create({ data: { agencyId, requestId, day, startTime, ...data } });
  return { day, startTime, endTime, state, holdUntil: until };
}

const asPlace = (row: Omit<SlotPlace, 'state'> & { state: string }): SlotPlace => {
  const { day, startTime, endTime } = row;
  const state = row.state === 'holding' ? 'holding' : 'queued';
  return { day, startTime, endTime, state, holdUntil: row.holdUntil };
};

/**
 * Ends what a request holds and queues for: it was answered, withdrawn or moved elsewhere. To call
 * after the visit stands, so that its own slot is not given away.
 * @returns who holds from now on instead, to be told in the same transaction
 */
export async function endHolds(
  tx: Tx,
  { requestId, agencyId }: { requestId: string; agencyId: string },
  now: Date,
): Promise<Promoted[]> {
  const active = { agencyId, requestId, state: { in: ['holding', 'queued'] } };
  const ended = await tx.slotHold.findMany({
    where: active,
    select: { day: true, startTime: true, state: true },
  });
  if (ended.length === 0) return [];
  await tx.slotHold.updateMany({ where: active, data: { state: 'ended', endedAt: now } });
  const freed = ended.filter(({ state }) => state === 'holding');
  return promoteQueued(tx, agencyId, freed, now);
}

/** What a request holds and queues for, by day, with its place in each queue (1: next). */
export async function holdsOfRequest(
  db: Reader,
  { requestId, agencyId }: { requestId: string; agencyId: string },
): Promise<(SlotPlace & { place: number | null })[]> {
  const own = await db.slotHold.findMany({
    where: { agencyId, requestId, state: { in: ['holding', 'queued'] } },
    orderBy: [{ day: 'asc' }, { startTime: 'asc' }],
  });
  const days = own.filter(({ state }) => state === 'queued').map(({ day }) => day);
  const queues =
    days.length === 0
      ? []
      : await db.slotHold.findMany({
          where: { agencyId, state: 'queued', day: { in: days } },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          select: { requestId: true, day: true, startTime: true },
        });
  return own.map((hold) => {
    const queue = queues.filter(
      ({ day, startTime }) => day === hold.day && startTime === hold.startTime,
    );
    const place = queue.findIndex((each) => each.requestId === requestId) + 1;
    return { ...asPlace(hold), place: hold.state === 'queued' ? place : null };
  });
}

/** Mails what happened, in the transaction in which it happened. */
export type TellOfHolds = (
  tx: Tx,
  told: {
    readonly agencyId: string;
    readonly ended: readonly { requestId: string; day: string; startTime: string }[];
    readonly promoted: readonly Promoted[];
  },
) => Promise<void>;

/** Ends holds whose time is over and gives their slots to the next of the queue; for housekeeping. */
export async function endPassedHolds(
  { db, write, clock }: Services,
  tell: TellOfHolds,
): Promise<void> {
  const now = clock.now();
  const passed = { state: 'holding', holdUntil: { lte: now } };
  // bounded: housekeeping ends what is over at every agency
  const due = await db.slotHold.findMany({
    where: passed,
    distinct: ['agencyId'],
    select: { agencyId: true },
  });
  for (const { agencyId } of due) {
    await write(async (tx) => {
      const ended = await tx.slotHold.findMany({
        where: { agencyId, ...passed },
        select: { requestId: true, day: true, startTime: true },
      });
      await tx.slotHold.updateMany({
        where: { agencyId, ...passed },
        data: { state: 'ended', endedAt: now },
      });
      const promoted = await promoteQueued(tx, agencyId, ended, now);
      await tell(tx, { agencyId, ended, promoted });
    });
  }
  // Nobody waits any longer for a day that is over everywhere.
  await write((tx) =>
    // bounded: housekeeping ends what is over at every agency
    tx.slotHold.updateMany({
      where: { state: 'queued', day: { lt: localDate(now, 'Asia/Jakarta') } },
      data: { state: 'ended', endedAt: now },
    }),
  );
}
