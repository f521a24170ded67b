import { describe, expect, it } from 'vitest';

import { makeAgency, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { promoteAfterFreed } from './promote-holds.server';
import type { WishedPart } from './rules/slot-hold';
import {
  endHolds,
  endPassedHolds,
  holdSlots,
  holdsOfRequest,
  type Promoted,
} from './slot-holds.server';

// The clock stands on Thursday 2 May 2024; nine in the morning in Jakarta.
const DAY = '2024-05-21';
// Five working days on: 3, 6, 7, 8 and 13 May (9 Ascension, 10 collective leave).
const HOLD_ENDS = new Date('2024-05-13T16:59:00Z');

async function host() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const room = await makeRoom(services, agency.id);
  const agencyId = agency.id;
  let requests = 0;
  const request = async () => {
    const n = ++requests;
    const made = await services.write((tx) =>
      tx.visitRequest.create({
        data: {
          ...{ agencyId, registerYear: 2024, registerNumber: n, trackingCode: `CODE-${n}` },
          ...{ trackingTokenHash: `hash-${n}`, state: 'submitted', visitType: 'sharingSession' },
          ...{ guestAgencyName: 'Diskominfotik', subject: 'SPBE', headCount: 10 },
          ...{ contactName: 'Narahubung', receivedOn: '2024-05-02' },
          submittedAt: services.clock.now(),
        },
      }),
    );
    services.clock.advance(1000);
    return made.id;
  };
  const hold = (requestId: string, ...dates: { day: string; part: WishedPart }[]) =>
    services.write((tx) =>
      holdSlots(tx, { requestId, agencyId, zone: 'Asia/Jakarta', dates }, services.clock.now()),
    );
  const end = (requestId: string) =>
    services.write((tx) => endHolds(tx, { requestId, agencyId }, services.clock.now()));
  const holds = (requestId: string) => holdsOfRequest(services.db, { requestId, agencyId });
  const visit = () =>
    services.write((tx) =>
      tx.visit.create({
        data: {
          ...{ agencyId, number: 'KJ-2024-0001', state: 'scheduled', roomId: room.id },
          ...{ visitType: 'sharingSession', subject: 'Kunjungan', timeZone: 'Asia/Jakarta' },
          startsAt: new Date(`${DAY}T02:00:00Z`),
          endsAt: new Date(`${DAY}T04:00:00Z`),
          createdAt: services.clock.now(),
        },
      }),
    );
  return { services, agencyId, request, hold, end, holds, visit };
}
const morning = { day: DAY, part: 'morning' as const };

describe('holding the slots of a wish', () => {
  it('holds those of its part until the end of the last working day', async () => {
    const { request, hold } = await host();
    expect(await hold(await request(), morning)).toEqual([
      { day: DAY, startTime: '09:00', endTime: '11:30', state: 'holding', holdUntil: HOLD_ENDS },
    ]);
    const afternoon = await hold(await request(), { day: DAY, part: 'afternoon' });
    expect(afternoon).toMatchObject([{ startTime: '13:00', state: 'holding' }]);
    const any = await hold(await request(), { day: '2024-05-22', part: 'any' });
    expect(any.map(({ startTime }) => startTime)).toEqual(['09:00', '13:00']);
  });

  it('never lasts beyond the beginning of the slot', async () => {
    const { request, hold } = await host();
    const [held] = await hold(await request(), { day: '2024-05-07', part: 'morning' });
    expect(held?.holdUntil).toEqual(new Date('2024-05-07T02:00:00Z'));
  });

  it('queues whoever comes later, in the order of coming', async () => {
    const { request, hold, holds } = await host();
    const [first, second, third] = [await request(), await request(), await request()];
    await hold(first, morning);
    expect(await hold(second, morning)).toMatchObject([{ state: 'queued', holdUntil: null }]);
    await hold(third, morning);
    expect(await holds(first)).toMatchObject([{ state: 'holding', place: null }]);
    expect(await holds(second)).toMatchObject([{ state: 'queued', place: 1 }]);
    expect(await holds(third)).toMatchObject([{ state: 'queued', place: 2 }]);
  });

  it('queues for a slot that is booked, and holds nothing on closed or far days', async () => {
    const { request, hold, visit } = await host();
    await visit();
    expect(await hold(await request(), morning)).toMatchObject([{ state: 'queued' }]);
    const none = ['2024-05-23', '2024-05-25', '2024-05-03', '2024-04-30', '9999-12-31'];
    const wishes = none.map((day) => ({ day, part: 'any' as const }));
    expect(await hold(await request(), ...wishes)).toEqual([]);
  });

  it('changes nothing when it is asked again', async () => {
    const { services, request, hold } = await host();
    const first = await request();
    const held = await hold(first, morning, { day: DAY, part: 'any' });
    services.clock.advance(86_400_000);
    expect(await hold(first, { day: DAY, part: 'any' })).toEqual(held);
    expect(await services.db.slotHold.count()).toBe(2);
  });
});

describe('ending what a request holds', () => {
  it('gives the slot to the next of the queue, with time of its own', async () => {
    const { services, request, hold, end, holds } = await host();
    const [first, second, third] = [await request(), await request(), await request()];
    for (const each of [first, second, third]) await hold(each, morning);
    services.clock.set('2024-05-06T02:00:00Z');
    expect(await end(first)).toEqual<Promoted[]>([
      {
        ...{ requestId: second, day: DAY, startTime: '09:00', endTime: '11:30' },
        // 7, 8, 13, 14, 15 May
        holdUntil: new Date('2024-05-15T16:59:00Z'),
      },
    ]);
    expect(await holds(first)).toEqual([]);
    expect(await holds(second)).toMatchObject([{ state: 'holding' }]);
    expect(await holds(third)).toMatchObject([{ state: 'queued', place: 1 }]);
  });

  it('keeps the queue waiting when the slot became a visit, until that is cancelled', async () => {
    const { services, agencyId, request, hold, end, visit } = await host();
    const [first, second] = [await request(), await request()];
    await hold(first, morning);
    await hold(second, morning);
    const { id, startsAt } = await visit();
    expect(await end(first)).toEqual([]);
    const freed = await services.write(async (tx) => {
      await tx.visit.update({ where: { id, agencyId }, data: { state: 'cancelled' } });
      return promoteAfterFreed(tx, { agencyId, startsAt }, services.clock.now());
    });
    expect(freed).toMatchObject([{ requestId: second }]);
  });

  it('promotes nobody when only a place in the queue was given up', async () => {
    const { request, hold, end } = await host();
    const [first, second, third] = [await request(), await request(), await request()];
    for (const each of [first, second, third]) await hold(each, morning);
    expect(await end(second)).toEqual([]);
    expect(await end(first)).toMatchObject([{ requestId: third }]);
  });

  it('can be followed by a new hold of the same request', async () => {
    const { request, hold, end, holds } = await host();
    const first = await request();
    await hold(first, morning);
    await end(first);
    await hold(first, morning);
    expect(await holds(first)).toMatchObject([{ state: 'holding' }]);
  });
});

describe('holds whose time is over', () => {
  it('end, and whoever is next is told once, in the transaction', async () => {
    const { services, agencyId, request, hold, holds } = await host();
    const [first, second] = [await request(), await request()];
    await hold(first, morning);
    await hold(second, morning);
    const told: unknown[] = [];
    const tell = async (_: unknown, what: unknown) => {
      told.push(what);
    };
    services.clock.set('2024-05-13T16:58:59Z');
    await endPassedHolds(services, tell);
    expect(told).toEqual([]);
    services.clock.set('2024-05-13T16:59:00Z');
    await endPassedHolds(services, tell);
    await endPassedHolds(services, tell);
    expect(told).toMatchObject([
      { agencyId, ended: [{ requestId: first }], promoted: [{ requestId: second, day: DAY }] },
    ]);
    expect(await holds(second)).toMatchObject([{ state: 'holding' }]);
  });

  it('stay as they are when telling fails, so that the next run tells', async () => {
    const { services, request, hold, holds } = await host();
    const first = await request();
    await hold(first, morning);
    services.clock.set('2024-05-14T00:00:00Z');
    const fail = async () => {
      throw new Error('no outbox');
    };
    await expect(endPassedHolds(services, fail)).rejects.toThrow('no outbox');
    expect(await holds(first)).toHaveLength(1);
  });

  it('leave nobody queueing for a day that is over', async () => {
    const { services, request, hold, holds, visit } = await host();
    await visit();
    const first = await request();
    await hold(first, morning);
    services.clock.set('2024-05-22T00:00:00Z');
    await endPassedHolds(services, async () => undefined);
    expect(await holds(first)).toEqual([]);
  });
});
