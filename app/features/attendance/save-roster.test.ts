import { describe, expect, it } from 'vitest';

import { person, scheduledVisit } from './attendance.testing';
import { attendeeSchema } from './rules/attendee';
import { parseRoster } from './rules/roster';
import { saveRoster } from './save-roster.server';

const NOT_FOUND = { kind: 'notFound' };

describe('saving a delegation list', () => {
  it('adds the people in the order of their posts, with the agency of the delegation', async () => {
    const { services, member, visit, delegationId, stored, history } = await scheduledVisit();
    const people = [
      person('Adi Staf', { positionTitle: 'Staf' }),
      person('Drs. H. Budi, M.Si', {
        positionTitle: 'Kepala Dinas',
        civilServantNumber: '198609262015051001',
      }),
      person('Citra', { positionTitle: 'Staf', agencyName: 'Bappeda' }),
    ];
    expect(await saveRoster(services, member, visit.id, { delegationId, people })).toEqual({
      added: 3,
      alreadyListed: 0,
    });
    expect(
      (await stored()).map(({ fullName, position, side, agencyName, presentAt }) => ({
        ...{ fullName, position, side, agencyName, presentAt },
      })),
    ).toEqual([
      {
        fullName: 'Budi',
        position: 0,
        side: 'guest',
        agencyName: 'Diskominfotik Kota Blitar',
        presentAt: null,
      },
      {
        fullName: 'Adi Staf',
        position: 1,
        side: 'guest',
        agencyName: 'Diskominfotik Kota Blitar',
        presentAt: null,
      },
      { fullName: 'Citra', position: 2, side: 'guest', agencyName: 'Bappeda', presentAt: null },
    ]);
    const [entry] = await history();
    expect(entry).toEqual({
      action: 'attendance.rosterSaved',
      changes: JSON.stringify({ added: 3, alreadyListed: 0 }),
    });
  });

  it('doubles nobody when it is saved twice, one after the other or at once', async () => {
    const { services, member, visit, delegationId, stored, history } = await scheduledVisit();
    const people = [person('Budi Santoso, S.Kom'), person('Citra Dewi')];
    const save = () => saveRoster(services, member, visit.id, { delegationId, people });
    const results = await Promise.all([save(), save(), save()]);
    expect(results).toEqual([
      { added: 2, alreadyListed: 0 },
      { added: 0, alreadyListed: 2 },
      { added: 0, alreadyListed: 2 },
    ]);
    expect(await stored()).toHaveLength(2);
    expect(await history()).toHaveLength(1);
  });

  it('knows a person by another spelling, and tells namesakes apart by NIP or agency', async () => {
    const { services, member, visit, delegationId, stored } = await scheduledVisit();
    const save = (...people: ReturnType<typeof person>[]) =>
      saveRoster(services, member, visit.id, { delegationId, people });
    await save(person('Mujianto', { civilServantNumber: '198609262015051001' }));
    expect(
      await save(
        person('MUJIANTO, S.H.'),
        person('Mujianto', { agencyName: 'Bappeda' }),
        person('Mujianto', { civilServantNumber: '198609262015051002' }),
        person('Moedjianto', { civilServantNumber: '198609262015051001' }),
      ),
    ).toEqual({ added: 2, alreadyListed: 2 });
    expect(await stored()).toHaveLength(3);
  });

  it('takes 500 people and not one more, and then saves nothing', async () => {
    const { services, member, visit, delegationId, stored } = await scheduledVisit();
    const many = (count: number, word: string) =>
      Array.from({ length: count }, (_, n) => person(`${word} ${String(n)}`));
    const save = (people: ReturnType<typeof person>[]) =>
      saveRoster(services, member, visit.id, { delegationId, people });
    expect(await save(many(499, 'Tamu'))).toEqual({ added: 499, alreadyListed: 0 });
    expect(await save(many(2, 'Lagi'))).toEqual({ errors: { '': ['tooMany|500'] } });
    expect(await stored()).toHaveLength(499);
    expect(await save(many(1, 'Lagi'))).toEqual({ added: 1, alreadyListed: 0 });
  });

  it('reads 5,000 pasted lines to the limit, names the rest, and what is read can be saved', async () => {
    const { services, member, visit, delegationId, stored } = await scheduledVisit();
    const text = Array.from({ length: 5000 }, (_, n) => `${String(n + 1)}. Warga Ke${String(n)}`);
    const roster = parseRoster(text.join('\n'));
    expect(roster.rows).toHaveLength(500);
    expect(roster.skipped.filter(({ reason }) => reason === 'overLimit')).toHaveLength(4500);
    const people = roster.rows.map((row) => attendeeSchema.parse(row.person));
    expect(await saveRoster(services, member, visit.id, { delegationId, people })).toEqual({
      added: 500,
      alreadyListed: 0,
    });
    expect(await stored()).toHaveLength(500);
  });

  it('is closed to another agency, another visit and a cancelled visit', async () => {
    const { services, member, stranger, visit, delegationId, cancel, stored } =
      await scheduledVisit();
    const roster = { delegationId, people: [person('Budi')] };
    await expect(saveRoster(services, stranger, visit.id, roster)).rejects.toMatchObject(NOT_FOUND);
    await expect(
      saveRoster(services, member, visit.id, { ...roster, delegationId: 'lain' }),
    ).rejects.toMatchObject(NOT_FOUND);
    await cancel();
    await expect(saveRoster(services, member, visit.id, roster)).rejects.toMatchObject({
      kind: 'conflict',
      reason: 'visitCancelled',
    });
    expect(await stored()).toEqual([]);
  });
});
