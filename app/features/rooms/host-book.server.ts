import { addDays, mondayOf } from '~/platform/clock/calendar-day';
import type { Reader } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { instantOf, localDate, zoneOf, type TimeZone } from '~/platform/languages/format';

import { nationalDays } from './national-days.server';
import { agencyCalendar, type AgencyCalendar } from './rules/agency-calendar';
import type { HostBook } from './rules/host-book';
import type { CalendarCorrection } from './rules/national-days';
import { ramadansOf } from './rules/ramadan';
import {
  USUAL_RULES,
  USUAL_SLOTS,
  type ReceptionRules,
  type ReceptionSlot,
} from './rules/reception';

/** Lead times and holds reach this far beyond the days that are asked for. */
const CALENDAR_REACH_DAYS = 200;
const HOUR_MS = 3_600_000;

/** What the asker itself holds: it does not stand in its own way. */
export interface LeaveOut {
  readonly requestId?: string | undefined;
  readonly visitId?: string | undefined;
}

/** How an agency receives; the usual rules and slots until it has written its own. */
export async function receptionOf(
  db: Reader,
  agencyId: string,
): Promise<{ rules: ReceptionRules & { version: number }; slots: readonly ReceptionSlot[] }> {
  const [rules, slots] = await Promise.all([
    db.receptionRules.findUnique({ where: { agencyId } }),
    db.receptionSlot.findMany({
      where: { agencyId },
      orderBy: [{ season: 'desc' }, { weekday: 'asc' }, { startTime: 'asc' }],
    }),
  ]);
  const own = slots.map(({ season, ...slot }) => ({
    ...slot,
    season: season === 'ramadan' ? ('ramadan' as const) : ('usual' as const),
  }));
  return {
    rules: rules ?? { ...USUAL_RULES, version: 0 },
    // Whoever wrote rules has gone through the slots too, and may receive at none of them.
    slots: rules || own.length > 0 ? own : USUAL_SLOTS,
  };
}

/** When an agency works between two days and some months after. */
export async function readAgencyCalendar(
  db: Reader,
  agencyId: string,
  { first, last }: { first: string; last: string },
): Promise<AgencyCalendar> {
  const reach = addDays(last, CALENDAR_REACH_DAYS);
  const [corrections, periods] = await Promise.all([
    db.calendarCorrection.findMany({ where: { agencyId, day: { gte: first, lte: reach } } }),
    db.ramadanPeriod.findMany({ where: { agencyId } }),
  ]);
  return agencyCalendar({
    nationalDays,
    ramadans: ramadansOf,
    corrections: corrections.map(asCorrection),
    ownRamadans: periods.map(({ hijriYear, firstDay, lastDay }) => ({
      ...{ hijriYear, first: firstDay, last: lastDay },
    })),
  });
}

export function asCorrection(row: { day: string; kind: string; name: string }): CalendarCorrection {
  const { day, name } = row;
  const kind = (['workingDay', 'collectiveLeave'] as const).find((each) => each === row.kind);
  return { day, name, kind: kind ?? 'holiday' };
}

/**
 * Reads everything that says what a host can receive from the first to the last day, in one go: the
 * same few queries for a day and for a month.
 * @throws AppError notFound
 */
export async function readHostBook(
  db: Reader,
  { agencyId, ...days }: { agencyId: string; first: string; last: string },
  now: Date,
  leaveOut: LeaveOut = {},
): Promise<HostBook> {
  const agency = await db.agency.findUnique({
    where: { id: agencyId },
    select: { timeZone: true },
  });
  if (!agency) throw notFound();
  const zone = zoneOf(agency);
  const today = localDate(now, zone);
  const { first, last } = within(days);
  // Quotas count whole weeks.
  const from = startOf(mondayOf(first), zone);
  const to = startOf(addDays(mondayOf(last), 7), zone);
  const overlapping = { startsAt: { lt: to }, endsAt: { gt: from } };
  // Nothing lasts two days, buffers included: the index finds what begins within them.
  const since = new Date(from.getTime() - 48 * HOUR_MS);
  const period = { startsAt: { gte: since, lt: to }, endsAt: { gt: from } };

  const [{ rules, slots }, calendar, rooms, taken, visits, blocks, holds] = await Promise.all([
    receptionOf(db, agencyId),
    readAgencyCalendar(db, agencyId, {
      first: first < today ? first : today,
      last: last > today ? last : today,
    }),
    db.room.findMany({
      where: { agencyId, retiredAt: null },
      orderBy: [{ capacity: 'asc' }, { name: 'asc' }],
      select: {
        ...{ id: true, name: true, capacity: true, bufferBefore: true, bufferAfter: true },
        hours: { select: { weekday: true, opensAt: true, closesAt: true } },
      },
    }),
    db.occupancy.findMany({
      where: { agencyId, kind: 'room', ...period, NOT: { owner: { in: ownersOf(leaveOut) } } },
      select: { resourceId: true, owner: true, startsAt: true, endsAt: true },
    }),
    db.visit.findMany({
      where: {
        ...{ agencyId, state: { in: ['scheduled', 'held'] }, ...period },
        ...(leaveOut.visitId === undefined ? {} : { id: { not: leaveOut.visitId } }),
      },
      select: { startsAt: true, endsAt: true },
    }),
    db.blockOut.findMany({
      where: { agencyId, ...overlapping },
      orderBy: { startsAt: 'asc' },
      select: { roomId: true, startsAt: true, endsAt: true, reason: true },
    }),
    db.slotHold.findMany({
      where: {
        ...{ agencyId, day: { gte: first, lte: last }, state: { in: ['holding', 'queued'] } },
        ...(leaveOut.requestId === undefined ? {} : { requestId: { not: leaveOut.requestId } }),
      },
      select: { requestId: true, day: true, startTime: true, state: true },
    }),
  ]);
  return {
    ...{ zone, rules, slots, calendar, rooms, visits, blocks },
    taken: taken.map(({ resourceId, startsAt, endsAt }) => ({
      ...{ roomId: resourceId, startsAt, endsAt },
    })),
    offers: taken.flatMap(({ owner, startsAt, endsAt }) =>
      owner.startsWith(REQUEST)
        ? [{ requestId: owner.slice(REQUEST.length), startsAt, endsAt }]
        : [],
    ),
    holds: holds.map(({ state, ...hold }) => ({
      ...hold,
      state: state === 'holding' ? ('holding' as const) : ('queued' as const),
    })),
  };
}

/** Somebody may type the year 9999: nothing is booked there, and no calendar reaches it. */
const within = ({ first, last }: { first: string; last: string }) => {
  const clamp = (day: string) => (day < '2000-01-01' ? '2000-01-01' : day);
  const until = (day: string) => (day > '2099-12-31' ? '2099-12-31' : day);
  return { first: until(clamp(first)), last: until(clamp(last)) };
};

/** How the database names what holds a room (prisma/migrations). */
const REQUEST = 'request:';
const ownersOf = ({ requestId, visitId }: LeaveOut): string[] => [
  ...(requestId === undefined ? [] : [`${REQUEST}${requestId}`]),
  ...(visitId === undefined ? [] : [`visit:${visitId}`]),
];

/** The first instant of a calendar day in a zone. */
export function startOf(day: string, zone: TimeZone): Date {
  const instant = instantOf(day, '00:00', zone);
  if (!instant) throw new RangeError(`no such day: ${day}`);
  return instant;
}
