import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { acceptForm, makeHost, makeRequest } from '../../../tests/support/visits';
import { acceptRequest } from './accept-request.server';
import { guestFromToken } from './tracking.server';
import { guestEventIcs, visitEventIcs } from './visit-event-ics.server';

async function withVisit() {
  const services = await testServices();
  const { agency, room, member } = await makeHost(services);
  const { requestId, trackingToken } = await makeRequest(services, agency.id, {
    subject: 'Belajar Pokja SPBE; Satu Data, dan PPID',
  });
  const accepted = await acceptRequest(services, member, requestId, acceptForm(room.id));
  if ('errors' in accepted) throw new Error(JSON.stringify(accepted.errors));
  const { visitId } = accepted;
  const ids = { agencyId: agency.id, visitId };
  const change = (data: { startsAt?: Date; state?: string; calendarSequence?: number }) =>
    services.write((tx) => tx.visit.update({ where: { id: visitId, agencyId: agency.id }, data }));
  return { services, agency, ids, trackingToken, change };
}

const attendee = { name: 'Narahubung', email: 'tamu@blitar.example' };

function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as never[]);
  const [vevent] = calendar.getAllSubcomponents('vevent');
  if (!vevent) throw new Error('no event');
  const event = new ICAL.Event(vevent);
  return {
    event,
    method: calendar.getFirstPropertyValue('method'),
    status: vevent.getFirstPropertyValue('status'),
    url: vevent.getFirstPropertyValue('url'),
  };
}

describe('the calendar entry of a visit', () => {
  it('invites the guest, moves with the visit and is taken away when it is cancelled', async () => {
    const { services, ids, change } = await withVisit();
    const invited = await visitEventIcs(services.db, services, { ...ids, attendee });
    await change({ startsAt: new Date('2024-05-21T01:00:00Z'), calendarSequence: 1 });
    const moved = await visitEventIcs(services.db, services, { ...ids, attendee });
    await change({ state: 'cancelled', calendarSequence: 2 });
    const gone = await visitEventIcs(services.db, services, { ...ids, attendee });

    const all = [invited, moved, gone].map(({ content }) => read(content));
    expect(new Set(all.map(({ event }) => event.uid))).toEqual(
      new Set([`visit-${ids.visitId}@localhost`]),
    );
    expect(all.map(({ event }) => event.sequence)).toEqual([0, 1, 2]);
    expect(all.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect([invited, moved, gone].map(({ method }) => method)).toEqual(
      all.map(({ method }) => method),
    );
    expect(all.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    expect(all.map(({ event }) => event.startDate.toString())).toEqual([
      '2024-05-21T09:00:00',
      '2024-05-21T08:00:00',
      '2024-05-21T08:00:00',
    ]);
    expect(all[0]?.event.summary).toBe(
      'Kunjungan ke Diskominfo Kota Mojokerto: Belajar Pokja SPBE; Satu Data, dan PPID',
    );
    expect(invited.filename).toBe('kj-2024-0001.ics');
  });

  it('without an address to invite is a notice, and names nobody', async () => {
    const { services, ids } = await withVisit();
    const { method, content } = await visitEventIcs(services.db, services, ids);
    expect(method).toBe('PUBLISH');
    expect(content).not.toContain('ATTENDEE');
    expect(content).not.toContain('Narahubung');
    expect(read(content).url).toBeNull();
  });

  it('tells the staff who comes, and where its page is', async () => {
    const { services, ids } = await withVisit();
    const file = await visitEventIcs(services.db, services, { ...ids, reader: 'staff' });
    const { event, url } = read(file.content);
    expect(event.summary).toBe(
      'Diskominfotik Kota Blitar: Belajar Pokja SPBE; Satu Data, dan PPID',
    );
    expect(event.location).toBe('Ruang Diskominfo Kota Mojokerto');
    expect(url).toBe(`http://localhost:3000/workspace/visits/${ids.visitId}`);
  });

  it('is the guest’s to download by its link, once there is a visit', async () => {
    const { services, agency, ids, trackingToken } = await withVisit();
    const guest = await guestFromToken(services, trackingToken);
    if (!guest) throw new Error('the link opens nothing');
    const { event } = read((await guestEventIcs(services, guest)).content);
    expect(event.uid).toBe(`visit-${ids.visitId}@localhost`);
    // Its own delegation comes no more, though the visit takes place with others.
    await services.write((tx) =>
      tx.visitRequest.update({
        where: { id: guest.requestId, agencyId: agency.id },
        data: { state: 'cancelled' },
      }),
    );
    expect((await guestEventIcs(services, guest)).method).toBe('CANCEL');
    const waiting = await makeRequest(services, agency.id);
    await expect(guestEventIcs(services, waiting.guest)).rejects.toMatchObject({
      kind: 'notFound',
    });
  });

  it('of another agency does not exist', async () => {
    const { services, ids } = await withVisit();
    const other = await makeAgency(services, { regionCode: '35.77' });
    await expect(
      visitEventIcs(services.db, services, { ...ids, agencyId: other.id }),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });
});
