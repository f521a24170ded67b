import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, daysFrom } from '~/platform/clock/calendar-day';

import { nationalDays } from '../national-days.server';
import { agencyCalendar, workingDayAfter } from './agency-calendar';
import type { CalendarCorrection } from './national-days';
import { ramadansOf } from './ramadan';

const calendar = (
  corrections: readonly CalendarCorrection[] = [],
  ownRamadans: { hijriYear: number; first: string; last: string }[] = [],
) => agencyCalendar({ nationalDays, ramadans: ramadansOf, corrections, ownRamadans });

describe('the calendar of an agency', () => {
  it('rests on national days and names them', () => {
    expect(calendar().closedOn('2026-03-19')).toMatchObject({
      kind: 'holiday',
      name: { id: 'Hari Suci Nyepi' },
    });
    expect(calendar().closedOn('2026-03-18')).toMatchObject({ kind: 'collectiveLeave' });
    expect(calendar().closedOn('2026-03-17')).toBeNull();
    // A weekend is no holiday.
    expect(calendar().closedOn('2026-03-14')).toBeNull();
    expect(calendar().isWorkingDay('2026-03-14')).toBe(false);
  });

  it('follows its own corrections: a holiday more, a holiday less, a Saturday at work', () => {
    const own = calendar([
      { day: '2026-06-20', kind: 'workingDay', name: '' },
      { day: '2026-03-18', kind: 'workingDay', name: '' },
      { day: '2026-06-22', kind: 'holiday', name: 'Hari Jadi Kota' },
    ]);
    expect(own.isWorkingDay('2026-06-20')).toBe(true);
    expect(own.closedOn('2026-03-18')).toBeNull();
    expect(own.isWorkingDay('2026-03-18')).toBe(true);
    expect(own.closedOn('2026-06-22')).toMatchObject({ name: { id: 'Hari Jadi Kota' } });
  });

  it('knows Ramadan, and its own dates instead of the nation’s', () => {
    expect(calendar().seasonOf('2026-02-18')).toBe('usual');
    expect(calendar().seasonOf('2026-02-19')).toBe('ramadan');
    const own = calendar([], [{ hijriYear: 1447, first: '2026-02-18', last: '2026-03-19' }]);
    expect(own.seasonOf('2026-02-18')).toBe('ramadan');
    expect(own.seasonOf('2026-03-20')).toBe('usual');
  });
});

describe('working days', () => {
  it('are counted over weekends, holidays and collective leave', () => {
    // Tuesday 17 March 2026; leave, Nyepi, leave, Idulfitri, leave follow until Tuesday 24 March.
    expect(workingDayAfter(calendar(), '2026-03-17', 1)).toBe('2026-03-25');
    expect(workingDayAfter(calendar(), '2026-11-25', 3)).toBe('2026-11-30');
    expect(workingDayAfter(calendar(), '2026-11-28', 0)).toBe('2026-11-28');
  });

  it('between a day and its nth working day are exactly n', () => {
    const own = calendar([{ day: '2026-06-20', kind: 'workingDay', name: '' }]);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days)),
        fc.integer({ min: 1, max: 30 }),
        (day, count) => {
          const found = workingDayAfter(own, day, count);
          const between = daysFrom(addDays(day, 1), found).filter(own.isWorkingDay);
          expect(between).toHaveLength(count);
          expect(own.isWorkingDay(found)).toBe(true);
        },
      ),
    );
  });

  it('end when an agency has declared every day a holiday', () => {
    const never = { isWorkingDay: () => false };
    expect(workingDayAfter(never, '2026-01-01', 3) < '2028-01-01').toBe(true);
  });
});
