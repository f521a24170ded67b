import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { addBlockOut, blockOutsView, removeBlockOut } from './block-outs.server';
import { correctDay, correctRamadan, undoCorrection, undoRamadan } from './correct-calendar.server';
import { holidaysView } from './holidays-view.server';
import { readAgencyCalendar } from './host-book.server';
import { receptionView } from './reception-view.server';
import { roomView } from './room-view.server';
import { blockOutSchema } from './rules/calendar-form';
import { receptionSchema } from './rules/reception-form';
import { roomDetailsSchema } from './rules/room-form';
import { saveReception } from './save-reception.server';
import { updateRoom } from './update-room.server';

async function host() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const room = await makeRoom(services, agency.id);
  const member = await makeMember(services, agency, ['secretariat']);
  const other = await makeAgency(services, { regionCode: '35.72' });
  const stranger = await makeMember(services, other, ['secretariat']);
  return { services, agency, room, member, stranger };
}

describe('a room', () => {
  const typed = (mark: string, over: Record<string, unknown> = {}) =>
    roomDetailsSchema.parse({
      ...{ mark, name: 'Aula', capacity: 60, equipment: 'Proyektor\nMikrofon' },
      ...{ bufferBefore: 30, bufferAfter: 15, hours2: '08.00-16.00' },
      ...over,
    });

  it('keeps what is written of it, hours and buffers included', async () => {
    const { services, room, member } = await host();
    const { mark } = await roomView(services, member, room.id);
    expect(await updateRoom(services, member, room.id, typed(mark))).toBeNull();
    expect(await roomView(services, member, room.id)).toMatchObject({
      ...{ name: 'Aula', capacity: 60, equipment: 'Proyektor\nMikrofon', bufferBefore: 30 },
      hours: [{ weekday: 2, opensAt: '08:00', closesAt: '16:00' }],
    });
    const actions = await services.db.historyEntry.findMany({ where: { recordId: room.id } });
    expect(actions.map(({ action }) => action)).toEqual(['room.changed']);
  });

  it('is not overwritten by whoever saw an older state', async () => {
    const { services, room, member } = await host();
    const { mark } = await roomView(services, member, room.id);
    await updateRoom(services, member, room.id, typed(mark));
    const late = typed(mark, { name: 'Ruang lain', hours2: '' });
    expect(await updateRoom(services, member, room.id, late)).toEqual({
      '': ['changedMeanwhile'],
    });
    expect((await roomView(services, member, room.id)).hours).toHaveLength(1);
  });

  it('shares its name with no other, and is nobody else’s', async () => {
    const { services, agency, room, member, stranger } = await host();
    await makeRoom(services, agency.id, 'Aula');
    const { mark } = await roomView(services, member, room.id);
    expect(await updateRoom(services, member, room.id, typed(mark))).toEqual({
      name: ['nameTaken'],
    });
    await expect(updateRoom(services, stranger, room.id, typed(mark))).rejects.toMatchObject({
      kind: 'notFound',
    });
  });
});

describe('the rules of reception', () => {
  const typed = (version: number, over: Record<string, unknown> = {}) =>
    receptionSchema.parse({
      ...{ version, leadDays: 2, visitsPerDay: 1, visitsPerWeek: 4, parallelVisits: 1 },
      ...{ largestParty: 30, holdDays: 3, usual1: '09.00-11.00, 13.00-14.00', ...over },
    });

  it('are the usual ones until the agency writes its own', async () => {
    const { services, member } = await host();
    const usual = await receptionView(services, member);
    expect(usual).toMatchObject({
      rules: { version: 0, leadDays: 3 },
      lines: { usual1: '09.00-11.30, 13.00-15.00', usual6: '', ramadan5: '09.00-10.30' },
    });
    expect(await saveReception(services, member, typed(0))).toBeNull();
    expect(await receptionView(services, member)).toMatchObject({
      rules: { version: 1, leadDays: 2 },
      lines: { usual1: '09.00-11.00, 13.00-14.00', usual2: '', ramadan1: '' },
    });
  });

  it('may say that nobody is received', async () => {
    const { services, member } = await host();
    await saveReception(services, member, typed(0, { usual1: '' }));
    const { lines } = await receptionView(services, member);
    expect(new Set(Object.values(lines))).toEqual(new Set(['']));
  });

  it('are not overwritten by whoever saw older ones', async () => {
    const { services, member } = await host();
    await saveReception(services, member, typed(0));
    expect(await saveReception(services, member, typed(0, { leadDays: 9 }))).toEqual({
      '': ['changedMeanwhile'],
    });
    expect((await receptionView(services, member)).rules.leadDays).toBe(2);
  });

  it('say what is wrong with a line of hours', () => {
    const { error } = receptionSchema.safeParse({ ...typed(0), usual1: '11-9', ramadan7: 'pagi' });
    expect(error?.issues.map(({ path, message }) => [path.join(), message])).toEqual(
      expect.arrayContaining([
        ['usual1', 'endBeforeStart'],
        ['ramadan7', 'rangeUnreadable'],
      ]),
    );
  });
});

describe('the calendar of a year', () => {
  it('shows decreed days with their source, and corrections beside what they replace', async () => {
    const { services, member, stranger } = await host();
    await correctDay(services, member, { day: '2024-05-23', kind: 'workingDay' });
    await correctDay(services, member, { day: '2024-06-20', kind: 'holiday', name: 'Hari Jadi' });
    const { rows, decree } = await holidaysView(services, member, 2024);
    expect(decree).toContain('855');
    expect(rows).toHaveLength(28);
    expect(rows.find(({ day }) => day === '2024-05-23')).toMatchObject({
      national: [{ name: { id: 'Hari Raya Waisak' } }],
      correction: { kind: 'workingDay' },
    });
    const range = { first: '2024-05-01', last: '2024-06-30' };
    const calendar = await readAgencyCalendar(services.db, member.agencyId, range);
    expect(calendar.isWorkingDay('2024-05-23')).toBe(true);
    expect(calendar.isWorkingDay('2024-06-20')).toBe(false);
    const theirs = await readAgencyCalendar(services.db, stranger.agencyId, range);
    expect(theirs.isWorkingDay('2024-05-23')).toBe(false);
  });

  it('returns to the nation’s when a correction is undone', async () => {
    const { services, member, stranger } = await host();
    await correctDay(services, member, { day: '2024-05-23', kind: 'workingDay' });
    const gone = { kind: 'notFound' };
    await expect(undoCorrection(services, stranger, '2024-05-23')).rejects.toMatchObject(gone);
    await undoCorrection(services, member, '2024-05-23');
    await expect(undoCorrection(services, member, '2024-05-23')).rejects.toMatchObject(gone);
    const { rows } = await holidaysView(services, member, 2024);
    expect(rows.every(({ correction }) => correction === null)).toBe(true);
  });

  it('takes the agency’s own days of Ramadan, and gives them back', async () => {
    const { services, member } = await host();
    const own = { hijriYear: 1445, first: '2024-03-11', last: '2024-04-08' };
    await correctRamadan(services, member, own);
    const shown = async () => (await holidaysView(services, member, 2024)).ramadans;
    expect(await shown()).toEqual([{ ...own, source: 'correction' }]);
    await undoRamadan(services, member, 1445);
    expect(await shown()).toMatchObject([{ first: '2024-03-12', source: 'announced' }]);
  });
});

describe('closed times', () => {
  const typed = (over: Record<string, unknown> = {}) =>
    blockOutSchema('2024-05-02').parse({ firstDay: '2024-05-21', reason: 'Renovasi', ...over });

  it('cover whole days where no times are given', async () => {
    const { services, member } = await host();
    await addBlockOut(services, member, typed());
    await addBlockOut(services, member, typed({ startTime: '13:00', endTime: '15:00' }));
    const { blocks } = await blockOutsView(services, member);
    expect(blocks.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [new Date('2024-05-20T17:00:00Z'), new Date('2024-05-21T17:00:00Z')],
      [new Date('2024-05-21T06:00:00Z'), new Date('2024-05-21T08:00:00Z')],
    ]);
  });

  it('are refused when they end before they begin, are over or too long', async () => {
    const { services, member } = await host();
    const errors = (over: Record<string, unknown>) =>
      blockOutSchema('2024-05-02')
        .safeParse({ firstDay: '2024-05-21', reason: 'x', ...over })
        .error?.issues.map(({ message }) => message);
    expect(errors({ lastDay: '2024-05-20' })).toEqual(['endBeforeStart']);
    expect(errors({ startTime: '13:00', endTime: '13:00' })).toEqual(['endBeforeStart']);
    expect(errors({ firstDay: '2024-05-01' })).toEqual(['dateInPast']);
    expect(errors({ lastDay: '2026-05-21' })).toEqual(['periodTooLongDays|366']);
    expect(errors({ firstDay: '9999-12-31' })).toContain('dateInvalid');
    // Today, but the hour is over: the clock stands at nine.
    const early = typed({ firstDay: '2024-05-02', endTime: '08:00' });
    expect(await addBlockOut(services, member, early)).toEqual({ lastDay: ['dateInPast'] });
  });

  it('count the visits that somebody has to move', async () => {
    const { services, agency, room, member } = await host();
    const second = await makeRoom(services, agency.id, 'Aula');
    await services.write((tx) =>
      tx.visit.create({
        data: {
          ...{ agencyId: agency.id, number: 'KJ-2024-0001', state: 'scheduled', roomId: room.id },
          ...{ visitType: 'sharingSession', subject: 'Kunjungan', timeZone: 'Asia/Jakarta' },
          startsAt: new Date('2024-05-21T02:00:00Z'),
          endsAt: new Date('2024-05-21T04:00:00Z'),
          createdAt: services.clock.now(),
        },
      }),
    );
    for (const roomId of [undefined, room.id, second.id]) {
      await addBlockOut(services, member, typed({ roomId }));
    }
    const { blocks } = await blockOutsView(services, member);
    expect(blocks.map(({ roomName, visits }) => [roomName, visits])).toEqual(
      expect.arrayContaining([
        [null, 1],
        ['Command Center', 1],
        ['Aula', 0],
      ]),
    );
  });

  it('are opened by their own agency alone, and name no foreign room', async () => {
    const { services, room, member, stranger } = await host();
    await addBlockOut(services, member, typed({ roomId: room.id }));
    const [block] = (await blockOutsView(services, member)).blocks;
    const gone = { kind: 'notFound' };
    await expect(removeBlockOut(services, stranger, block!.id)).rejects.toMatchObject(gone);
    const foreign = typed({ roomId: room.id });
    await expect(addBlockOut(services, stranger, foreign)).rejects.toMatchObject(gone);
    await removeBlockOut(services, member, block!.id);
    expect((await blockOutsView(services, member)).blocks).toEqual([]);
  });
});
