import fc from 'fast-check';
import { expect, it } from 'vitest';

import { TIME_ZONES, localDate, localTime } from '~/platform/languages/format';

import { dueReminder } from './reminder';

const startsAt = new Date('2024-05-21T02:00:00Z');
const plannedAt = new Date('2024-05-01T00:00:00Z');
const visit = { startsAt, zone: 'Asia/Jakarta', plannedAt } as const;

it.each([
  ['2024-05-14T01:59:59Z', null],
  ['2024-05-14T02:00:00Z', 'week'],
  ['2024-05-16T01:59:59Z', 'week'],
  // Late by two days: nobody is told "in a week" any more.
  ['2024-05-16T02:00:00Z', null],
  ['2024-05-19T02:00:00Z', null],
  ['2024-05-20T02:00:00Z', 'day'],
  ['2024-05-20T23:59:59Z', 'day'],
  // 7 o'clock in Jakarta.
  ['2024-05-21T00:00:00Z', 'morning'],
  ['2024-05-21T01:59:59Z', 'morning'],
  ['2024-05-21T02:00:00Z', null],
])('at %s it is %s', (now, kind) => {
  expect(dueReminder(visit, new Date(now))).toBe(kind);
});

it('comes at 7 of the visit’s own zone', () => {
  const inPapua = { ...visit, zone: 'Asia/Jayapura' } as const;
  expect(dueReminder(inPapua, new Date('2024-05-20T22:00:00Z'))).toBe('morning');
});

it('spares those who were told of the time only just now', () => {
  const now = new Date('2024-05-14T03:00:00Z');
  expect(dueReminder({ ...visit, plannedAt: new Date('2024-05-14T02:30:00Z') }, now)).toBeNull();
});

it('has no morning for what begins before 7', () => {
  const early = { ...visit, startsAt: new Date('2024-05-20T23:00:00Z') };
  expect(dueReminder(early, new Date('2024-05-20T22:59:59Z'))).toBe('day');
});

it('never comes at or after the start, and a morning only on the day itself', () => {
  const instant = (min: string, max: string) =>
    fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true });
  fc.assert(
    fc.property(
      instant('2024-05-20', '2024-05-23'),
      instant('2024-05-10', '2024-05-24'),
      fc.constantFrom(...TIME_ZONES),
      (start, now, zone) => {
        const kind = dueReminder({ startsAt: start, zone, plannedAt: new Date(0) }, now);
        if (kind !== null) expect(now.getTime()).toBeLessThan(start.getTime());
        if (kind === 'morning') {
          expect(localDate(now, zone)).toBe(localDate(start, zone));
          expect(localTime(now, zone) >= '07:00').toBe(true);
        }
        if (kind === 'week')
          expect(start.getTime() - now.getTime()).toBeGreaterThan(5 * 86_400_000 - 1);
      },
    ),
  );
});
