import { describe, expect, it } from 'vitest';

import { makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from './accept-request.server';
import { cancelVisit } from './cancel-visit.server';
import { rescheduleVisit } from './reschedule-visit.server';

async function withVisit(over: { startTime?: string; endTime?: string } = {}) {
  const services = await testServices();
  const host = await makeHost(services);
  const visitId = await book(services, host, over);
  return { services, ...host, visitId };
}

async function book(
  services: Awaited<ReturnType<typeof testServices>>,
  { agency, room, member }: Awaited<ReturnType<typeof makeHost>>,
  over: { startTime?: string; endTime?: string } = {},
) {
  const { requestId } = await makeRequest(services, agency.id, { contactEmail: 'a@contoh.go.id' });
  const result = await acceptRequest(services, member, requestId, acceptForm(room.id, over));
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.visitId;
}

const to = (roomId: string, version: number, over: object = {}) => ({
  version,
  day: '2024-05-22',
  startTime: '13:00',
  endTime: '15:00',
  roomId,
  knowingly: 'yes' as const,
  ...over,
});

describe('a slot that a visit leaves', () => {
  it.each(['moves', 'is cancelled'])('goes to the queue when it %s, which is told', async (how) => {
    const { services, agency, member, room, visitId } = await withVisit();
    const { requestId } = await makeRequest(services, agency.id, {
      contactEmail: 'b@contoh.go.id',
    });
    const states = async () =>
      (await services.db.slotHold.findMany({ where: { requestId, agencyId: agency.id } })).map(
        ({ state }) => state,
      );
    const told = () =>
      services.db.outboxMessage.count({ where: { kind: 'guest.slotFree', recordId: requestId } });
    expect([await states(), await told()]).toEqual([['queued'], 0]);
    const library = { put: () => Promise.resolve(), remove: () => Promise.resolve() };
    if (how === 'moves') await rescheduleVisit(services, member, visitId, to(room.id, 1));
    else await cancelVisit(services, library, member, visitId, 'Rapat mendadak.');
    expect([await states(), await told()]).toEqual([['holding'], 1]);
  });
});

describe('moving a visit', () => {
  it('gives it the new time, counts for calendars and keeps what was before', async () => {
    const { services, member, room, visitId } = await withVisit();
    const result = await rescheduleVisit(services, member, visitId, to(room.id, 1));
    expect(result).toMatchObject({
      visit: { startsAt: new Date('2024-05-22T06:00:00Z'), version: 2 },
      before: { startsAt: new Date('2024-05-21T02:00:00Z'), roomId: room.id },
    });
    expect(await services.db.visit.findUnique({ where: { id: visitId } })).toMatchObject({
      endsAt: new Date('2024-05-22T08:00:00Z'),
      calendarSequence: 1,
    });
    expect(await services.db.occupancy.findMany()).toMatchObject([
      { resourceId: room.id, startsAt: new Date('2024-05-22T06:00:00Z') },
    ]);
  });

  it('frees the hour that it leaves and takes the one that it gets', async () => {
    const { services, agency, member, room, visitId } = await withVisit();
    const host = { agency, member, room };
    await rescheduleVisit(services, member, visitId, to(room.id, 1));
    const second = await book(services, host);
    expect(await rescheduleVisit(services, member, second, to(room.id, 1))).toMatchObject({
      errors: { roomId: ['roomTakenUntil|15:00'] },
    });
    expect(await services.db.visit.findUnique({ where: { id: second } })).toMatchObject({
      startsAt: new Date('2024-05-21T02:00:00Z'),
      version: 1,
    });
  });

  it('is refused with an old version, in the past, into a foreign room, after cancelling', async () => {
    const { services, agency, member, room, visitId } = await withVisit();
    await expect(rescheduleVisit(services, member, visitId, to(room.id, 7))).rejects.toMatchObject({
      reason: 'visitMoved',
    });
    expect(
      await rescheduleVisit(services, member, visitId, to(room.id, 1, { day: '2024-01-02' })),
    ).toEqual({ errors: { day: ['dateInPast'] } });
    const other = await makeHost(services, { regionCode: '35.77', shortName: 'Lain' });
    expect(await rescheduleVisit(services, member, visitId, to(other.room.id, 1))).toEqual({
      errors: { roomId: ['choiceUnknown'] },
    });
    await expect(
      rescheduleVisit(services, other.member, visitId, to(other.room.id, 1)),
    ).rejects.toMatchObject({ kind: 'notFound' });
    const library = { put: () => Promise.resolve(), remove: () => Promise.resolve() };
    await cancelVisit(services, library, member, visitId, 'Ruang dipakai tamu negara.');
    await expect(rescheduleVisit(services, member, visitId, to(room.id, 2))).rejects.toMatchObject({
      reason: 'visitCancelled',
    });
    expect(agency.id).not.toBe(other.agency.id);
  });

  it('tells the guest once of several moves, and nothing when the last one undoes them', async () => {
    const { services, agency, member, room, visitId } = await withVisit();
    const letters = () =>
      services.db.outboxMessage.findMany({ where: { kind: 'guest.rescheduled' } });
    await rescheduleVisit(services, member, visitId, to(room.id, 1));
    const [first] = await letters();
    expect(first?.dueAt.getTime()).toBeGreaterThan(services.clock.now().getTime());
    const second = await makeRoom(services, agency.id, 'Aula');
    await rescheduleVisit(services, member, visitId, to(second.id, 2));
    expect(await letters()).toHaveLength(1);
    const back = { day: '2024-05-21', startTime: '09:00', endTime: '11:30' };
    await rescheduleVisit(services, member, visitId, to(room.id, 3, back));
    expect(await letters()).toHaveLength(0);
    const drafts = await services.db.replyLetter.findMany({ where: { state: 'draft' } });
    expect(drafts.map(({ kind }) => kind)).toEqual(['accepted']);
  });

  it('tells a move that was told already anew, also when it goes back', async () => {
    const { services, member, room, visitId } = await withVisit();
    await rescheduleVisit(services, member, visitId, to(room.id, 1));
    await services.write((tx) =>
      tx.outboxMessage.updateMany({ data: { sentAt: services.clock.now() } }),
    );
    const back = { day: '2024-05-21', startTime: '09:00', endTime: '11:30' };
    await rescheduleVisit(services, member, visitId, to(room.id, 2, back));
    expect(await services.db.outboxMessage.count({ where: { kind: 'guest.rescheduled' } })).toBe(2);
  });

  it('into itself changes nothing', async () => {
    const { services, member, room, visitId } = await withVisit();
    const same = { day: '2024-05-21', startTime: '09:00', endTime: '11:30' };
    const result = await rescheduleVisit(services, member, visitId, to(room.id, 1, same));
    expect(result).toMatchObject({ visit: { version: 1 } });
    expect(await services.db.historyEntry.count({ where: { action: 'visit.rescheduled' } })).toBe(
      0,
    );
  });
});
