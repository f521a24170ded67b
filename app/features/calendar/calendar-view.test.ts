import { describe, expect, it } from 'vitest';

import { makeAgency, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { makeHost, makeRequest } from '../../../tests/support/visits';
import { calendarView } from './calendar-view.server';
import { moveInCalendar } from './move-in-calendar.server';
import { calendarSearch, type CalendarSearch } from './rules/calendar-search';

async function host() {
  const services = await testServices();
  const { agency, room, member } = await makeHost(services);
  let visits = 0;
  const visit = (
    day: string,
    over: { roomId?: string | null; state?: string; visitType?: string; agencyId?: string } = {},
    hour = 9,
  ) =>
    services.write((tx) => {
      visits += 1;
      const startsAt = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`);
      return tx.visit.create({
        data: {
          ...{ agencyId: agency.id, roomId: room.id, state: 'scheduled', visitType: 'workVisit' },
          ...over,
          ...{ number: `KJ-${visits}`, subject: `Perihal ${visits}`, startsAt },
          endsAt: new Date(startsAt.getTime() + 3_600_000),
          ...{ timeZone: 'Asia/Jakarta', createdAt: services.clock.now() },
        },
      });
    });
  const view = (search: Partial<CalendarSearch> = {}) =>
    calendarView(services, member, calendarSearch.parse(search), 'id');
  const titles = async (search: Partial<CalendarSearch> = {}) =>
    (await view(search)).days.flatMap(({ entries }) => entries.map(({ title }) => title));
  return { services, agency, room, member, visit, view, titles };
}

describe('the calendar', () => {
  it('shows the month of today, a few visits a day, and how many more there are', async () => {
    const { visit, view } = await host();
    for (const hour of [7, 8, 9, 10, 11]) await visit('2024-05-21', { roomId: null }, hour);
    await visit('2024-07-01');
    const { today, days } = await view();
    expect(today).toBe('2024-05-02');
    expect(days).toHaveLength(35);
    const full = days.find(({ day }) => day === '2024-05-21');
    expect(full?.entries.map(({ start }) => start)).toEqual(['07:00', '08:00', '09:00']);
    expect(full?.more).toBe(2);
    expect(days.filter(({ entries }) => entries.length > 0)).toHaveLength(1);
  });

  it('stands in the agency’s zone: what is late in UTC is early on the next day there', async () => {
    const { visit, view } = await host();
    await visit('2024-05-21', {}, 1);
    const { days } = await view({ view: 'day', date: '2024-05-21' });
    expect(days[0]?.entries.map(({ start, end }) => [start, end])).toEqual([['01:00', '02:00']]);
  });

  it('is filtered by room, kind and state; what was cancelled shows only when asked for', async () => {
    const { services, agency, visit, titles } = await host();
    const aula = await makeRoom(services, agency.id, 'Aula');
    await visit('2024-05-21');
    await visit('2024-05-21', { roomId: aula.id, visitType: 'audience' });
    await visit('2024-05-21', { roomId: null, state: 'cancelled' });
    expect(await titles()).toEqual(['Perihal 1', 'Perihal 2']);
    expect(await titles({ room: aula.id })).toEqual(['Perihal 2']);
    expect(await titles({ type: 'workVisit' })).toEqual(['Perihal 1']);
    expect(await titles({ state: 'cancelled' })).toEqual(['Perihal 3']);
    expect(await titles({ person: 'nobody' })).toEqual([]);
  });

  it('shows holidays, own block-outs on each of their days, and dates that are offered', async () => {
    const { services, agency, room, member, view } = await host();
    const { requestId } = await makeRequest(services, agency.id);
    const now = services.clock.now();
    await services.write(async (tx) => {
      await tx.blockOut.create({
        data: {
          ...{ agencyId: agency.id, reason: 'Rapat', createdById: member.userId, createdAt: now },
          startsAt: new Date('2024-05-20T13:00:00+07:00'),
          endsAt: new Date('2024-05-22T00:00:00+07:00'),
        },
      });
      const offer = (state: string, heldAt: Date | null, startsAt: Date) =>
        tx.dateOffer.create({
          data: {
            ...{ agencyId: agency.id, requestId, kind: 'dates', state, createdAt: now },
            ...{ answerUntil: now, createdById: member.userId },
            slots: {
              create: {
                ...{ agencyId: agency.id, position: 1, roomId: room.id, heldAt, startsAt },
                endsAt: new Date(startsAt.getTime() + 3_600_000),
              },
            },
          },
        });
      await offer('open', now, new Date('2024-05-23T09:00:00+07:00'));
      await offer('refused', null, new Date('2024-05-24T09:00:00+07:00'));
    });
    const { days } = await view({ view: 'week', date: '2024-05-20' });
    expect(
      days.map(({ entries }) => entries.map(({ kind, start, end }) => [kind, start, end])),
    ).toEqual([
      [['block', '13:00', '23:59']],
      [['block', '00:00', '23:59']],
      [],
      [['offer', '09:00', '10:00']],
      ...[[], [], []],
    ]);
    const waisak = days.find(({ day }) => day === '2024-05-23');
    expect(waisak?.holiday).toContain('Waisak');
    expect(waisak?.isFree).toBe(true);
  });

  it('knows nothing of another agency, not even when it is named', async () => {
    const { services, visit, view, titles } = await host();
    const other = await makeAgency(services, { regionCode: '35.77' });
    const theirs = await visit('2024-05-21', { agencyId: other.id, roomId: null });
    expect(await titles()).toEqual([]);
    expect((await view({ move: theirs.id })).moving).toBeNull();
  });
});

describe('a move in the calendar', () => {
  const form = (visitId: string, roomId: string) => ({
    ...{ visitId, roomId, version: 1, day: '2024-05-22', undo: false },
    ...{ startTime: '13:00', endTime: '14:00', knowingly: 'yes' as const },
  });

  it('says how it stood before, and goes back by that', async () => {
    const { services, room, member, visit } = await host();
    const { id } = await visit('2024-05-21');
    const first = await moveInCalendar(services, member, form(id, room.id));
    if (!('moved' in first)) throw new Error(JSON.stringify(first));
    expect(first.moved.before).toEqual({
      ...{ day: '2024-05-21', startTime: '09:00', endTime: '10:00', roomId: room.id },
    });
    const { version, before } = first.moved;
    const back = await moveInCalendar(services, member, {
      ...{ ...before, visitId: id, version, undo: true, knowingly: 'yes' },
    });
    expect(back).toMatchObject({ moved: { isUndone: true, after: before } });
    const stored = await services.db.visit.findFirstOrThrow({ where: { id } });
    expect(stored.startsAt).toEqual(new Date('2024-05-21T09:00:00+07:00'));
    expect(stored.calendarSequence).toBe(2);
  });

  it('is refused in words where the room is taken or somebody else was first', async () => {
    const { services, room, member, visit } = await host();
    const { id } = await visit('2024-05-21');
    await visit('2024-05-22', {}, 13);
    expect(await moveInCalendar(services, member, form(id, room.id))).toMatchObject({
      errors: { roomId: [expect.stringContaining('roomTaken')] },
    });
    expect(await moveInCalendar(services, member, { ...form(id, room.id), version: 7 })).toEqual({
      conflict: 'visitMoved',
    });
  });
});
