import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { overlaps, readStays } from '../../../tests/support/overlaps';
import { testServices } from '../../../tests/support/services';
import { makeHost } from '../../../tests/support/visits';

const MINUTE = 60_000;
const DAY = Date.parse('2024-05-21T00:00:00Z');
const ROOMS = ['room-a', 'room-b', 'room-c'];
const SPEAKERS = ['speaker-a', 'speaker-b'];
const REFUSED = /visit_room_taken|speaker_taken/;

const step = fc.record({
  act: fc.constantFrom(
    ...(['book', 'book', 'move', 'cancel', 'revive', 'offer', 'free'] as const),
    ...(['speak', 'speak', 'shift', 'hush'] as const),
  ),
  pick: fc.nat(1000),
  room: fc.nat(ROOMS.length - 1),
  speaker: fc.nat(SPEAKERS.length - 1),
  start: fc.nat(3 * 24 * 12).map((n) => n * 5),
  length: fc.integer({ min: 1, max: 36 }).map((n) => n * 5),
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describe('rooms and speakers', () => {
  it('are never given twice, for random bookings, moves, cancellations, offers and agendas', async () => {
    const services = await testServices();
    const { agency } = await makeHost(services);
    const agencyId = agency.id;
    await services.write(async (tx) => {
      await tx.room.createMany({
        data: ROOMS.map((id, n) => ({
          ...{ id, agencyId, name: id, capacity: 9 },
          ...{ bufferBefore: n * 10, bufferAfter: n * 15 },
        })),
      });
      await tx.speaker.createMany({ data: SPEAKERS.map((id) => ({ id, agencyId, name: id })) });
    });
    const made = { visits: [] as string[], items: [] as string[], slots: [] as string[] };
    const tried = { done: 0, refused: 0 };
    let n = 0;
    const some = (ids: readonly string[], pick: number) => ids[pick % Math.max(1, ids.length)];

    const take = ({ act, pick, room, speaker, start, length }: Step) =>
      services.write(async (tx) => {
        n += 1;
        const period = {
          startsAt: new Date(DAY + start * MINUTE),
          endsAt: new Date(DAY + (start + length) * MINUTE),
        };
        const roomId = ROOMS[room] ?? null;
        const speakerId = SPEAKERS[speaker] ?? null;
        const visitId = some(made.visits, pick);
        const itemId = some(made.items, pick);
        const slotId = some(made.slots, pick);
        if (act === 'book' || visitId === undefined) {
          const id = `visit-${n}`;
          await tx.visit.create({
            data: {
              ...{ id, agencyId, number: `KJ-${n}`, state: 'scheduled', visitType: 'workVisit' },
              ...{ subject: 's', timeZone: 'Asia/Jakarta', roomId, createdAt: new Date(DAY) },
              ...period,
            },
          });
          return () => made.visits.push(id);
        }
        if (act === 'move') {
          await tx.visit.update({ where: { id: visitId, agencyId }, data: { ...period, roomId } });
        } else if (act === 'cancel' || act === 'revive') {
          const state = act === 'cancel' ? 'cancelled' : 'scheduled';
          await tx.visit.update({ where: { id: visitId, agencyId }, data: { state } });
        } else if (act === 'offer') {
          const id = `slot-${n}`;
          const request = await tx.visitRequest.create({
            data: {
              ...{ agencyId, registerYear: 2024, registerNumber: n, state: 'offered' },
              ...{ trackingCode: `T-${n}`, trackingTokenHash: `h-${n}`, visitType: 'workVisit' },
              ...{ guestAgencyName: 'Tamu', subject: 's', headCount: 5, contactName: 'K' },
              ...{ receivedOn: '2024-05-02', submittedAt: new Date(DAY) },
              offers: {
                create: {
                  ...{ agencyId, kind: 'dates', state: 'open', createdById: 'x' },
                  ...{ answerUntil: new Date(DAY), createdAt: new Date(DAY) },
                },
              },
            },
            include: { offers: true },
          });
          const offerId = request.offers[0]?.id ?? '';
          const held = { position: 0, heldAt: new Date(DAY), roomId, ...period };
          await tx.offerSlot.create({ data: { id, agencyId, offerId, ...held } });
          return () => made.slots.push(id);
        } else if (act === 'free' && slotId) {
          await tx.offerSlot.update({ where: { id: slotId, agencyId }, data: { heldAt: null } });
        } else if (act === 'speak') {
          const id = `item-${n}`;
          const at = { position: 0, startOffset: pick % 90, duration: length, speakerId };
          await tx.agendaItem.create({ data: { id, agencyId, visitId, title: 'Paparan', ...at } });
          return () => made.items.push(id);
        } else if (act === 'shift' && itemId) {
          const data = { startOffset: start % 120, duration: length, speakerId };
          await tx.agendaItem.update({ where: { id: itemId, agencyId }, data });
        } else if (act === 'hush' && itemId) {
          await tx.agendaItem.update({
            where: { id: itemId, agencyId },
            data: { speakerId: null },
          });
        }
        return () => 0;
      });

    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 100, maxLength: 100 }), async (steps) => {
        for (const each of steps) {
          await take(each).then(
            (keep) => {
              tried.done += 1;
              keep();
            },
            (error: unknown) => {
              expect(String(error)).toMatch(REFUSED);
              tried.refused += 1;
            },
          );
        }
        expect(overlaps(await readStays(services, agencyId))).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
    // Both happen often, or the property says nothing.
    expect(tried.done).toBeGreaterThan(500);
    expect(tried.refused).toBeGreaterThan(500);
  });
});
