import type { NationalDay } from './national-days';

/**
 * Holidays and collective leave of the years for which the decree of the three ministers is known,
 * and the Ramadan that the government announced. The dates of Islamic feasts are fixed by decree and
 * differ from arithmetic by a day in most years, so a decreed year is read from here alone.
 */
interface DecreedYear {
  /** the decree, as it is cited */
  readonly source: string;
  /** "MM-DD", with the name of the day in NAMES */
  readonly holidays: readonly (readonly [string, DayName])[];
  readonly collectiveLeave: readonly (readonly [string, DayName])[];
}

/** Official names (Keppres 8/2024; before 2025 "Isa Almasih" stood for "Yesus Kristus"). */
export const DAY_NAMES = {
  newYear: { id: 'Tahun Baru Masehi', en: 'New Year’s Day' },
  isra: { id: 'Isra Mikraj Nabi Muhammad saw.', en: 'Isra and Miraj of the Prophet' },
  imlek: { id: 'Tahun Baru Imlek', en: 'Chinese New Year' },
  nyepi: { id: 'Hari Suci Nyepi', en: 'Nyepi, the Day of Silence' },
  goodFriday: { id: 'Wafat Yesus Kristus', en: 'Good Friday' },
  easter: { id: 'Kebangkitan Yesus Kristus (Paskah)', en: 'Easter Sunday' },
  idulFitri: { id: 'Idulfitri', en: 'Eid al-Fitr' },
  labour: { id: 'Hari Buruh Internasional', en: 'Labour Day' },
  ascension: { id: 'Kenaikan Yesus Kristus', en: 'Ascension Day' },
  waisak: { id: 'Hari Raya Waisak', en: 'Vesak' },
  pancasila: { id: 'Hari Lahir Pancasila', en: 'Pancasila Day' },
  idulAdha: { id: 'Iduladha', en: 'Eid al-Adha' },
  hijriNewYear: { id: '1 Muharam, Tahun Baru Islam', en: 'Islamic New Year' },
  independence: { id: 'Proklamasi Kemerdekaan', en: 'Independence Day' },
  maulid: { id: 'Maulid Nabi Muhammad saw.', en: 'Birthday of the Prophet' },
  christmas: { id: 'Kelahiran Yesus Kristus (Natal)', en: 'Christmas Day' },
} as const;
export type DayName = keyof typeof DAY_NAMES;

const DECREED: Readonly<Record<number, DecreedYear>> = {
  2024: {
    source: 'SKB 3 Menteri No. 855, 3, dan 4 Tahun 2023',
    holidays: [
      ['01-01', 'newYear'],
      ['02-08', 'isra'],
      ['02-10', 'imlek'],
      ['03-11', 'nyepi'],
      ['03-29', 'goodFriday'],
      ['03-31', 'easter'],
      ['04-10', 'idulFitri'],
      ['04-11', 'idulFitri'],
      ['05-01', 'labour'],
      ['05-09', 'ascension'],
      ['05-23', 'waisak'],
      ['06-01', 'pancasila'],
      ['06-17', 'idulAdha'],
      ['07-07', 'hijriNewYear'],
      ['08-17', 'independence'],
      ['09-16', 'maulid'],
      ['12-25', 'christmas'],
    ],
    collectiveLeave: [
      ['02-09', 'imlek'],
      ['03-12', 'nyepi'],
      ['04-08', 'idulFitri'],
      ['04-09', 'idulFitri'],
      ['04-12', 'idulFitri'],
      ['04-15', 'idulFitri'],
      ['05-10', 'ascension'],
      ['05-24', 'waisak'],
      ['06-18', 'idulAdha'],
      ['12-26', 'christmas'],
    ],
  },
  2025: {
    source:
      'SKB 3 Menteri No. 1017, 2, dan 2 Tahun 2024, diubah dengan No. 933, 1, dan 3 Tahun 2025',
    holidays: [
      ['01-01', 'newYear'],
      ['01-27', 'isra'],
      ['01-29', 'imlek'],
      ['03-29', 'nyepi'],
      ['03-31', 'idulFitri'],
      ['04-01', 'idulFitri'],
      ['04-18', 'goodFriday'],
      ['04-20', 'easter'],
      ['05-01', 'labour'],
      ['05-12', 'waisak'],
      ['05-29', 'ascension'],
      ['06-01', 'pancasila'],
      ['06-06', 'idulAdha'],
      ['06-27', 'hijriNewYear'],
      ['08-17', 'independence'],
      ['09-05', 'maulid'],
      ['12-25', 'christmas'],
    ],
    collectiveLeave: [
      ['01-28', 'imlek'],
      ['03-28', 'nyepi'],
      ['04-02', 'idulFitri'],
      ['04-03', 'idulFitri'],
      ['04-04', 'idulFitri'],
      ['04-07', 'idulFitri'],
      ['05-13', 'waisak'],
      ['05-30', 'ascension'],
      ['06-09', 'idulAdha'],
      ['08-18', 'independence'],
      ['12-26', 'christmas'],
    ],
  },
  2026: {
    source: 'SKB 3 Menteri No. 1497, 2, dan 5 Tahun 2025',
    holidays: [
      ['01-01', 'newYear'],
      ['01-16', 'isra'],
      ['02-17', 'imlek'],
      ['03-19', 'nyepi'],
      ['03-21', 'idulFitri'],
      ['03-22', 'idulFitri'],
      ['04-03', 'goodFriday'],
      ['04-05', 'easter'],
      ['05-01', 'labour'],
      ['05-14', 'ascension'],
      ['05-27', 'idulAdha'],
      ['05-31', 'waisak'],
      ['06-01', 'pancasila'],
      ['06-16', 'hijriNewYear'],
      ['08-17', 'independence'],
      ['08-25', 'maulid'],
      ['12-25', 'christmas'],
    ],
    collectiveLeave: [
      ['02-16', 'imlek'],
      ['03-18', 'nyepi'],
      ['03-20', 'idulFitri'],
      ['03-23', 'idulFitri'],
      ['03-24', 'idulFitri'],
      ['05-15', 'ascension'],
      ['05-28', 'idulAdha'],
      ['12-24', 'christmas'],
    ],
  },
};

/** The days of a decreed year in order; null for a year whose decree is not known here. */
export function decreedDays(year: number): NationalDay[] | null {
  const decreed = DECREED[year];
  if (!decreed) return null;
  const { source } = decreed;
  const dayOf =
    (kind: NationalDay['kind']) =>
    ([date, name]: readonly [string, DayName]): NationalDay => ({
      day: `${year}-${date}`,
      kind,
      name: DAY_NAMES[name],
      source,
    });
  return [
    ...decreed.holidays.map(dayOf('holiday')),
    ...decreed.collectiveLeave.map(dayOf('collectiveLeave')),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Ramadan as announced after the government's sidang isbat, by Hijri year. */
export const ANNOUNCED_RAMADAN: Readonly<Record<number, { first: string; last: string }>> = {
  1445: { first: '2024-03-12', last: '2024-04-09' },
  1446: { first: '2025-03-01', last: '2025-03-30' },
  1447: { first: '2026-02-19', last: '2026-03-20' },
};
