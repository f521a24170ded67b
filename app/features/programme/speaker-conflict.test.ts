import { describe, expect, it } from 'vitest';

import { rescheduleVisit } from '~/features/visits/reschedule-visit.server';
import { errorText } from '~/platform/languages/validation';

import { addAgendaItem } from './add-agenda-item.server';
import { moveAgendaItem } from './move-agenda-item.server';
import { acceptedVisit, agendaForm, programmeOf } from './programme.testing';
import { removeAgendaItem } from './remove-agenda-item.server';
import { saveAgendaItem } from './save-agenda-item.server';

/** Ani speaks in another visit from 10.00 to 11.00 of the same day. */
async function withBusySpeaker() {
  const made = await programmeOf();
  const { services, host } = made;
  const elsewhere = await acceptedVisit(services, host, { startTime: '10:00', endTime: '12:00' });
  const ani = await made.speaker('Ani');
  await made.add({ title: 'Paparan', duration: 60, speakerId: ani }, elsewhere.visitId);
  const { number } = await services.db.visit.findUniqueOrThrow({
    where: { id: elsewhere.visitId },
  });
  return { ...made, ani, elsewhere, number };
}

const code = (item: string, number: string) => `speakerTakenBy|Ani\t${item}\t${number}\t11:00`;

describe('a speaker who stands elsewhere', () => {
  it('is not booked again: the form says in which visit and until when', async () => {
    const { services, member, visitId, add, ani, number, lines } = await withBusySpeaker();
    await add({ title: 'Pembukaan', duration: 30 });
    const form = agendaForm({ title: 'Paparan', duration: 31, speakerId: ani });
    const refused = await addAgendaItem(services, member, visitId, form);
    expect(refused).toEqual({ errors: { speakerId: [code('Paparan', number)] } });
    const [said = ''] = 'errors' in refused ? (refused.errors['speakerId'] ?? []) : [];
    expect(errorText('id', said)).toBe(
      `Ani bertugas pada kunjungan ${number} sampai pukul 11.00, jadi tidak dapat mengisi “Paparan” pada jam itu.`,
    );
    expect(await lines()).toEqual(['Pembukaan 0+30']);
    // Until the minute at which the other begins there is time.
    await add({ title: 'Paparan', duration: 30, speakerId: ani });
  });

  it('stops every change that would bring an item of theirs to that time', async () => {
    const { services, member, visitId, add, ani, number, itemOf, view, lines } =
      await withBusySpeaker();
    const opening = await add({ title: 'Pembukaan', duration: 30 });
    const talk = await add({ title: 'Paparan', duration: 30, speakerId: ani });
    const errors = { '': [code('Paparan', number)] };
    // by a longer item before it
    const longer = { ...agendaForm({ title: 'Pembukaan', duration: 45 }), itemId: opening };
    const { mark } = await itemOf(opening);
    expect(await saveAgendaItem(services, member, visitId, { ...longer, mark })).toEqual({
      errors,
    });
    // by an item put before it
    const before = agendaForm({ title: 'Doa', duration: 5, position: 0 });
    expect(await addAgendaItem(services, member, visitId, before)).toEqual({ errors });
    // by its own move
    await add({ title: 'Tanya jawab', duration: 30 });
    const { order } = await view();
    expect(
      await moveAgendaItem(services, member, visitId, { itemId: talk, position: 2, order }),
    ).toEqual({ errors });
    expect(await lines()).toEqual(['Pembukaan 0+30', 'Paparan 30+30', 'Tanya jawab 60+30']);
  });

  it('stops a removal too, when an item would begin earlier into the other visit', async () => {
    const { services, member, visitId, add, ani, number, itemOf, lines } = await withBusySpeaker();
    const opening = await add({ title: 'Pembukaan', duration: 60 });
    await add({ title: 'Tinjauan', duration: 60 });
    await add({ title: 'Paparan', duration: 30, speakerId: ani });
    const { mark } = await itemOf(opening);
    expect(await removeAgendaItem(services, member, visitId, { itemId: opening, mark })).toEqual({
      errors: { '': [code('Paparan', number)] },
    });
    expect(await lines()).toHaveLength(3);
  });

  it('keeps a whole visit from moving there, and nothing of the move stays', async () => {
    const { services, member, visitId, room, add, ani } = await withBusySpeaker();
    await add({ title: 'Paparan', duration: 30, speakerId: ani });
    const before = await services.db.visit.findUniqueOrThrow({ where: { id: visitId } });
    const form = {
      ...{ version: before.version, roomId: room.id, day: '2024-05-21' },
      ...{ startTime: '10:15', endTime: '12:45', knowingly: 'yes' as const },
    };
    const moved = await rescheduleVisit(services, member, visitId, form);
    expect(moved).toEqual({ errors: { startTime: ['speakerTaken'] } });
    expect(await services.db.visit.findUniqueOrThrow({ where: { id: visitId } })).toEqual(before);
    // Later there is time, and the booking of the speaker moves along.
    const later = { ...form, startTime: '11:00', endTime: '13:30' };
    expect(await rescheduleVisit(services, member, visitId, later)).toMatchObject({ visit: {} });
    const held = await services.db.occupancy.findMany({
      where: { kind: 'speaker', resourceId: ani, owner: `visit:${visitId}` },
    });
    expect(held.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [new Date('2024-05-21T04:00:00Z'), new Date('2024-05-21T04:30:00Z')],
    ]);
  });

  it('is free again when the other visit is cancelled', async () => {
    const { services, elsewhere, add, ani } = await withBusySpeaker();
    await services.write((tx) =>
      tx.visit.update({ where: { id: elsewhere.visitId }, data: { state: 'cancelled' } }),
    );
    await add({ title: 'Paparan', duration: 120, speakerId: ani });
  });

  it('is never in two visits, however two secretaries race', async () => {
    const { services, host, member, visitId, speaker } = await programmeOf();
    const other = await acceptedVisit(services, host);
    const budi = await speaker('Budi');
    const form = agendaForm({ speakerId: budi });
    const results = await Promise.all(
      [visitId, other.visitId, visitId, other.visitId].map((id) =>
        addAgendaItem(services, member, id, { ...form, position: 0 }),
      ),
    );
    const won = results.map((result) => 'itemId' in result);
    expect(won).toEqual([true, false, true, false]);
    const owners = await services.db.occupancy.findMany({ where: { resourceId: budi } });
    expect(new Set(owners.map(({ owner }) => owner))).toEqual(new Set([`visit:${visitId}`]));
  });

  it('is shown as busy with what the suggestion knows of them', async () => {
    const { view, ani, number } = await withBusySpeaker();
    const { writing } = await view();
    expect(writing?.speakers.find(({ id }) => id === ani)).toMatchObject({
      bookedMinutes: 60,
      busy: [{ from: 60, until: 120, visitNumber: number }],
    });
  });
});
