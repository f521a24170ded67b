import { expect, it } from 'vitest';

import { testServices } from '../tests/support/services';
import { makeHost, makeRequest } from '../tests/support/visits';
import { offerDates } from './features/visits/offer-dates.server';
import { runDue } from './scheduler.server';

const DAY_MS = 24 * 3_600_000;

it('ends an offer within the minute after its time, and tells the guest', async () => {
  const services = await testServices();
  const { agency, room, member } = await makeHost(services);
  const contactEmail = 'tamu@contoh.go.id';
  const { requestId } = await makeRequest(services, agency.id, { contactEmail });
  await offerDates(services, member, requestId, {
    ...{ version: 1, kind: 'dates', message: '', answerUntil: '2024-05-10' },
    ...{ day1: '2024-05-21', start1: '09:00', end1: '11:00', room1: room.id },
  });
  await runDue(services);
  const state = async () =>
    (await services.db.visitRequest.findUniqueOrThrow({ where: { id: requestId } })).state;
  expect(await state()).toBe('offered');
  services.clock.advance(20 * DAY_MS);
  await runDue(services);
  expect(await state()).toBe('submitted');
  expect(await services.db.outboxMessage.count({ where: { kind: 'guest.offerLapsed' } })).toBe(1);
});

it('gives a slot whose hold is over to the next, who is told', async () => {
  const services = await testServices();
  const { agency } = await makeHost(services);
  const first = await makeRequest(services, agency.id);
  const second = await makeRequest(services, agency.id);
  const holds = (requestId: string, state: string) =>
    services.db.slotHold.count({ where: { requestId, state } });
  expect(await holds(first.requestId, 'holding')).toBeGreaterThan(0);
  expect(await holds(second.requestId, 'queued')).toBeGreaterThan(0);
  const { holdUntil } = await services.db.slotHold.findFirstOrThrow({
    where: { requestId: first.requestId, state: 'holding' },
  });
  services.clock.set(holdUntil?.toISOString() ?? '');
  await runDue(services);
  expect(await holds(first.requestId, 'holding')).toBe(0);
  expect(await holds(second.requestId, 'holding')).toBeGreaterThan(0);
  const told = await services.db.outboxMessage.findMany({ where: { kind: 'guest.slotFree' } });
  expect(told.map(({ recordId }) => recordId)).toContain(second.requestId);
});

it('goes on with the other steps when one fails', async () => {
  const services = await testServices();
  const { agency } = await makeHost(services);
  const { requestId } = await makeRequest(services, agency.id);
  services.clock.advance(20 * DAY_MS);
  const db = new Proxy(services.db, {
    get: (target, name) => {
      if (name === 'dateOffer') throw new Error('disk');
      return Reflect.get(target, name) as unknown;
    },
  });
  await runDue({ ...services, db });
  const where = { requestId, state: 'holding' };
  expect(await services.db.slotHold.count({ where })).toBe(0);
});
