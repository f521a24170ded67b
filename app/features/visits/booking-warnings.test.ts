import { describe, expect, it } from 'vitest';

import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from './accept-request.server';

const form = (roomId: string, over: object = {}) => ({
  ...acceptForm(roomId),
  knowingly: undefined,
  ...over,
});

async function withRequest(headCount = 12) {
  const services = await testServices();
  services.clock.set('2024-05-02T02:00:00Z');
  const host = await makeHost(services);
  const { requestId } = await makeRequest(services, host.agency.id, { headCount });
  return { services, ...host, requestId };
}

describe('what stands against a booking', () => {
  it('is told beside its field, and booked all the same once staff says that it knows', async () => {
    const { services, member, room, requestId } = await withRequest();
    const waisak = { day: '2024-05-23' };
    const refused = await acceptRequest(services, member, requestId, form(room.id, waisak));
    expect(refused).toMatchObject({
      errors: { day: [expect.stringMatching(/^dayHoliday\|.*Waisak/)], knowingly: ['knowingly'] },
    });
    expect(await services.db.visit.count()).toBe(0);
    expect(
      await acceptRequest(
        ...([services, member, requestId, form(room.id, { ...waisak, knowingly: 'yes' })] as const),
      ),
    ).toHaveProperty('visitId');
  });

  it('says by how many a room is too small', async () => {
    const { services, member, room, requestId } = await withRequest(45);
    expect(await acceptRequest(services, member, requestId, form(room.id))).toMatchObject({
      errors: { roomId: ['roomTooSmall|5'] },
    });
  });

  it('of a room that is taken are the nearest free times, in the same answer', async () => {
    const { services, agency, member, room, requestId } = await withRequest();
    await acceptRequest(services, member, requestId, form(room.id));
    const second = await makeRequest(services, agency.id);
    const refused = await acceptRequest(services, member, second.requestId, acceptForm(room.id));
    if (!('nearest' in refused)) throw new Error('nothing near');
    const days = refused.nearest?.map(({ startsAt }) => startsAt.toISOString().slice(0, 10));
    expect(days?.[0]).toBe('2024-05-21');
    expect(new Set(refused.nearest?.map(({ roomId }) => roomId))).toEqual(new Set([room.id]));
  });

  it('is nothing on an ordinary day', async () => {
    const { services, member, room, requestId } = await withRequest();
    expect(await acceptRequest(services, member, requestId, form(room.id))).toHaveProperty(
      'visitId',
    );
  });
});
