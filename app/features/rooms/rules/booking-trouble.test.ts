import { describe, expect, it } from 'vitest';

import { errorText } from '~/platform/languages/validation';

import { troublesOf } from './booking-trouble';
import type { HostBook } from './host-book';
import { booked, hostBook, room } from './host-book.testing';

const NOW = new Date('2026-05-12T02:00:00Z');
const DAY = '2026-05-19';

function troubles(
  book: HostBook,
  { day = DAY, from = '09:00', to = '11:00', headCount = 10, inRoom = book.rooms[0] ?? null } = {},
) {
  const { period } = booked(day, from, to);
  return troublesOf(book, { ...period, room: inRoom, headCount }, NOW);
}
const codes = (...given: Parameters<typeof troubles>) => troubles(...given).map(({ code }) => code);

describe('what stands against a booking', () => {
  it('is nothing within all rules', () => {
    expect(troubles(hostBook())).toEqual([]);
  });

  it('names the holiday, and says it in both languages', () => {
    const [code = ''] = codes(hostBook(), { day: '2026-05-27' });
    expect(errorText('id', code)).toBe('Hari itu libur nasional: Iduladha.');
    expect(errorText('en', code)).toBe('That day is a national holiday: Iduladha.');
    expect(codes(hostBook(), { day: '2026-05-28' })).toEqual(['dayCollectiveLeave|Iduladha']);
    expect(codes(hostBook(), { day: '2026-05-23' })).toEqual(['dayNotReceived']);
  });

  it('says by how many seats a room is too small', () => {
    expect(codes(hostBook(), { headCount: 43 })).toEqual(['roomTooSmall|3']);
    expect(codes(hostBook(), { headCount: 40 })).toEqual([]);
    expect(codes(hostBook(), { headCount: 51, inRoom: null })).toEqual(['partyTooLarge|50']);
  });

  it('names the hours of the day that a time lies outside of', () => {
    expect(codes(hostBook(), { from: '11:00', to: '13:00' })).toEqual([
      'outsideReceptionHours|09:00–11:30, 13:00–15:00',
    ]);
    const hours = [{ weekday: 2, opensAt: '10:00', closesAt: '16:00' }];
    expect(codes(hostBook({ rooms: [room({ hours })] }))).toEqual(['outsideRoomHours|10:00–16:00']);
    const monday = [{ weekday: 1, opensAt: '10:00', closesAt: '16:00' }];
    expect(codes(hostBook({ rooms: [room({ hours: monday })] }))).toEqual(['roomClosed']);
  });

  it('tells of a time across midnight in the host’s zone', () => {
    const late = {
      startsAt: new Date('2026-05-19T16:00:00Z'),
      endsAt: new Date('2026-05-19T18:00:00Z'),
    };
    const found = troublesOf(hostBook(), { ...late, room: null, headCount: 1 }, NOW);
    expect(found.map(({ kind }) => kind)).toEqual(['acrossMidnight']);
  });

  it('tells of a block of the agency or of this room, and keeps its reason whole', () => {
    const block = { ...booked(DAY, '08:00', '12:00').period, reason: 'Audit | BPK' };
    expect(codes(hostBook({ blocks: [{ ...block, roomId: null }] }))).toEqual([
      'blockedOut|Audit / BPK',
    ]);
    expect(codes(hostBook({ blocks: [{ ...block, roomId: 'room-1' }] }))).toHaveLength(1);
    expect(codes(hostBook({ blocks: [{ ...block, roomId: 'room-2' }] }))).toEqual([]);
  });

  it('counts the day, the week, what is at the same time and who holds the slot', () => {
    const visits = [booked(DAY, '09:00', '10:00').period];
    expect(codes(hostBook({ visits, rules: { visitsPerDay: 1 } }))).toEqual([
      'quotaDay|1',
      'parallelVisits|1',
    ]);
    expect(codes(hostBook({ visits, rules: { visitsPerWeek: 1 } }), { day: '2026-05-21' })).toEqual(
      ['quotaWeek|1'],
    );
    const holds = [{ requestId: 'r', day: DAY, startTime: '09:00', state: 'holding' as const }];
    expect(codes(hostBook({ holds }))).toEqual(['heldByOthers|1']);
    expect(codes(hostBook({ holds }), { from: '13:00', to: '14:00' })).toEqual([]);
  });

  it('tells of a lead time that is too short, but not of visits that took place', () => {
    expect(codes(hostBook(), { day: '2026-05-13' })).toEqual(['leadTime|3']);
    expect(codes(hostBook(), { day: '2026-05-05' })).toEqual([]);
  });

  it('refuses nothing: staff may know better', () => {
    const all = troubles(hostBook(), { day: '2026-05-14', headCount: 500 });
    expect(all.length).toBeGreaterThan(2);
    expect(all.every(({ severity }) => severity === 'warn')).toBe(true);
  });
});
