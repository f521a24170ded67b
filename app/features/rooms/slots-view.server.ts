import { regionOfCode } from '~/features/agencies/region-of-code.server';
import { addMonths, daysFrom, monthOf, monthRange, weekdayOf } from '~/platform/clock/calendar-day';
import { notFound } from '~/platform/errors/app-error';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { readHostBook } from './host-book.server';
import { dayAvailability, earliestDay } from './rules/availability';

/** How far ahead the public page looks. */
const MONTHS_AHEAD = 12;
const MOST_HOSTS = 20;
const FRIDAY = 5;

/**
 * The slots of a host for one month, as everybody may see them: states and reasons, never who holds
 * or comes. Days that are over are left out.
 * @param asked.month "2026-05"; without one, or outside the coming twelve: the nearest shown
 * @param asked.hostId where a region has several hosts; the first by name otherwise
 * @returns the page, or the code to go to when the region's code was changed by decree
 * @throws AppError notFound for a region without a host
 */
export async function slotsView(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  asked: { regionCode: string; month: string | undefined; hostId: string | undefined },
) {
  const found = await regionOfCode(db, asked.regionCode);
  if (!found) throw notFound();
  if ('movedTo' in found) return found;
  const hosts = await db.agency.findMany({
    where: { regionCode: asked.regionCode, receivesVisits: true },
    orderBy: [{ shortName: 'asc' }, { id: 'asc' }],
    take: MOST_HOSTS,
    select: { id: true, shortName: true, timeZone: true },
  });
  const host = hosts.find(({ id }) => id === asked.hostId) ?? hosts[0];
  if (!host) throw notFound();

  const now = clock.now();
  const zone = zoneOf(host);
  const today = localDate(now, zone);
  const firstMonth = monthOf(today);
  const lastMonth = addMonths(firstMonth, MONTHS_AHEAD);
  const wanted = asked.month ?? firstMonth;
  const month = wanted < firstMonth ? firstMonth : wanted > lastMonth ? lastMonth : wanted;
  const range = monthRange(month);
  const first = range.first > today ? range.first : today;
  const days = { agencyId: host.id, first, last: range.last };
  const book = await readHostBook(db, days, now);

  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter(
    (day) => day <= FRIDAY || book.slots.some(({ weekday }) => weekday === day),
  );
  const { leadDays, largestParty, holdDays, note } = book.rules;
  return {
    region: found.region,
    hosts: hosts.map(({ id, shortName }) => ({ id, shortName })),
    host: { id: host.id, shortName: host.shortName, zone },
    month,
    previous: month > firstMonth ? addMonths(month, -1) : null,
    next: month < lastMonth ? addMonths(month, 1) : null,
    rules: { leadDays, largestParty, holdDays, note },
    earliest: earliestDay(book, now),
    weekdays,
    days: daysFrom(first, range.last)
      .filter((day) => weekdays.includes(weekdayOf(day)))
      .map((day) => dayAvailability(book, day, now)),
  };
}
export type SlotsView = Exclude<Awaited<ReturnType<typeof slotsView>>, { movedTo: string }>;
