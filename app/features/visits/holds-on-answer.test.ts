import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from './accept-request.server';
import { cancelByGuest } from './cancel-by-guest.server';
import { declineRequest } from './decline-request.server';
import { holdVisit } from './hold-visit.server';

const library = { put: () => Promise.resolve(), remove: () => Promise.resolve() };

async function twoForOneSlot() {
  const services = await testServices();
  services.clock.set('2024-05-02T02:00:00Z');
  const host = await makeHost(services);
  const over = { contactEmail: 'a@contoh.go.id', part1: 'morning' } as const;
  const first = await makeRequest(services, host.agency.id, over);
  const second = await makeRequest(services, host.agency.id, over);
  const stateOf = async (requestId: string) =>
    (await services.db.slotHold.findMany({ where: { requestId } })).map(({ state }) => state);
  const promoted = () => services.db.outboxMessage.count({ where: { kind: 'guest.slotFree' } });
  return { services, ...host, first, second, stateOf, promoted };
}

describe('who waits behind a request', () => {
  it('goes on waiting when the request gets the very slot', async () => {
    const { services, member, room, first, second, stateOf, promoted } = await twoForOneSlot();
    expect(await stateOf(second.requestId)).toEqual(['queued']);
    await acceptRequest(services, member, first.requestId, acceptForm(room.id));
    expect(await stateOf(first.requestId)).toEqual(['ended']);
    expect(await stateOf(second.requestId)).toEqual(['queued']);
    expect(await promoted()).toBe(0);
  });

  it('is told once when the request is declined', async () => {
    const { services, member, first, second, stateOf, promoted } = await twoForOneSlot();
    const reason = 'Jadwal pimpinan sudah penuh.';
    await declineRequest(services, member, first.requestId, { version: 1, reason });
    expect(await stateOf(second.requestId)).toEqual(['holding']);
    expect(await promoted()).toBe(1);
  });

  it('is told when a guest who was accepted cancels; that guest gets a cancelled entry', async () => {
    const { services, member, room, first, stateOf, second, promoted } = await twoForOneSlot();
    await acceptRequest(services, member, first.requestId, acceptForm(room.id));
    const reason = 'Rombongan berhalangan hadir.';
    await cancelByGuest(services, library, first.guest, { version: 2, reason });
    expect(await stateOf(second.requestId)).toEqual(['holding']);
    expect(await promoted()).toBe(1);
    const [mail] = await services.db.outboxMessage.findMany({ where: { kind: 'guest.ownCancel' } });
    expect(mail?.attachment).not.toBeNull();
    expect(await services.db.replyLetter.count({ where: { state: 'draft' } })).toBe(0);
  });
});

it('a visit keeps the buffers it was booked with, and is recorded as held', async () => {
  const { services, agency, member, room, first, second } = await twoForOneSlot();
  const early = acceptForm(room.id, { startTime: '09:00', endTime: '10:00' });
  const late = acceptForm(room.id, { startTime: '10:00', endTime: '11:00' });
  const booked = await acceptRequest(services, member, first.requestId, early);
  await acceptRequest(services, member, second.requestId, late);
  if ('errors' in booked) throw new Error('refused');
  await services.write((tx) =>
    tx.room.update({
      where: { id: room.id, agencyId: agency.id },
      data: { bufferBefore: 30, bufferAfter: 30 },
    }),
  );
  services.clock.set('2024-05-21T03:30:00Z');
  await holdVisit(services, member, booked.visitId);
  expect(await services.db.visit.findUnique({ where: { id: booked.visitId } })).toMatchObject({
    state: 'held',
  });
});
