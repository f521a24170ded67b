import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { inLanes, inQuarters, minutesOf, shiftedTo, shownHours, timeOf } from './calendar-entry';
import { calendarAddress, calendarSearch, shownDays, turnedTo } from './calendar-search';

const period = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }))
  .map(([start, length]) => ({
    start: timeOf(start),
    end: timeOf(Math.max(start + 1, Math.min(start + length, 1439))),
  }));

describe('the days that a view shows', () => {
  it('are whole weeks for a month, and what was asked for else', () => {
    expect(shownDays('month', '2024-05-21')).toEqual({ first: '2024-04-29', last: '2024-06-02' });
    expect(shownDays('week', '2024-05-26')).toEqual({ first: '2024-05-20', last: '2024-05-26' });
    expect(shownDays('day', '2024-05-21')).toEqual({ first: '2024-05-21', last: '2024-05-21' });
    expect(shownDays('list', '2024-05-21')).toEqual({ first: '2024-05-21', last: '2024-06-17' });
  });

  it('turn without leaving any day out', () => {
    expect(turnedTo('month', '2024-01-31', 1)).toBe('2024-02-01');
    expect(turnedTo('month', '2024-01-31', -1)).toBe('2023-12-01');
    expect(turnedTo('week', '2024-05-21', 1)).toBe('2024-05-28');
    for (const view of ['week', 'day', 'rooms', 'list'] as const) {
      const { last } = shownDays(view, '2024-02-28');
      const next = shownDays(view, turnedTo(view, '2024-02-28', 1));
      expect(Date.parse(next.first) - Date.parse(last)).toBe(86_400_000);
    }
  });

  it('stand in the address, and what does not fit is left out', () => {
    const search = calendarSearch.parse({ view: 'year', date: '2024-02-30', state: 'x', type: '' });
    expect(search).toEqual({ view: 'month' });
    const asked = { view: 'week', date: '2024-05-21', room: 'r1' } as const;
    expect(calendarAddress(asked, { room: null, state: 'held' })).toBe(
      '/workspace/calendar?view=week&date=2024-05-21&state=held',
    );
  });
});

describe('the grid of hours', () => {
  it('shows office hours, and further where something stands outside', () => {
    expect(shownHours([])).toEqual({ from: 7, until: 17 });
    expect(shownHours([{ start: '05:30', end: '19:15' }])).toEqual({ from: 5, until: 20 });
  });

  it('never lays one entry over another', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 25 }), (entries) => {
        const placed = inLanes(entries);
        expect(placed).toHaveLength(entries.length);
        for (const a of placed) {
          expect(a.lane).toBeLessThanOrEqual(a.lanes);
          for (const b of placed) {
            if (a === b || a.lane !== b.lane) continue;
            const apart =
              minutesOf(a.entry.end) <= minutesOf(b.entry.start) ||
              minutesOf(b.entry.end) <= minutesOf(a.entry.start);
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('uses one lane where nothing overlaps', () => {
    const placed = inLanes([
      { start: '09:00', end: '10:00' },
      { start: '10:00', end: '11:00' },
    ]);
    expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('places to the quarter of an hour', () => {
    expect(inQuarters({ start: '09:00', end: '11:30' }, 7)).toEqual({
      ...{ h: 2, q: 0, sh: 2, sq: 2 },
    });
    expect(inQuarters({ start: '07:05', end: '07:10' }, 7)).toEqual({
      ...{ h: 0, q: 0, sh: 0, sq: 1 },
    });
  });

  it('keeps the length of what is moved, within its day', () => {
    expect(shiftedTo({ start: '09:00', end: '11:30' }, 13 * 60 + 8)).toEqual({
      start: '13:15',
      end: '15:45',
    });
    fc.assert(
      fc.property(period, fc.integer({ min: -500, max: 2000 }), (entry, begin) => {
        const moved = shiftedTo(entry, begin);
        expect(minutesOf(moved.end) - minutesOf(moved.start)).toBe(
          minutesOf(entry.end) - minutesOf(entry.start),
        );
        expect(moved.start < moved.end).toBe(true);
      }),
    );
  });
});
