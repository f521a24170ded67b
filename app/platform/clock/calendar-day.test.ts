import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  addDays,
  addMonths,
  daysBetween,
  daysFrom,
  mondayOf,
  monthRange,
  weekdayOf,
} from './calendar-day';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  it('go over ends of months, leap years and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(addMonths('2024-12', 1)).toBe('2025-01');
    expect(addMonths('2024-01', -1)).toBe('2023-12');
    expect(monthRange('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
  });

  it('know their weekday', () => {
    expect(weekdayOf('2024-05-21')).toBe(2);
    expect(weekdayOf('2024-05-26')).toBe(7);
    expect(mondayOf('2024-05-26')).toBe('2024-05-20');
    expect(mondayOf('2024-05-20')).toBe('2024-05-20');
  });

  it('count back what was added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(weekdayOf(addDays(from, 7))).toBe(weekdayOf(from));
        expect(daysFrom(from, addDays(from, days))).toHaveLength(Math.max(0, days + 1));
      }),
    );
  });
});
