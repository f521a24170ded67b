import { describe, expect, it } from 'vitest';

import { nationalDays } from './national-days.server';
import { ramadansOf } from './rules/ramadan';

const on = (day: string) =>
  nationalDays(Number(day.slice(0, 4))).filter((each) => each.day === day);

describe('national days', () => {
  it('are those of the decree where it is known, also where arithmetic says another day', () => {
    // date-holidays computes 16 June 2024 and 30 March 2025.
    expect(on('2024-06-17')).toMatchObject([{ kind: 'holiday', name: { id: 'Iduladha' } }]);
    expect(on('2024-06-16')).toEqual([]);
    expect(on('2025-03-30')).toEqual([]);
    expect(on('2025-04-01')).toMatchObject([{ name: { id: 'Idulfitri' } }]);
    expect(on('2025-08-18')).toMatchObject([{ kind: 'collectiveLeave' }]);
  });

  it('number as many as the decrees say', () => {
    const count = (year: number, kind: string) =>
      nationalDays(year).filter((each) => each.kind === kind).length;
    expect([2024, 2025, 2026].map((year) => count(year, 'holiday'))).toEqual([17, 17, 17]);
    expect([2024, 2025, 2026].map((year) => count(year, 'collectiveLeave'))).toEqual([10, 11, 8]);
  });

  it('are computed for other years, with their right names and without a source', () => {
    expect(on('2027-01-05')).toMatchObject([{ name: { id: 'Isra Mikraj Nabi Muhammad saw.' } }]);
    expect(on('2027-08-14')).toMatchObject([{ name: { id: 'Maulid Nabi Muhammad saw.' } }]);
    expect(on('2027-03-08')).toMatchObject([{ name: { id: 'Hari Suci Nyepi' }, source: null }]);
    expect(on('2027-05-20')).toMatchObject([{ name: { id: 'Hari Raya Waisak' } }]);
    expect(on('2027-03-28')).toMatchObject([{ name: { en: 'Easter Sunday' } }]);
    expect(nationalDays(2027).every(({ name }) => name.id !== name.en)).toBe(true);
    expect(nationalDays(9999)).toEqual([]);
  });
});

describe('Ramadan', () => {
  it('is the announced one where it is known, else that of Umm al-Qura', () => {
    expect(ramadansOf(2026)).toEqual([
      { hijriYear: 1447, first: '2026-02-19', last: '2026-03-20', source: 'announced' },
    ]);
    expect(ramadansOf(2027)).toEqual([
      { hijriYear: 1448, first: '2027-02-08', last: '2027-03-08', source: 'computed' },
    ]);
  });

  it('comes twice in some years, and ends within the next where it begins late', () => {
    expect(ramadansOf(2030)).toMatchObject([{ hijriYear: 1451 }, { hijriYear: 1452 }]);
    expect(ramadansOf(2031)).toMatchObject([{ hijriYear: 1452 }, { hijriYear: 1453 }]);
  });
});
