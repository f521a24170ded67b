import { addDays, weekdayOf } from '~/platform/clock/calendar-day';
import type { Locale } from '~/platform/languages/locale';

import type { CalendarCorrection, ClosingKind, NationalDay, RamadanDays } from './national-days';

export type Season = 'usual' | 'ramadan';

export interface ClosedDay {
  readonly kind: ClosingKind;
  readonly name: Readonly<Record<Locale, string>>;
}

/** When an agency works: the nation's days under its own corrections. */
export interface AgencyCalendar {
  /** why the agency rests on that day; null on working days and on plain weekends */
  readonly closedOn: (day: string) => ClosedDay | null;
  /** Monday to Friday without holidays, and days that the agency declared working days */
  readonly isWorkingDay: (day: string) => boolean;
  readonly seasonOf: (day: string) => Season;
}

const SATURDAY = 6;
/** More rest than this in one go is a mistake in the corrections, not a calendar. */
const LONGEST_REST = 366;

/**
 * @param nationalDays of a year, in order
 * @param ramadans of a year; an own period replaces that of its Hijri year
 */
export function agencyCalendar(sources: {
  nationalDays: (year: number) => readonly NationalDay[];
  ramadans: (year: number) => readonly RamadanDays[];
  corrections: readonly CalendarCorrection[];
  ownRamadans: readonly Pick<RamadanDays, 'hijriYear' | 'first' | 'last'>[];
}): AgencyCalendar {
  const corrections = new Map(sources.corrections.map((each) => [each.day, each]));
  const years = new Map<number, ReadonlyMap<string, NationalDay>>();
  const nationalDay = (day: string): NationalDay | undefined => {
    const year = Number(day.slice(0, 4));
    let days = years.get(year);
    if (!days) {
      // Two feasts on one day: the holiday counts, not the leave beside it.
      const sorted = [...sources.nationalDays(year)].sort((a, b) => rank(b) - rank(a));
      days = new Map(sorted.map((each) => [each.day, each]));
      years.set(year, days);
    }
    return days.get(day);
  };
  const corrected = new Set(sources.ownRamadans.map(({ hijriYear }) => hijriYear));

  const closedOn = (day: string): ClosedDay | null => {
    const own = corrections.get(day);
    if (own?.kind === 'workingDay') return null;
    if (own) return { kind: own.kind, name: { id: own.name, en: own.name } };
    const found = nationalDay(day);
    return found ? { kind: found.kind, name: found.name } : null;
  };
  return {
    closedOn,
    isWorkingDay: (day) =>
      corrections.get(day)?.kind === 'workingDay' ||
      (weekdayOf(day) < SATURDAY && closedOn(day) === null),
    seasonOf: (day) => {
      const holds = ({ first, last }: { first: string; last: string }) =>
        first <= day && day <= last;
      const national = sources
        .ramadans(Number(day.slice(0, 4)))
        .filter(({ hijriYear }) => !corrected.has(hijriYear));
      return sources.ownRamadans.some(holds) || national.some(holds) ? 'ramadan' : 'usual';
    },
  };
}

const rank = ({ kind }: NationalDay): number => (kind === 'holiday' ? 0 : 1);

/** The nth working day after a day; the day itself for none. */
export function workingDayAfter(
  calendar: Pick<AgencyCalendar, 'isWorkingDay'>,
  day: string,
  count: number,
): string {
  let found = day;
  let rest = 0;
  for (let left = count; left > 0 && rest < LONGEST_REST;) {
    found = addDays(found, 1);
    if (calendar.isWorkingDay(found)) {
      left -= 1;
      rest = 0;
    } else rest += 1;
  }
  return found;
}
