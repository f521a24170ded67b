import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from '~/platform/clock/calendar-day';

import { dayAvailability, type DayAvailability } from './availability';
import type { HostBook } from './host-book';
import { booked, hostBook, room } from './host-book.testing';

// Tuesday 12 May 2026, nine in the morning in Jakarta.
const NOW = new Date('2026-05-12T02:00:00Z');
const DAY = '2026-05-19'; // a Tuesday beyond every lead time

const states = ({ slots }: DayAvailability) =>
  slots.map((slot) => (slot.state === 'closed' ? slot.reason.kind : slot.state));
const on = (book: HostBook, day = DAY) => states(dayAvailability(book, day, NOW));

describe('the slots of a day', () => {
  it('are those of its weekday and season, in the order of the day', () => {
    const { slots, season } = dayAvailability(hostBook(), DAY, NOW);
    expect(season).toBe('usual');
    expect(slots).toMatchObject([
      { startTime: '09:00', endTime: '11:30', startsAt: new Date('2026-05-19T02:00:00Z') },
      { startTime: '13:00', endTime: '15:00' },
    ]);
    const ramadan = dayAvailability(hostBook(), '2027-02-09', NOW);
    expect(ramadan).toMatchObject({ season: 'ramadan', slots: [{ endTime: '11:00' }, {}] });
  });

  it('are none on a closed day, which says why', () => {
    const closed = (day: string) => dayAvailability(hostBook(), day, NOW);
    expect(closed('2026-05-27')).toMatchObject({
      closed: { kind: 'holiday', name: { id: 'Iduladha' } },
      slots: [],
    });
    expect(closed('2026-05-28')).toMatchObject({ closed: { kind: 'collectiveLeave' } });
    expect(closed('2026-05-23')).toMatchObject({ closed: { kind: 'notReceived' }, slots: [] });
  });

  it('close with the lead time, over leave and weekend, and when they are past', () => {
    // Three working days after Tuesday 12 May: 13, 18, 19 (14 Ascension, 15 leave, weekend).
    expect(on(hostBook(), '2026-05-18')).toEqual(['leadTime', 'leadTime']);
    expect(on(hostBook(), '2026-05-19')).toEqual(['free', 'free']);
    expect(on(hostBook({ rules: { leadDays: 0 } }), '2026-05-12')).toEqual(['past', 'free']);
    expect(on(hostBook(), '2026-05-11')).toEqual(['past', 'past']);
  });

  it('are full when a visit takes them, free again beside it', () => {
    const { period, taken } = booked(DAY, '09:30', '10:30');
    expect(on(hostBook({ visits: [period], taken: [taken] }))).toEqual(['full', 'free']);
  });

  it('reach into each other by the buffers of the only room', () => {
    // The visit ends at twelve and holds the room until one; the room is held from half past twelve.
    const { taken } = booked(DAY, '11:30', '13:00');
    const rooms = [room({ bufferBefore: 30 })];
    expect(on(hostBook({ rooms, taken: [taken] }))).toEqual(['free', 'full']);
  });

  it('close for the rest of the day and week when their quota is reached', () => {
    const first = booked(DAY, '09:00', '11:30').period;
    expect(on(hostBook({ visits: [first], rules: { visitsPerDay: 1 } }))).toEqual([
      'full',
      'quotaDay',
    ]);
    const week = hostBook({ visits: [first], rules: { visitsPerWeek: 1 } });
    expect(on(week, '2026-05-21')).toEqual(['quotaWeek', 'quotaWeek']);
    expect(on(week, '2026-05-25')).toEqual(['free', 'free']);
  });

  it('close with the reason of a block-out, of the agency or of its only room', () => {
    const { period } = booked(DAY, '08:00', '12:00');
    const all = { ...period, roomId: null, reason: 'Rapat dinas' };
    expect(dayAvailability(hostBook({ blocks: [all] }), DAY, NOW).slots[0]).toMatchObject({
      reason: { kind: 'blockedOut', reason: 'Rapat dinas' },
    });
    const one = { ...all, roomId: 'room-1' };
    expect(on(hostBook({ blocks: [one] }))).toEqual(['full', 'free']);
    const two = [room(), room({ id: 'room-2' })];
    expect(on(hostBook({ blocks: [one], rooms: two }))).toEqual(['free', 'free']);
  });

  it('follow the opening hours of rooms; a host without rooms is asked all the same', () => {
    const rooms = [room({ hours: [{ weekday: 2, opensAt: '08:00', closesAt: '12:00' }] })];
    expect(on(hostBook({ rooms }))).toEqual(['free', 'full']);
    expect(on(hostBook({ rooms }), '2026-05-20')).toEqual(['full', 'full']);
    expect(on(hostBook({ rooms: [] }))).toEqual(['free', 'free']);
  });

  it('are tentative while others hold them, and say how many wait', () => {
    const hold = { requestId: 'r1', day: DAY, startTime: '09:00', state: 'holding' as const };
    const queued = { ...hold, requestId: 'r2', state: 'queued' as const };
    const { slots } = dayAvailability(hostBook({ holds: [hold, queued] }), DAY, NOW);
    expect(slots).toMatchObject([{ state: 'tentative', waiting: 2 }, { state: 'free' }]);
    const roomy = hostBook({ holds: [hold], rules: { parallelVisits: 2 } });
    expect(on(roomy)).toEqual(['free', 'free']);
    // An open offer holds as well, once for one request.
    const offers = [{ ...booked(DAY, '09:00', '10:00').period, requestId: 'r1' }];
    const offered = hostBook({ holds: [hold], offers, rules: { parallelVisits: 2 } });
    expect(on(offered)).toEqual(['free', 'free']);
    expect(on(hostBook({ offers }))).toEqual(['tentative', 'free']);
  });
});

describe('the laws of availability', () => {
  const RANK = { free: 0, tentative: 1, closed: 2 };
  const hour = fc.integer({ min: 7, max: 16 });
  const period = fc
    .tuple(fc.integer({ min: -3, max: 12 }), hour, fc.integer({ min: 1, max: 5 }))
    .map(([days, from, hours]) => {
      const clock = (each: number) => `${String(each).padStart(2, '0')}:00`;
      return booked(addDays(DAY, days), clock(from), clock(from + hours));
    });
  const hold = fc.record({
    requestId: fc.constantFrom('r1', 'r2', 'r3'),
    day: fc.integer({ min: 0, max: 6 }).map((days) => addDays(DAY, days)),
    startTime: fc.constantFrom('09:00', '13:00'),
    state: fc.constantFrom('holding' as const, 'queued' as const),
  });
  const rules = fc.record({
    leadDays: fc.integer({ min: 0, max: 6 }),
    visitsPerDay: fc.integer({ min: 1, max: 3 }),
    visitsPerWeek: fc.integer({ min: 1, max: 6 }),
    parallelVisits: fc.integer({ min: 1, max: 2 }),
  });
  const book = fc
    .record({
      rules,
      bookings: fc.array(period, { maxLength: 6 }),
      holds: fc.array(hold, { maxLength: 4 }),
      blocks: fc.array(period, { maxLength: 2 }),
    })
    .map(({ bookings, blocks, ...rest }) =>
      hostBook({
        ...rest,
        visits: bookings.map((each) => each.period),
        taken: bookings.map((each) => each.taken),
        blocks: blocks.map((each) => ({ ...each.period, roomId: null, reason: 'x' })),
      }),
    );
  const day = fc.integer({ min: 0, max: 10 }).map((days) => addDays(DAY, days));
  const ranks = (of: HostBook, on: string) =>
    dayAvailability(of, on, NOW).slots.map(({ state }) => RANK[state]);

  it('nothing that is added ever makes a slot freer', () => {
    fc.assert(
      fc.property(book, day, period, hold, (before, on, more, held) => {
        const was = ranks(before, on);
        const fuller: HostBook = {
          ...before,
          visits: [...before.visits, more.period],
          taken: [...before.taken, more.taken],
        };
        const heldToo: HostBook = { ...before, holds: [...before.holds, held] };
        for (const after of [ranks(fuller, on), ranks(heldToo, on)]) {
          expect(after).toHaveLength(was.length);
          after.forEach((rank, n) => expect(rank).toBeGreaterThanOrEqual(was[n]!));
        }
      }),
    );
  });

  it('a free slot has a room, no visit, no block and lies beyond the lead time', () => {
    fc.assert(
      fc.property(book, day, (of, on) => {
        for (const slot of dayAvailability(of, on, NOW).slots) {
          if (slot.state === 'closed') continue;
          const meets = (other: { startsAt: Date; endsAt: Date }) =>
            other.startsAt < slot.endsAt && slot.startsAt < other.endsAt;
          expect(of.visits.filter(meets).length).toBeLessThan(of.rules.parallelVisits);
          expect(of.taken.some(meets)).toBe(false);
          expect(of.blocks.some(meets)).toBe(false);
          expect(slot.startsAt > NOW).toBe(true);
        }
      }),
    );
  });
});
