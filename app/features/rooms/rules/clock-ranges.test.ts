import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readRanges, writeRanges, type ClockRange } from './clock-ranges';

describe('times on one line', () => {
  it('are read as offices write them', () => {
    const morning = { startTime: '09:00', endTime: '11:30' };
    for (const text of ['09.00-11.30', '9:00 – 11:30', '09.00 s.d. 11.30', '9 sampai 11.30']) {
      expect(readRanges(text, 4)).toEqual([morning]);
    }
    expect(readRanges('13.00-15.00; 09.00-11.30,', 4)).toEqual([
      morning,
      { startTime: '13:00', endTime: '15:00' },
    ]);
    expect(readRanges('  ', 4)).toEqual([]);
  });

  it('say what is wrong with them', () => {
    expect(readRanges('pagi', 4)).toBe('rangeUnreadable');
    expect(readRanges('09.00-24.00', 4)).toBe('rangeUnreadable');
    expect(readRanges('09.60-10.00', 4)).toBe('rangeUnreadable');
    expect(readRanges('11.00-09.00', 4)).toBe('endBeforeStart');
    expect(readRanges('22.00-02.00', 4)).toBe('endBeforeStart');
    expect(readRanges('09.00-11.00, 10.30-12.00', 4)).toBe('rangesOverlap');
    expect(readRanges('09.00-10.00, 10.00-11.00', 1)).toBe('tooMany|1');
  });

  it('are read again as they were written', () => {
    const time = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
    const ranges = fc.uniqueArray(time, { maxLength: 8 }).map((times) => {
      const sorted = [...times].sort();
      return sorted.flatMap((startTime, n): ClockRange[] => {
        const endTime = sorted[n + 1];
        return n % 2 === 0 && endTime !== undefined ? [{ startTime, endTime }] : [];
      });
    });
    fc.assert(
      fc.property(ranges, (wanted) => {
        expect(readRanges(writeRanges(wanted), 4)).toEqual(wanted);
      }),
    );
  });

  it('never break on what was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readRanges(text, 4);
        expect(
          typeof read === 'string' || read.every((range) => range.startTime < range.endTime),
        ).toBe(true);
      }),
    );
  });
});
