import { startOf } from '~/features/rooms/host-book.server';
import { asVisitState, visitAfter } from '~/features/visits/rules/state';
import { addDays, daysFrom } from '~/platform/clock/calendar-day';
import type { Reader } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { localDate, localTime, type TimeZone } from '~/platform/languages/format';

import { concernsPerson } from './concerns-person';
import type { CalendarEntry } from './rules/calendar-entry';
import type { CalendarSearch } from './rules/calendar-search';

/** Whose entries, of which days: both included, in the agency's zone. */
export interface Shown {
  readonly agencyId: string;
  readonly zone: TimeZone;
  readonly first: string;
  readonly last: string;
}

/** Nobody looks through more than that at once. */
const MOST_VISITS = 20_000;
const MOST_OTHERS = 500;

const periodOf = ({ first, last, zone }: Shown): { from: Date; until: Date } => ({
  from: startOf(first, zone),
  until: startOf(addDays(last, 1), zone),
});

/** What a visit has to be to be shown; cancelled ones only when they are asked for. */
function visitFilter({ room, type, person, state }: CalendarSearch): Prisma.VisitWhereInput {
  return {
    state: state ?? { not: 'cancelled' },
    ...(room ? { roomId: room } : {}),
    ...(type ? { visitType: type } : {}),
    ...(person ? concernsPerson(person) : {}),
  };
}

/**
 * The visits of some days: how many each day has, and the first few of each in full. First the index
 * alone is read, so that a full month costs little more than an empty one.
 */
export async function visitsByDay(
  db: Reader,
  shown: Shown,
  search: CalendarSearch,
  perDay: number,
): Promise<{ counts: ReadonlyMap<string, number>; entries: readonly CalendarEntry[] }> {
  const { agencyId, zone } = shown;
  const { from, until } = periodOf(shown);
  const all = await db.visit.findMany({
    where: { ...visitFilter(search), agencyId, startsAt: { gte: from, lt: until } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: MOST_VISITS,
    select: { id: true, startsAt: true },
  });
  const counts = new Map<string, number>();
  const picked: string[] = [];
  for (const { id, startsAt } of all) {
    const day = localDate(startsAt, zone);
    const before = counts.get(day) ?? 0;
    if (before < perDay) picked.push(id);
    counts.set(day, before + 1);
  }
  const visits = await db.visit.findMany({
    where: { agencyId, id: { in: picked } },
    select: {
      ...{ id: true, version: true, state: true, mode: true, subject: true, roomId: true },
      ...{ startsAt: true, endsAt: true },
      room: { select: { name: true } },
      delegations: { select: { agencyName: true }, take: 3 },
    },
  });
  const entries = visits.map((visit): CalendarEntry => {
    const state = asVisitState(visit.state);
    const day = localDate(visit.startsAt, zone);
    return {
      ...{ key: `visit-${visit.id}`, kind: 'visit', id: visit.id, day, state },
      start: localTime(visit.startsAt, zone),
      // Old records may go over midnight: they stand on the day on which they begin.
      end: localDate(visit.endsAt, zone) === day ? localTime(visit.endsAt, zone) : '23:59',
      title: visit.subject,
      guests: visit.delegations.map(({ agencyName }) => agencyName).join(', '),
      roomId: visit.roomId,
      room: visit.room?.name ?? '',
      version: visit.version,
      canMove: visitAfter(state, 'reschedule') !== null,
    };
  });
  return { counts, entries };
}

/** Dates that are held for a guest until it answers. Hidden where a filter speaks of visits alone. */
export async function offeredSlots(
  db: Reader,
  shown: Shown,
  { room, type, person, state }: CalendarSearch,
): Promise<readonly CalendarEntry[]> {
  if (person || state) return [];
  const { agencyId, zone } = shown;
  const { from, until } = periodOf(shown);
  const offers = await db.dateOffer.findMany({
    where: { agencyId, state: 'open', ...(type ? { request: { visitType: type } } : {}) },
    take: MOST_OTHERS,
    select: {
      request: { select: { id: true, subject: true, guestAgencyName: true } },
      slots: {
        where: {
          ...{ heldAt: { not: null }, startsAt: { gte: from, lt: until } },
          ...(room ? { roomId: room } : {}),
        },
        select: { id: true, startsAt: true, endsAt: true, roomId: true },
      },
    },
  });
  return offers.flatMap(({ request, slots }) =>
    slots.map(({ id, startsAt, endsAt, roomId }) => ({
      ...{ key: `offer-${id}`, kind: 'offer' as const, id: request.id, roomId, room: '' },
      day: localDate(startsAt, zone),
      start: localTime(startsAt, zone),
      end: localTime(endsAt, zone),
      title: request.subject,
      guests: request.guestAgencyName,
      ...{ state: null, version: 0, canMove: false },
    })),
  );
}

/** The own block-outs, one entry for each day that they touch. */
export async function blockedTimes(
  db: Reader,
  shown: Shown,
  { room, type, person, state }: CalendarSearch,
): Promise<readonly CalendarEntry[]> {
  if (type || person || state) return [];
  const { agencyId, zone, first, last } = shown;
  const { from, until } = periodOf(shown);
  const blocks = await db.blockOut.findMany({
    where: {
      ...{ agencyId, startsAt: { lt: until }, endsAt: { gt: from } },
      ...(room ? { OR: [{ roomId: room }, { roomId: null }] } : {}),
    },
    orderBy: { startsAt: 'asc' },
    take: MOST_OTHERS,
    include: { room: { select: { name: true } } },
  });
  return blocks.flatMap((block) => {
    const begins = localDate(block.startsAt, zone);
    // What ends at midnight ends on the day before.
    const ends = localDate(new Date(block.endsAt.getTime() - 1), zone);
    const days = daysFrom(begins > first ? begins : first, ends < last ? ends : last);
    return days.map((day) => ({
      ...{ key: `block-${block.id}-${day}`, kind: 'block' as const, id: '', day },
      start: day === begins ? localTime(block.startsAt, zone) : '00:00',
      end: localDate(block.endsAt, zone) === day ? localTime(block.endsAt, zone) : '23:59',
      ...{ title: block.reason, guests: '', roomId: block.roomId, room: block.room?.name ?? '' },
      ...{ state: null, version: 0, canMove: false },
    }));
  });
}
