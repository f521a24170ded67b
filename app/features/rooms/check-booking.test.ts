import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { makeHost, makeRequest } from '../../../tests/support/visits';
import { bookingTroubles, closedDays, nearestFreeSlots } from './check-booking.server';

// Thursday 2 May 2024 in Jakarta; the lead time ends on Tuesday 7 May.
const at = (day: string, time: string) => new Date(`${day}T${time}:00+07:00`);

async function host() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const room = await makeRoom(services, agency.id);
  let visits = 0;
  const visit = (day: string, from: string, to: string, over: { roomId?: string | null } = {}) =>
    services.write((tx) =>
      tx.visit.create({
        data: {
          ...{ agencyId: agency.id, number: `KJ-2024-${++visits}`, state: 'scheduled' },
          ...{ visitType: 'sharingSession', subject: 'Kunjungan', timeZone: 'Asia/Jakarta' },
          ...{ startsAt: at(day, from), endsAt: at(day, to), createdAt: services.clock.now() },
          roomId: over.roomId === undefined ? room.id : over.roomId,
        },
      }),
    );
  const troubles = (over: Partial<Parameters<typeof bookingTroubles>[1]> = {}) =>
    bookingTroubles(
      services.db,
      {
        ...{ agencyId: agency.id, roomId: room.id, headCount: 12 },
        ...{ startsAt: at('2024-05-21', '09:00'), endsAt: at('2024-05-21', '11:00') },
        ...over,
      },
      services.clock.now(),
    ).then((found) => found.map(({ code }) => code));
  const nearest = (over: Partial<Parameters<typeof nearestFreeSlots>[1]> = {}) =>
    nearestFreeSlots(
      services,
      {
        ...{ agencyId: agency.id, headCount: 12, near: at('2024-05-21', '09:00') },
        ...{ length: 120, count: 3 },
        ...over,
      },
      services.clock.now(),
    );
  return { services, agency, room, visit, troubles, nearest };
}

describe('what stands against a booking', () => {
  it('is read from the agency’s own rules, corrections and blocks', async () => {
    const { services, agency, troubles } = await host();
    expect(await troubles()).toEqual([]);
    expect(await troubles({ headCount: 45 })).toEqual(['roomTooSmall|5']);
    await services.write(async (tx) => {
      const { id: agencyId } = agency;
      await tx.calendarCorrection.create({
        data: { agencyId, day: '2024-05-21', kind: 'holiday', name: 'Hari Jadi Kota Mojokerto' },
      });
      await tx.receptionRules.create({
        data: { agencyId, leadDays: 20, updatedAt: services.clock.now() },
      });
    });
    expect(await troubles()).toEqual(['dayHoliday|Hari Jadi Kota Mojokerto', 'leadTime|20']);
  });

  it('leaves out the visit and the request that ask', async () => {
    const { visit, troubles } = await host();
    const { id } = await visit('2024-05-21', '09:00', '10:00');
    expect(await troubles()).toEqual(['parallelVisits|1']);
    expect(await troubles({ visitId: id })).toEqual([]);
  });

  it('counts online visits, which have no room', async () => {
    const { visit, troubles } = await host();
    await visit('2024-05-21', '09:00', '10:00', { roomId: null });
    expect(await troubles({ roomId: null })).toEqual(['parallelVisits|1']);
  });

  it('knows no room of another agency', async () => {
    const { services, troubles } = await host();
    const other = await makeAgency(services, { regionCode: '35.72' });
    const theirs = await makeRoom(services, other.id);
    await expect(troubles({ roomId: theirs.id })).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('the nearest free times', () => {
  it('lie on both sides of the wish, nearest first, in a room that seats all', async () => {
    const { services, agency, room, visit, nearest } = await host();
    await makeRoom(services, agency.id, 'Aula');
    await visit('2024-05-21', '09:00', '11:00');
    const found = await nearest();
    // Tuesday morning is taken; Wednesday and Monday mornings are a day away.
    expect(found.map(({ startsAt }) => startsAt)).toEqual([
      at('2024-05-21', '13:00'),
      at('2024-05-20', '13:00'),
      at('2024-05-20', '09:30'),
    ]);
    expect(found[0]).toMatchObject({ endsAt: at('2024-05-21', '15:00') });
    expect(await nearest({ headCount: 41 })).toEqual([]);
    expect((await nearest({ roomId: room.id }))[0]).toMatchObject({ roomId: room.id });
  });

  it('stand against nothing themselves', async () => {
    const { visit, troubles, nearest } = await host();
    await visit('2024-05-22', '13:00', '14:00');
    for (const slot of await nearest({ count: 20 })) {
      expect(await troubles({ ...slot })).toEqual([]);
    }
  });

  it('are looked for further away when the weeks around are closed', async () => {
    const { services, agency, nearest } = await host();
    const member = await makeMember(services, agency, ['secretariat']);
    await services.write((tx) =>
      tx.blockOut.create({
        data: {
          ...{ agencyId: agency.id, reason: 'Renovasi', createdById: member.userId },
          ...{ startsAt: at('2024-05-01', '00:00'), endsAt: at('2024-06-20', '00:00') },
          createdAt: services.clock.now(),
        },
      }),
    );
    expect((await nearest())[0]?.startsAt).toEqual(at('2024-06-20', '09:00'));
  });

  it('begin after the lead time, and never in the past', async () => {
    const { nearest } = await host();
    const [first] = await nearest({ near: at('2023-01-02', '09:00'), length: 60 });
    expect(first?.startsAt).toEqual(at('2024-05-07', '09:00'));
  });

  it('leave out what an open offer to another guest holds', async () => {
    const { services, agency, room, member } = await (async () => {
      const own = await testServices();
      return { services: own, ...(await makeHost(own)) };
    })();
    const { requestId } = await makeRequest(services, agency.id);
    const now = services.clock.now();
    await services.write((tx) =>
      tx.dateOffer.create({
        data: {
          ...{ agencyId: agency.id, requestId, kind: 'dates', state: 'open' },
          ...{ answerUntil: at('2024-05-10', '16:00'), createdById: member.userId, createdAt: now },
          slots: {
            create: {
              ...{ agencyId: agency.id, position: 0, roomId: room.id, heldAt: now },
              ...{ startsAt: at('2024-05-21', '09:00'), endsAt: at('2024-05-21', '11:00') },
            },
          },
        },
      }),
    );
    const nearest = (leaveOut: { requestId?: string }) =>
      nearestFreeSlots(
        services,
        {
          ...{ agencyId: agency.id, headCount: 5, near: at('2024-05-21', '09:00') },
          ...{ length: 60, count: 1, ...leaveOut },
        },
        now,
      );
    expect((await nearest({}))[0]?.startsAt).toEqual(at('2024-05-21', '13:00'));
    expect((await nearest({ requestId }))[0]?.startsAt).toEqual(at('2024-05-21', '09:00'));
  });
});

describe('closed days among wishes', () => {
  it('are said by day', async () => {
    const { services, agency } = await host();
    const days = ['2024-05-23', '2024-05-21', '2024-05-25'];
    expect([...(await closedDays(services.db, { agencyId: agency.id, days }))]).toEqual([
      ['2024-05-23', 'dayHoliday|Hari Raya Waisak'],
      ['2024-05-25', 'dayNotReceived'],
    ]);
  });
});
