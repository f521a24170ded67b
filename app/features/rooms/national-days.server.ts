import Holidays from 'date-holidays';

import { addDays } from '~/platform/clock/calendar-day';

import { DAY_NAMES, decreedDays, type DayName } from './rules/decreed-days';
import type { NationalDay } from './rules/national-days';

// The library names days by its own rules, and some wrongly: it calls 27 Rajab "Maulid Nabi".
const NAME_BY_RULE: Readonly<Record<string, DayName>> = {
  '01-01': 'newYear',
  '27 Rajab': 'isra',
  'chinese 01-0-01': 'imlek',
  'easter -2': 'goodFriday',
  '1 Shawwal': 'idulFitri',
  '2 Shawwal': 'idulFitri',
  '05-01': 'labour',
  'easter 39': 'ascension',
  '06-01': 'pancasila',
  '10 Dhu al-Hijjah': 'idulAdha',
  '1 Muharram': 'hijriNewYear',
  '08-17': 'independence',
  '12 Rabi al-awwal': 'maulid',
  '12-25': 'christmas',
};

const years = new Map<number, readonly NationalDay[]>();
let library: Holidays | undefined;

/**
 * The national holidays of a year in order, and its collective leave where the decree is known.
 * Other years are computed by date-holidays; those days carry no source, and an agency corrects them
 * when the decree comes out. Server only: the library is big.
 */
export function nationalDays(year: number): readonly NationalDay[] {
  const known = years.get(year);
  if (known) return known;
  const days = decreedDays(year) ?? computedDays(year);
  years.set(year, days);
  return days;
}

function computedDays(year: number): NationalDay[] {
  // What the library's calendars can tell; nobody books a visit outside.
  if (year < 1970 || year > 2077) return [];
  library ??= new Holidays('ID', { languages: ['id', 'en'], timezone: 'Asia/Jakarta' });
  const days: NationalDay[] = [];
  for (const found of library.getHolidays(year)) {
    if (found.type !== 'public') continue;
    const day = found.date.slice(0, 10);
    const known = NAME_BY_RULE[found.rule] ?? nameByWords(found.name);
    const name = known ? DAY_NAMES[known] : { id: found.name, en: found.name };
    days.push({ day, kind: 'holiday', name, source: null });
    if (known === 'goodFriday' && year >= 2024) {
      days.push({ day: addDays(day, 2), kind: 'holiday', name: DAY_NAMES.easter, source: null });
    }
  }
  return days.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Days that the library keeps as a list of dates. */
function nameByWords(name: string): DayName | undefined {
  if (name.includes('Nyepi')) return 'nyepi';
  return name.includes('Waisak') ? 'waisak' : undefined;
}
