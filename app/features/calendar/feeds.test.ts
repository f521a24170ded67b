import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { makeHost } from '../../../tests/support/visits';
import { feedsView } from './feeds-view.server';
import { makeFeed } from './make-feed.server';
import { readFeed } from './read-feed.server';
import { revokeFeed } from './revoke-feed.server';
import { MOST_FEEDS, type MakeFeedForm } from './rules/feed';

async function host() {
  const services = await testServices();
  const { agency, room, member } = await makeHost(services);
  const other = await makeRoom(services, agency.id, 'Aula');
  let visits = 0;
  const visit = (
    subject: string,
    over: { roomId?: string | null; startsAt?: Date; state?: string; agencyId?: string } = {},
  ) =>
    services.write((tx) => {
      visits += 1;
      const startsAt = over.startsAt ?? new Date(Date.UTC(2024, 4, visits, 2));
      return tx.visit.create({
        data: {
          ...{ agencyId: agency.id, roomId: room.id, state: 'scheduled', ...over },
          ...{ number: `KJ-2024-${visits}`, visitType: 'workVisit', subject, startsAt },
          endsAt: new Date(startsAt.getTime() + 3_600_000),
          ...{ timeZone: 'Asia/Jakarta', createdAt: services.clock.now() },
        },
      });
    });
  const make = async (form: MakeFeedForm, actor = member) => {
    const made = await makeFeed(services, actor, form);
    if ('errors' in made) throw new Error(JSON.stringify(made.errors));
    return made.link.replace(/^.*\/calendar\/(.*)\.ics$/, '$1');
  };
  const subjects = async (token: string) => {
    const calendar = new ICAL.Component(
      ICAL.parse((await readFeed(services, token)).content()) as never[],
    );
    return calendar
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each).summary)
      .sort();
  };
  return { services, agency, room, other, member, visit, make, subjects };
}

describe('a feed', () => {
  it('of a room or the agency holds its visits, and no address of anybody', async () => {
    const { services, agency, room, other, visit, make, subjects } = await host();
    await visit('Satu');
    await visit('Dua', { roomId: other.id });
    await visit('Batal', { state: 'cancelled', roomId: null });
    await visit('Lama', { startsAt: new Date('2023-05-01T02:00:00Z') });
    const stranger = await makeAgency(services, { regionCode: '35.77' });
    await visit('Orang lain', { agencyId: stranger.id, roomId: null });
    const token = await make({ kind: 'agency' });
    expect(await subjects(token)).toEqual(['Batal', 'Dua', 'Satu']);
    expect(await subjects(await make({ kind: 'room', roomId: room.id }))).toEqual(['Satu']);
    const text = (await readFeed(services, token)).content();
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).not.toContain('ATTENDEE');
    expect(text.match(/mailto:\S+/gi)).toEqual(Array(3).fill('mailto:noreply@localhost'));
    expect(text).toContain(`X-WR-CALNAME:Kunjungan: ${agency.shortName}`);
  });

  it('of a person holds what concerns them: to speak, to prepare, accepted, passed on', async () => {
    const { services, agency, member, visit, make, subjects } = await host();
    const me = await makeMember(services, agency, ['reviewer']);
    const [speaks, prepares, accepted, passedOn] = [
      await visit('Bicara'),
      await visit('Siapkan'),
      await visit('Diterima'),
      await visit('Disposisi'),
    ];
    await visit('Bukan urusan saya');
    const ofAgency = { agencyId: agency.id };
    await services.write(async (tx) => {
      const speaker = await tx.speaker.create({
        data: { ...ofAgency, userId: me.userId, name: 'Saya' },
      });
      await tx.agendaItem.create({
        data: {
          ...{ ...ofAgency, visitId: speaks.id, speakerId: speaker.id },
          ...{ position: 1, startOffset: 0, duration: 30, title: 'Paparan' },
        },
      });
      await tx.preparationTask.create({
        data: {
          ...{ ...ofAgency, visitId: prepares.id, ownerId: me.userId },
          ...{ position: 1, area: 'room', title: 'Ruang', dueAt: prepares.startsAt },
        },
      });
      const request = (visitId: string, n: number, decidedById: string) =>
        tx.visitRequest.create({
          data: {
            ...{ ...ofAgency, visitId, decidedById, registerYear: 2024, registerNumber: n },
            ...{ trackingCode: `K${n}`, trackingTokenHash: `h${n}`, state: 'accepted' },
            ...{ visitType: 'workVisit', guestAgencyName: 'Tamu', subject: 'x', headCount: 1 },
            ...{ contactName: 'N', submittedAt: services.clock.now(), receivedOn: '2024-05-01' },
          },
        });
      await request(accepted.id, 1, me.userId);
      const { id: requestId } = await request(passedOn.id, 2, member.userId);
      await tx.disposition.create({
        data: {
          ...{ ...ofAgency, requestId, fromName: 'Kepala', instruction: 'Tindak lanjuti' },
          createdAt: services.clock.now(),
          receivers: {
            create: { ...ofAgency, userId: me.userId, name: me.name, state: 'waiting' },
          },
        },
      });
    });
    const token = await make({ kind: 'person' }, me);
    const mine = ['Bicara', 'Disposisi', 'Diterima', 'Siapkan'].sort();
    expect((await subjects(token)).map((text) => text.replace('Tamu: ', ''))).toEqual(mine);
    await services.write((tx) =>
      tx.user.update({
        where: { id: me.userId, agencyId: agency.id },
        data: { disabledAt: services.clock.now() },
      }),
    );
    await expect(readFeed(services, token)).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('is unchanged until a visit changes, and says when it was read to the hour', async () => {
    const { services, agency, visit, make, member } = await host();
    const { id } = await visit('Satu');
    const token = await make({ kind: 'agency' });
    services.clock.advance(10 * 60_000);
    const first = await readFeed(services, token);
    expect(first.modifiedAt).toEqual(new Date('2024-05-02T02:00:00.000Z'));
    const read = services.clock.now();
    services.clock.advance(10 * 60_000);
    expect((await readFeed(services, token)).etag).toBe(first.etag);
    const [shown] = (await feedsView(services, member)).feeds;
    expect(shown?.lastReadAt).toEqual(read);
    await services.write((tx) =>
      tx.visit.update({
        where: { id, agencyId: agency.id },
        data: { startsAt: new Date('2024-05-01T01:30:00Z'), calendarSequence: 1 },
      }),
    );
    expect((await readFeed(services, token)).etag).not.toBe(first.etag);
  });

  it('is kept as a hash, shown to its own, and gone once it is revoked', async () => {
    const { services, agency, member, make } = await host();
    const colleague = await makeMember(services, agency, ['reviewer']);
    const token = await make({ kind: 'person' }, colleague);
    const stored = await services.db.calendarFeed.findFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(token);
    expect((await feedsView(services, member)).feeds).toEqual([]);
    await expect(revokeFeed(services, member, stored.id)).rejects.toMatchObject({
      kind: 'notFound',
    });
    await revokeFeed(services, colleague, stored.id);
    expect((await feedsView(services, colleague)).feeds).toEqual([]);
    for (const unknown of [token, 'x'.repeat(43), '', '../etc']) {
      await expect(readFeed(services, unknown)).rejects.toMatchObject({ kind: 'notFound' });
    }
  });

  it('of the agency is revoked by its maker or by whoever keeps the rooms, by nobody else', async () => {
    const { services, agency, member, make } = await host();
    const [maker, other] = [
      await makeMember(services, agency, ['reviewer']),
      await makeMember(services, agency, ['minuteTaker']),
    ];
    await make({ kind: 'agency' }, maker);
    const [feed] = (await feedsView(services, other)).feeds;
    expect(feed?.mayRevoke).toBe(false);
    const id = feed?.id ?? '';
    await expect(revokeFeed(services, other, id)).rejects.toMatchObject({ kind: 'notAllowed' });
    await revokeFeed(services, member, id);
  });

  it('has its limit for one person', async () => {
    const { services, member, make } = await host();
    for (let n = 0; n < MOST_FEEDS; n += 1) await make({ kind: 'agency' });
    expect(await makeFeed(services, member, { kind: 'agency' })).toEqual({
      errors: { '': ['tooMany|20'] },
    });
  });
});
