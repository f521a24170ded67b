import { describe, expect, it } from 'vitest';

import { createRateLimiter } from '~/platform/web/rate-limit.server';
import type { Services } from '~/platform/services.server';

import { overlaps, readStays } from '../support/overlaps';
import { testServices } from '../support/services';
import { makeHost } from '../support/visits';
import { cookieOf } from './program';
import { served } from './served';

const RACERS = 1000;
const DAY = '2024-05-21';
/** Whoever asks for a slot comes within its first three quarters of an hour and stays for an hour. */
const SLOTS = [8, 10, 13, 15];
const ROOMS = 5;
/** So that each slot takes up two hours with the latest that may stand in it, and touches the next. */
const BUFFERS = { bufferBefore: 10, bufferAfter: 5 };

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

interface Racer {
  readonly id: string;
  readonly slot: string;
  readonly fields: Record<string, string>;
}

/** As many different requests, written at once; each wants one slot, all of one slot overlap. */
async function racers(services: Services, agencyId: string): Promise<Racer[]> {
  await services.write((tx) =>
    tx.room.createMany({
      data: Array.from({ length: ROOMS }, (_, n) => ({
        ...{ id: `room-${n}`, agencyId, name: `Ruang ${n}`, capacity: 40, ...BUFFERS },
      })),
    }),
  );
  const all = Array.from({ length: RACERS }, (_, n): Racer => {
    const room = `room-${n % ROOMS}`;
    const hour = SLOTS[Math.floor(n / ROOMS) % SLOTS.length] ?? 0;
    const start = hour * 60 + ((n * 7) % 46);
    const fields = {
      ...{ intent: 'accept', version: '1', mode: 'onSite', knowingly: 'yes', roomId: room },
      ...{ day: DAY, startTime: clock(start), endTime: clock(start + 60) },
    };
    return { id: `request-${n}`, slot: `${room} ${hour}`, fields };
  });
  await services.write((tx) =>
    tx.visitRequest.createMany({
      data: all.map(({ id }, n) => ({
        ...{ id, agencyId, registerYear: 2024, registerNumber: n + 1, state: 'submitted' },
        ...{ trackingCode: `T-${n}`, trackingTokenHash: `hash-${n}`, visitType: 'workVisit' },
        ...{ guestAgencyName: `Diskominfo ${n}`, subject: 'SPBE', headCount: 12 },
        ...{ contactName: 'Narahubung', receivedOn: '2024-05-02' },
        submittedAt: services.clock.now(),
      })),
    }),
  );
  return all;
}

/** When somebody else may begin in a room that this racer got. */
const freeAgain = ({ fields }: Racer) => {
  const [hour = 0, minute = 0] = (fields['endTime'] ?? '').split(':').map(Number);
  return clock(hour * 60 + minute + BUFFERS.bufferAfter + BUFFERS.bufferBefore);
};

describe('a thousand approvals at once', () => {
  it('give each slot to one alone, and tell the others until when it is taken and what is free', async () => {
    const services = await testServices();
    const limiter = createRateLimiter(services.clock, 100);
    const { agency } = await makeHost(services);
    const cookie = await cookieOf(services, agency.id, ['secretariat']);
    const all = await racers(services, agency.id);
    const { post } = await served({ ...services, limiter });

    // One of twenty asks as a browser without JavaScript, for a whole page: making a thousand of them
    // takes longer than deciding. The others ask as our own pages do; the decision is the same.
    const answers = await Promise.all(
      all.map(async (racer, n) => {
        const wantsPage = n % 20 === Math.floor(n / 50);
        const address = `/workspace/requests/${racer.id}${wantsPage ? '' : '.data'}`;
        return { racer, wantsPage, ...(await post(address, racer.fields, cookie)) };
      }),
    );

    const winners = new Map<string, Racer>();
    for (const { racer, wantsPage, status } of answers) {
      if (status === 409) continue;
      // In an answer of data the status of the redirect is told within.
      expect(status).toBe(wantsPage ? 303 : 202);
      expect(winners.get(racer.slot)).toBeUndefined();
      winners.set(racer.slot, racer);
    }
    expect(winners.size).toBe(ROOMS * SLOTS.length);
    const visits = await services.db.visit.findMany({ include: { requests: true } });
    expect(visits.map(({ requests }) => requests.map(({ id }) => id).join()).sort()).toEqual(
      [...winners.values()].map(({ id }) => id).sort(),
    );
    const stays = await readStays(services, agency.id);
    expect(stays).toHaveLength(winners.size);
    expect(overlaps(stays)).toEqual([]);

    const lost = answers.filter(({ status }) => status === 409);
    expect(lost).toHaveLength(RACERS - winners.size);
    expect(lost.filter(({ wantsPage }) => wantsPage).length).toBeGreaterThanOrEqual(30);
    for (const { racer, wantsPage, body } of lost) {
      const winner = winners.get(racer.slot);
      const until = winner ? freeAgain(winner) : '?';
      if (wantsPage) {
        expect(body).toContain(`Ruang ini sudah dipakai sampai pukul ${until.replace(':', '.')}`);
        // Each leads to the form with that time filled in; the race is about one day alone.
        const near = [
          ...body.matchAll(/href="[^"?]*\?day=([\d-]+)&amp;start=[^"]*&amp;room=[^"]+#jawaban"/g),
        ];
        expect(near).toHaveLength(4);
        for (const [, day] of near) expect(day).not.toBe(DAY);
      } else {
        expect(body).toContain(`roomTakenUntil|${until}`);
        expect(body).toContain('"nearest"');
      }
    }
    const states = await services.db.visitRequest.groupBy({ by: ['state'], _count: true });
    expect(Object.fromEntries(states.map(({ state, _count }) => [state, _count]))).toEqual({
      accepted: winners.size,
      submitted: RACERS - winners.size,
    });
  }, 120_000);
});
