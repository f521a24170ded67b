import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { asCorrection } from './host-book.server';
import { nationalDays } from './national-days.server';
import type { CalendarCorrection, NationalDay, RamadanDays } from './rules/national-days';
import { ramadansOf } from './rules/ramadan';

export interface CalendarRow {
  readonly day: string;
  /** what the nation has on that day: two feasts may meet */
  readonly national: readonly NationalDay[];
  readonly correction: CalendarCorrection | null;
}

/** The days of a year that are no common working days, with the agency's corrections beside them. */
export async function holidaysView(
  { db }: Pick<Services, 'db'>,
  { agencyId }: Pick<Member, 'agencyId'>,
  year: number,
) {
  const within = { gte: `${year}-01-01`, lte: `${year}-12-31` };
  const [corrections, periods] = await Promise.all([
    db.calendarCorrection.findMany({ where: { agencyId, day: within } }),
    db.ramadanPeriod.findMany({ where: { agencyId } }),
  ]);
  const national = nationalDays(year);
  const days = new Set([...national, ...corrections].map(({ day }) => day));
  const rows: CalendarRow[] = [...days].sort().map((day) => {
    const own = corrections.find((each) => each.day === day);
    return {
      day,
      national: national.filter((each) => each.day === day),
      correction: own ? asCorrection(own) : null,
    };
  });
  const ramadans: RamadanDays[] = ramadansOf(year).map((ramadan) => {
    const own = periods.find(({ hijriYear }) => hijriYear === ramadan.hijriYear);
    return own
      ? {
          hijriYear: own.hijriYear,
          first: own.firstDay,
          last: own.lastDay,
          source: 'correction' as const,
        }
      : ramadan;
  });
  return {
    year,
    rows,
    ramadans,
    /** the decree that fixed the year; null: computed, and collective leave is not known */
    decree: national.find(({ source }) => source !== null)?.source ?? null,
  };
}
export type HolidaysView = Awaited<ReturnType<typeof holidaysView>>;
