import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  formatDateTime,
  formatPeriod,
  instantOf,
  isCalendarDay,
  localDate,
  localTime,
  TIME_ZONES,
} from './format';

describe('dates as offices write them', () => {
  const morning = new Date('2024-05-21T02:00:00Z');

  it('writes the first visit in Indonesian and English', () => {
    expect(formatDateTime('id', morning, 'Asia/Jakarta')).toBe(
      'Selasa, 21 Mei 2024 pukul 09.00 WIB',
    );
    expect(formatDateTime('en', morning, 'Asia/Jakarta')).toBe('Tuesday, 21 May 2024 at 09:00 WIB');
  });

  it('shows the same instant in each zone', () => {
    expect(formatDateTime('id', morning, 'Asia/Makassar')).toContain('10.00 WITA');
    expect(formatDateTime('id', morning, 'Asia/Jayapura')).toContain('11.00 WIT');
  });

  it('writes both days of a period that crosses midnight', () => {
    const end = new Date('2024-05-21T04:30:00Z');
    expect(formatPeriod('id', morning, end, 'Asia/Jakarta')).toBe(
      'Selasa, 21 Mei 2024 pukul 09.00–11.30 WIB',
    );
    expect(formatPeriod('id', morning, new Date('2024-05-22T02:00:00Z'), 'Asia/Jakarta')).toContain(
      'Rabu, 22 Mei 2024',
    );
  });

  it('refuses days and times that do not exist', () => {
    expect(isCalendarDay('2024-02-29')).toBe(true);
    expect(isCalendarDay('2023-02-29')).toBe(false);
    expect(isCalendarDay('2024-13-01')).toBe(false);
    expect(isCalendarDay('21-05-2024')).toBe(false);
    expect(instantOf('2024-05-21', '24:00', 'Asia/Jakarta')).toBeNull();
    expect(instantOf('2024-02-30', '09:00', 'Asia/Jakarta')).toBeNull();
  });

  it('round-trips every minute through its zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2018-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom(...TIME_ZONES),
        (instant, zone) => {
          const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
          const again = instantOf(localDate(minute, zone), localTime(minute, zone), zone);
          expect(again?.getTime()).toBe(minute.getTime());
        },
      ),
    );
  });
});
