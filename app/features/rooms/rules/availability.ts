import { addDays, daysFrom, mondayOf, weekdayOf } from '~/platform/clock/calendar-day';
import { instantOf, localDate } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';

import { workingDayAfter, type Season } from './agency-calendar';
import { blockDuring, freeRooms, overlaps, type HostBook, type Period } from './host-book';
import { slotsOn } from './reception';

type Name = Readonly<Record<Locale, string>>;

/** Why nobody is received on a whole day. */
export type DayClosure =
  | { readonly kind: 'holiday' | 'collectiveLeave'; readonly name: Name }
  | { readonly kind: 'notReceived' };

/** Why a slot cannot be asked for. */
export type SlotClosure =
  | { readonly kind: 'past' }
  | { readonly kind: 'leadTime'; readonly earliest: string }
  | { readonly kind: 'blockedOut'; readonly reason: string }
  | { readonly kind: 'quotaDay'; readonly limit: number }
  | { readonly kind: 'quotaWeek'; readonly limit: number }
  | { readonly kind: 'full' };

export type SlotState =
  | { readonly state: 'free' }
  /** others hold it for now; `waiting` requests hold it or queue */
  | { readonly state: 'tentative'; readonly waiting: number }
  | { readonly state: 'closed'; readonly reason: SlotClosure };

export type DatedSlot = Period & {
  readonly day: string;
  /** clock times in the host's zone */
  readonly startTime: string;
  readonly endTime: string;
};

export interface DayAvailability {
  readonly day: string;
  readonly season: Season;
  readonly closed: DayClosure | null;
  readonly slots: readonly (DatedSlot & SlotState)[];
}

/** The first day for which a visit can still be asked for. */
export const earliestDay = (book: HostBook, now: Date): string =>
  workingDayAfter(book.calendar, localDate(now, book.zone), book.rules.leadDays);

/** Why the host receives nobody on that day; null when it does. */
export function dayClosure(
  book: Pick<HostBook, 'calendar' | 'slots'>,
  day: string,
): DayClosure | null {
  const rest = book.calendar.closedOn(day);
  if (rest) return rest;
  const slots = slotsOn(book.slots, weekdayOf(day), book.calendar.seasonOf(day));
  return slots.length === 0 ? { kind: 'notReceived' } : null;
}

/** The slots of a day with their instants; none on a closed day. */
export function datedSlots(book: HostBook, day: string): DatedSlot[] {
  if (dayClosure(book, day)) return [];
  const slots = slotsOn(book.slots, weekdayOf(day), book.calendar.seasonOf(day));
  return slots.flatMap(({ startTime, endTime }) => {
    const startsAt = instantOf(day, startTime, book.zone);
    const endsAt = instantOf(day, endTime, book.zone);
    return startsAt && endsAt ? [{ day, startTime, endTime, startsAt, endsAt }] : [];
  });
}

/** How the slots of a day stand. */
export function dayAvailability(book: HostBook, day: string, now: Date): DayAvailability {
  return {
    day,
    season: book.calendar.seasonOf(day),
    closed: dayClosure(book, day),
    slots: datedSlots(book, day).map((slot) => ({ ...slot, ...slotState(book, slot, now) })),
  };
}

/** How one slot of an open day stands. */
export function slotState(book: HostBook, slot: DatedSlot, now: Date): SlotState {
  const reason = slotClosure(book, slot, now);
  if (reason) return { state: 'closed', reason };
  const waiting = requestsFor(book, slot);
  const booked = visitsDuring(book, slot);
  return booked + waiting.holding < book.rules.parallelVisits
    ? { state: 'free' }
    : { state: 'tentative', waiting: waiting.all };
}

function slotClosure(book: HostBook, slot: DatedSlot, now: Date): SlotClosure | null {
  if (slot.startsAt <= now) return { kind: 'past' };
  const earliest = earliestDay(book, now);
  if (slot.day < earliest) return { kind: 'leadTime', earliest };
  const block = blockDuring(book, slot, null);
  if (block) return { kind: 'blockedOut', reason: block.reason };
  if (visitsDuring(book, slot) >= book.rules.parallelVisits) return { kind: 'full' };
  const quota = quotaReached(book, slot.day);
  if (quota) return quota;
  // A host that lists no rooms is asked all the same: it may receive in a hall of another.
  return book.rooms.length > 0 && freeRooms(book, slot).length === 0 ? { kind: 'full' } : null;
}

// Every slot of a month asks for the same counts: they are made once for each book.
const countsByDay = new WeakMap<HostBook['visits'], ReadonlyMap<string, number>>();

function visitsByDay({ visits, zone }: HostBook): ReadonlyMap<string, number> {
  const known = countsByDay.get(visits);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { startsAt } of visits) {
    const day = localDate(startsAt, zone);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  countsByDay.set(visits, counts);
  return counts;
}

export function quotaReached(
  book: HostBook,
  day: string,
): Extract<SlotClosure, { limit: number }> | null {
  const { visitsPerDay, visitsPerWeek } = book.rules;
  const counts = visitsByDay(book);
  const on = (each: string) => counts.get(each) ?? 0;
  if (on(day) >= visitsPerDay) return { kind: 'quotaDay', limit: visitsPerDay };
  const monday = mondayOf(day);
  const week = daysFrom(monday, addDays(monday, 6)).reduce((sum, each) => sum + on(each), 0);
  return week >= visitsPerWeek ? { kind: 'quotaWeek', limit: visitsPerWeek } : null;
}

export const visitsDuring = (book: HostBook, period: Period): number =>
  book.visits.filter((visit) => overlaps(visit, period)).length;

/** How many requests hold the slot, softly or by an open offer, and how many wait in all. */
export function requestsFor(book: HostBook, slot: DatedSlot): { holding: number; all: number } {
  const here = book.holds.filter(
    ({ day, startTime }) => day === slot.day && startTime === slot.startTime,
  );
  const offered = book.offers.filter((offer) => overlaps(offer, slot));
  const count = (requests: readonly { requestId: string }[]) =>
    new Set(requests.map(({ requestId }) => requestId)).size;
  return {
    holding: count([...offered, ...here.filter(({ state }) => state === 'holding')]),
    all: count([...offered, ...here]),
  };
}
