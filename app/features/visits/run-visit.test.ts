import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from './accept-request.server';
import { cancelVisit } from './cancel-visit.server';
import { discloseVisit } from './disclose-visit.server';
import type { LibraryRecord, LibrarySink } from './rules/library-sink';
import { holdVisit } from './hold-visit.server';
import { publicVisitView } from './public-visit-view.server';
import { roomsView } from '~/features/rooms/rooms-view.server';
import { addRoom, setRoomRetired } from '~/features/rooms/rooms.server';
import { visitView } from './visit-view.server';
import { visitsView } from './visits-view.server';

/** Stands in for the library below, which this feature does not know: it only keeps what it is told. */
function shelf() {
  const records = new Map<string, LibraryRecord>();
  const library: LibrarySink = {
    put: (_tx, record) => Promise.resolve(void records.set(record.recordId, record)),
    remove: (_tx, _kind, recordId) => Promise.resolve(void records.delete(recordId)),
  };
  return { records, library };
}
/** Nothing hangs on these visits. */
const follows = () => Promise.resolve();
const open = { version: 2, disclosureClass: 'periodicInformation' } as const;

const WHY = 'Ruang dipakai untuk tamu negara.';

async function withVisit() {
  const services = await testServices();
  const host = await makeHost(services);
  const { requestId } = await makeRequest(services, host.agency.id, {
    contactName: 'Nama Rahasia',
  });
  const result = await acceptRequest(services, host.member, requestId, acceptForm(host.room.id));
  if ('errors' in result) throw new Error('refused');
  return { services, ...host, ...shelf(), visitId: result.visitId };
}

describe('the day', () => {
  it('is recorded after the start, not before', async () => {
    const { services, member, visitId, library } = await withVisit();
    await expect(holdVisit(services, member, visitId)).rejects.toMatchObject({
      reason: 'visitNotStarted',
    });
    services.clock.set('2024-05-21T02:00:00Z');
    await holdVisit(services, member, visitId);
    expect(await visitView(services, member, visitId, 'id')).toMatchObject({ state: 'held' });
    await expect(cancelVisit(services, library, member, visitId, WHY)).rejects.toMatchObject({
      kind: 'conflict',
    });
  });

  it('tells list, first tick and moves of the minutes in their order, not every tick or item', async () => {
    const { services, member, agency, visitId } = await withVisit();
    const minutes = await services.write((tx) =>
      tx.minutes.create({
        data: { agencyId: agency.id, visitId, state: 'draft', createdAt: services.clock.now() },
      }),
    );
    const happened = [
      ['attendance', 'attendance.rosterSaved'],
      ['attendance', 'attendance.marked'],
      ['attendance', 'attendance.marked'],
      ['minutes', 'minutes.started'],
      ['attendance', 'attendance.viewed'],
      ['minutes', 'minutes.itemAdded'],
      ['minutes', 'minutes.approved'],
      ['minutes', 'minutes.disclosed'],
    ] as const;
    await services.write((tx) =>
      tx.historyEntry.createMany({
        data: happened.map(([recordType, action], index) => ({
          agencyId: agency.id,
          recordType,
          recordId: recordType === 'minutes' ? minutes.id : visitId,
          action,
          actorName: 'Ratna',
          at: new Date(Date.UTC(2024, 5, 1, index)),
        })),
      }),
    );
    const { history } = await visitView(services, member, visitId, 'id');
    expect(
      history.map(({ action }) => action).filter((action) => !/^(visit|request)/.test(action)),
    ).toEqual([
      'attendance.rosterSaved',
      'attendance.marked',
      'minutes.started',
      'minutes.approved',
      'minutes.disclosed',
    ]);
  });

  it('frees the room when the visit is cancelled', async () => {
    const { services, agency, room, member, visitId, library } = await withVisit();
    await cancelVisit(services, library, member, visitId, WHY);
    const again = await makeRequest(services, agency.id);
    expect(
      await acceptRequest(services, member, again.requestId, acceptForm(room.id)),
    ).toHaveProperty('visitId');
  });
});

describe('the public page of a visit', () => {
  it('does not exist before the information officer opens it', async () => {
    const { services, member, visitId, library, records } = await withVisit();
    services.clock.set('2024-05-21T05:00:00Z');
    await holdVisit(services, member, visitId);
    await expect(publicVisitView(services, 'KJ-2024-0001', 'id')).rejects.toMatchObject({
      kind: 'notFound',
    });
    await discloseVisit(services, library, member, visitId, open, follows);
    const shown = JSON.stringify(await publicVisitView(services, 'KJ-2024-0001', 'id'));
    expect(shown).toContain('Diskominfotik Kota Blitar');
    expect(shown).not.toContain('Rahasia');
    expect(shown).not.toContain('0812');
    expect(records.get(visitId)).toMatchObject({ url: '/visits/KJ-2024-0001', isPublic: true });
    expect(JSON.stringify([...records.values()])).not.toMatch(/Rahasia|0812/);
  });

  it('is closed again by the next decision, in the library too', async () => {
    const { services, member, visitId, library, records } = await withVisit();
    services.clock.set('2024-05-21T05:00:00Z');
    await holdVisit(services, member, visitId);
    await discloseVisit(services, library, member, visitId, open, follows);
    await discloseVisit(
      services,
      library,
      member,
      visitId,
      {
        version: 3,
        disclosureClass: 'exemptInformation',
        exemption: 'h',
        reason: 'Menyangkut rahasia pribadi.',
      },
      follows,
    );
    await expect(publicVisitView(services, 'KJ-2024-0001', 'id')).rejects.toMatchObject({
      kind: 'notFound',
    });
    expect(records.size).toBe(0);
    expect(await services.db.disclosureDecision.count()).toBe(2);
  });

  it('is not there for a visit that has not taken place', async () => {
    const { services, member, visitId, library } = await withVisit();
    await expect(
      discloseVisit(services, library, member, visitId, { ...open, version: 1 }, follows),
    ).rejects.toMatchObject({
      reason: 'visitNotHeld',
    });
  });

  it('opens all or nothing: when the library fails, nothing is disclosed', async () => {
    const { services, member, visitId, library } = await withVisit();
    services.clock.set('2024-05-21T05:00:00Z');
    await holdVisit(services, member, visitId);
    const failing = { ...library, put: () => Promise.reject(new Error('index broken')) };
    await expect(discloseVisit(services, failing, member, visitId, open, follows)).rejects.toThrow(
      'index broken',
    );
    const visit = await services.db.visit.findFirstOrThrow();
    expect(visit.disclosureClass).toBeNull();
    expect(await services.db.disclosureDecision.count()).toBe(0);
  });
});

describe('the list of visits', () => {
  it('leaves out no visit when the last one shown is cancelled before the next page', async () => {
    const { services, agency, room, member, library, visitId } = await withVisit();
    for (let i = 0; i < 26; i += 1) {
      const day = new Date(Date.UTC(2024, 5, 1 + i)).toISOString().slice(0, 10);
      const { requestId } = await makeRequest(services, agency.id);
      await acceptRequest(services, member, requestId, { ...acceptForm(room.id), day });
    }
    const first = await visitsView(services, member, { state: 'scheduled', cursor: undefined });
    await cancelVisit(services, library, member, first.rows.at(-1)?.id ?? '', WHY);
    const cursor = first.nextCursor ?? undefined;
    const second = await visitsView(services, member, { state: 'scheduled', cursor });
    expect(second.rows.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2024-06-01T02:00:00.000Z',
      '2024-05-21T02:00:00.000Z',
    ]);
    expect(second.rows.at(-1)?.id).toBe(visitId);
    const anew = await visitsView(services, member, { state: 'scheduled', cursor: 'nothing' });
    expect(anew.rows[0]?.id).toBe(first.rows[0]?.id);
  });
});

describe('another agency', () => {
  it('finds neither visit nor room', async () => {
    const { services, room, member, visitId, library } = await withVisit();
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const missing = { kind: 'notFound' };
    services.clock.set('2024-05-21T05:00:00Z');
    const attempts = [
      visitView(services, other.member, visitId, 'id'),
      holdVisit(services, other.member, visitId),
      cancelVisit(services, library, other.member, visitId, WHY),
      discloseVisit(services, library, other.member, visitId, open, follows),
      setRoomRetired(services, other.member, room.id, true),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(missing);
    const list = await visitsView(services, other.member, { state: undefined, cursor: undefined });
    expect(list.rows).toEqual([]);
    const all = { query: '', cursor: undefined };
    const rooms = await roomsView(services, other.member, all);
    expect(rooms.rows.map(({ id }) => id)).toEqual([other.room.id]);
    expect(await visitView(services, member, visitId, 'id')).toMatchObject({ state: 'scheduled' });
  });

  it('may name a room like ours, but we may not twice', async () => {
    const { services, member } = await withVisit();
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const form = { name: 'Aula', capacity: 100 };
    expect(await addRoom(services, member, form)).toBeNull();
    expect(await addRoom(services, other.member, form)).toBeNull();
    expect(await addRoom(services, member, form)).toEqual({ name: ['nameTaken'] });
  });
});
