import { addDays } from '~/platform/clock/calendar-day';

import { ANNOUNCED_RAMADAN } from './decreed-days';
import type { RamadanDays } from './national-days';

const RAMADAN = 9;
// Umm al-Qura is tabulated for these years in ICU.
const FIRST_YEAR = 1900;
const LAST_YEAR = 2076;

let umalqura: Intl.DateTimeFormat | undefined;
function hijriOf(day: string): { year: number; month: number } {
  umalqura ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
  });
  const parts = umalqura.formatToParts(new Date(`${day}T00:00:00Z`));
  const part = (type: 'year' | 'month') => Number(parts.find((each) => each.type === type)?.value);
  return { year: part('year'), month: part('month') };
}

const computed = new Map<number, readonly RamadanDays[]>();

/** Every Ramadan that touches the year: one, and two about every 33 years. */
export function ramadansOf(year: number): readonly RamadanDays[] {
  const known = computed.get(year);
  if (known) return known;
  const found = computeRamadans(year);
  computed.set(year, found);
  return found;
}

function computeRamadans(year: number): RamadanDays[] {
  if (year < FIRST_YEAR || year > LAST_YEAR) return [];
  const found = new Map<number, RamadanDays>();
  // A Hijri month has 29 days at least: no Ramadan slips through steps of 14.
  for (let day = `${year}-01-01`; day < `${year + 1}-01-01`; day = addDays(day, 14)) {
    const { year: hijriYear, month } = hijriOf(day);
    if (month !== RAMADAN || found.has(hijriYear)) continue;
    const announced = ANNOUNCED_RAMADAN[hijriYear];
    found.set(
      hijriYear,
      announced
        ? { hijriYear, ...announced, source: 'announced' }
        : { hijriYear, ...edgesAround(day), source: 'computed' },
    );
  }
  return [...found.values()];
}

function edgesAround(day: string): { first: string; last: string } {
  const isRamadan = (each: string) => hijriOf(each).month === RAMADAN;
  let first = day;
  while (isRamadan(addDays(first, -1))) first = addDays(first, -1);
  let last = day;
  while (isRamadan(addDays(last, 1))) last = addDays(last, 1);
  return { first, last };
}
