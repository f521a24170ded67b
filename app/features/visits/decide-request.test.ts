import { describe, expect, it } from 'vitest';

import { loadReferenceData } from '../../../prisma/seed/reference-data';
import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from './accept-request.server';
import { declineRequest } from './decline-request.server';
import { registerView } from './register-view.server';
import { requestView } from './request-view.server';
import { trackingView } from './tracking-view.server';
import { withdrawRequest } from './withdraw-request.server';

const REASON = 'Jadwal kami penuh sampai akhir tahun.';

describe('accepting a request', () => {
  it('makes the visit, holds the room and writes the history, all at once', async () => {
    const services = await testServices();
    const { agency, room, member } = await makeHost(services);
    const { requestId } = await makeRequest(services, agency.id);
    const result = await acceptRequest(services, member, requestId, acceptForm(room.id));
    expect(result).toHaveProperty('visitId');
    const visit = await services.db.visit.findFirstOrThrow({ include: { delegations: true } });
    expect(visit).toMatchObject({
      number: 'KJ-2024-0001',
      state: 'scheduled',
      roomId: room.id,
      startsAt: new Date('2024-05-21T02:00:00Z'),
      endsAt: new Date('2024-05-21T04:30:00Z'),
    });
    expect(visit.delegations).toMatchObject([{ agencyName: 'Diskominfotik Kota Blitar' }]);
    const history = await services.db.historyEntry.findMany({ orderBy: { at: 'asc' } });
    expect(history.map(({ action }) => action)).toEqual(['request.submitted', 'request.accepted']);
  });

  it('says at the field until when the room is taken, and leaves the request as it was', async () => {
    const services = await testServices();
    const { agency, room, member } = await makeHost(services);
    const first = await makeRequest(services, agency.id);
    const second = await makeRequest(services, agency.id);
    await acceptRequest(services, member, first.requestId, acceptForm(room.id));
    const clash = { startTime: '11:00', endTime: '12:00' };
    const refused = await acceptRequest(
      services,
      member,
      second.requestId,
      acceptForm(room.id, clash),
    );
    expect(refused).toMatchObject({ errors: { roomId: ['roomTakenUntil|11:30'] } });
    const request = await services.db.visitRequest.findUniqueOrThrow({
      where: { id: second.requestId },
    });
    expect(request).toMatchObject({ state: 'submitted', version: 1 });
    const after = { startTime: '11:30', endTime: '12:00' };
    expect(
      await acceptRequest(services, member, second.requestId, acceptForm(room.id, after)),
    ).toHaveProperty('visitId');
  });

  it('refuses a time of today that is over, and takes one that has begun', async () => {
    const services = await testServices();
    const { agency, room, member } = await makeHost(services);
    const { requestId } = await makeRequest(services, agency.id);
    services.clock.set('2024-05-21T03:15:40Z'); // 10.15 in Jakarta
    const accept = (endTime: string) =>
      acceptRequest(services, member, requestId, acceptForm(room.id, { endTime }));
    expect(await accept('10:15')).toEqual({ errors: { endTime: ['timePassed'] } });
    expect(await services.db.visit.count()).toBe(0);
    expect(await accept('10:16')).toHaveProperty('visitId');
  });

  it('lets exactly one of many win when all decide the same request at once', async () => {
    const services = await testServices();
    const { agency, room, member } = await makeHost(services);
    const { requestId } = await makeRequest(services, agency.id);
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 === 0
          ? acceptRequest(services, member, requestId, acceptForm(room.id))
          : declineRequest(services, member, requestId, { version: 1, reason: REASON }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const each of tries) {
      if (each.status === 'rejected') expect(each.reason).toMatchObject({ kind: 'conflict' });
    }
    expect(await services.db.visit.count()).toBe(1);
  });

  it.each([
    ['a room of another agency', { roomId: 'foreign' }, 'roomId'],
    ['a day that does not exist', { day: '2024-02-30' }, 'day'],
  ])('refuses %s', async (_, change, field) => {
    const services = await testServices();
    const { agency, room, member } = await makeHost(services);
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const { requestId } = await makeRequest(services, agency.id);
    const form = { ...acceptForm(room.id), ...change };
    if ('roomId' in change) form.roomId = other.room.id;
    const result = await acceptRequest(services, member, requestId, form);
    expect(result).toHaveProperty(`errors.${field}`);
    expect(await services.db.visit.count()).toBe(0);
  });
});

describe('the region of the guest', () => {
  it.each([
    ['Kota Blitar', 'Kota Blitar'],
    ['Jawa Timur', 'Provinsi Jawa Timur'],
    [undefined, null],
  ])('is shown to both sides: %s', async (guestRegion, shown) => {
    const services = await testServices();
    await loadReferenceData(services);
    const { agency, member } = await makeHost(services);
    const over = { guestAgencyName: 'Paguyuban Contoh', ...(guestRegion && { guestRegion }) };
    const { guest, requestId } = await makeRequest(services, agency.id, over);
    expect(await trackingView(services, guest, 'id')).toMatchObject({ guestRegion: shown });
    const inHouse = await requestView(services, member, requestId, 'id');
    expect(inHouse.guestRegion).toBe(shown);
  });
});

describe('the guest', () => {
  it('reads the answer by its link, with the reason when declined', async () => {
    const services = await testServices();
    const { agency, member } = await makeHost(services);
    const { guest, requestId } = await makeRequest(services, agency.id);
    await declineRequest(services, member, requestId, { version: 1, reason: REASON });
    expect(await trackingView(services, guest, 'id')).toMatchObject({
      state: 'declined',
      declineReason: REASON,
      visit: null,
    });
  });

  it('may take the request back until it is answered, not after', async () => {
    const services = await testServices();
    const { agency, room, member } = await makeHost(services);
    const first = await makeRequest(services, agency.id);
    await withdrawRequest(services, first.guest, 1);
    await expect(
      acceptRequest(services, member, first.requestId, acceptForm(room.id)),
    ).rejects.toMatchObject({ kind: 'conflict' });
    const second = await makeRequest(services, agency.id);
    await acceptRequest(services, member, second.requestId, acceptForm(room.id));
    await expect(withdrawRequest(services, second.guest, 1)).rejects.toMatchObject({
      kind: 'conflict',
    });
  });
});

describe('another agency', () => {
  it('gets the answer of a request that does not exist', async () => {
    const services = await testServices();
    const { agency, room } = await makeHost(services);
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    const { requestId } = await makeRequest(services, agency.id);
    const missing = { kind: 'notFound' };
    await expect(
      acceptRequest(services, other.member, requestId, acceptForm(room.id)),
    ).rejects.toMatchObject(missing);
    await expect(
      declineRequest(services, other.member, requestId, { version: 1, reason: REASON }),
    ).rejects.toMatchObject(missing);
    await expect(requestView(services, other.member, requestId, 'id')).rejects.toMatchObject(
      missing,
    );
    const inbox = await registerView(
      services,
      other.member,
      { state: undefined, q: '' },
      undefined,
    );
    expect(inbox).toMatchObject({ rows: [], counts: {} });
  });
});

describe('the inbox', () => {
  it('shows each request once over its pages, newest first', async () => {
    const services = await testServices();
    const { agency, member } = await makeHost(services);
    for (let i = 0; i < 60; i += 1) {
      services.clock.advance(1000);
      await makeRequest(services, agency.id, { subject: `Perihal ${i}` });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const slice = await registerView(services, member, { state: undefined, q: '' }, cursor);
      expect(slice.rows.length).toBeLessThanOrEqual(25);
      seen.push(...slice.rows.map(({ subject }) => subject));
      cursor = slice.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(Array.from({ length: 60 }, (_, i) => `Perihal ${59 - i}`));
  });

  it('leaves out no request when the last one shown is decided before the next page', async () => {
    const services = await testServices();
    const { agency, member } = await makeHost(services);
    for (let i = 0; i < 27; i += 1) {
      services.clock.advance(1000);
      await makeRequest(services, agency.id, { subject: `Perihal ${i}` });
    }
    const first = await registerView(services, member, { state: 'submitted', q: '' }, undefined);
    const last = first.rows.at(-1);
    expect(last?.subject).toBe('Perihal 2');
    await declineRequest(services, member, last?.id ?? '', { version: 1, reason: REASON });
    const cursor = first.nextCursor ?? undefined;
    const second = await registerView(services, member, { state: 'submitted', q: '' }, cursor);
    expect(second.rows.map(({ subject }) => subject)).toEqual(['Perihal 1', 'Perihal 0']);
    expect(second.nextCursor).toBeNull();
  });

  it('shows each request once when all came in at the same instant', async () => {
    const services = await testServices();
    const { agency, member } = await makeHost(services);
    const sent: string[] = [];
    for (let i = 0; i < 28; i += 1) {
      sent.push((await makeRequest(services, agency.id)).requestId);
    }
    const first = await registerView(services, member, { state: 'submitted', q: '' }, undefined);
    const last = first.rows.at(-1)?.id ?? '';
    await declineRequest(services, member, last, { version: 1, reason: REASON });
    const cursor = first.nextCursor ?? undefined;
    const second = await registerView(services, member, { state: 'submitted', q: '' }, cursor);
    const seen = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(seen).toEqual(sent.toSorted().reverse());
  });

  it('begins anew for a cursor that is none', async () => {
    const services = await testServices();
    const { agency, member } = await makeHost(services);
    const { requestId } = await makeRequest(services, agency.id);
    const { rows } = await registerView(services, member, { state: undefined, q: '' }, 'nothing');
    expect(rows.map(({ id }) => id)).toEqual([requestId]);
  });
});
