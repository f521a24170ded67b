import { describe, expect, it } from 'vitest';

import { seal } from '~/platform/clock/random.server';

import { makeRoom } from '../../../tests/support/records';
import { person, scheduledVisit } from './attendance.testing';
import { editAttendee } from './edit-attendee.server';
import { removeAttendee } from './remove-attendee.server';
import { restoreAttendee } from './restore-attendee.server';
import { saveRoster } from './save-roster.server';
import { setPresence } from './set-presence.server';

const NOT_FOUND = { kind: 'notFound' };
const CANCELLED = { kind: 'conflict', reason: 'visitCancelled' };

async function listOfOne() {
  const made = await scheduledVisit();
  const { services, member, visit, delegationId, stored } = made;
  const people = [person('Budi', { civilServantNumber: '198609262015051001' })];
  await saveRoster(services, member, visit.id, { delegationId, people });
  const [budi] = await stored();
  if (!budi) throw new Error('nobody was saved');
  return { ...made, budi };
}

describe('correcting a person', () => {
  it('changes what was given and tells history the fields, never what they hold', async () => {
    const { services, member, visit, budi, stored, history } = await listOfOne();
    const corrected = person('Budi Santoso, S.Kom', {
      agencyName: 'Diskominfotik Kota Blitar',
      positionTitle: 'Kepala Bidang',
    });
    await editAttendee(services, member, visit.id, budi.id, corrected);
    await editAttendee(services, member, visit.id, budi.id, corrected);
    expect((await stored())[0]).toMatchObject({
      fullName: 'Budi Santoso',
      suffixTitles: 'S.Kom',
      positionTitle: 'Kepala Bidang',
      civilServantNumber: null,
    });
    const lines = await history();
    expect(lines.map(({ action }) => action)).toEqual([
      'attendance.rosterSaved',
      'attendance.edited',
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Budi|Santoso|S\.Kom|Bidang|1986/);
    expect(lines[1]?.changes).toContain('civilServantNumber');
  });

  it('is closed to another agency, and once the visit is cancelled', async () => {
    const { services, member, stranger, visit, budi, cancel, stored } = await listOfOne();
    const edit = (actor: typeof member, id = budi.id) =>
      editAttendee(services, actor, visit.id, id, person('Lain'));
    await expect(edit(stranger)).rejects.toMatchObject(NOT_FOUND);
    await expect(edit(member, 'lain')).rejects.toMatchObject(NOT_FOUND);
    await cancel();
    await expect(edit(member)).rejects.toMatchObject(CANCELLED);
    expect((await stored())[0]?.fullName).toBe('Budi');
  });
});

describe('removing a person', () => {
  it('leaves nothing of the person behind, and can be done twice', async () => {
    const { services, member, visit, budi, stored, history } = await listOfOne();
    expect(await removeAttendee(services, member, visit.id, budi.id)).toMatchObject({
      name: 'Budi',
    });
    expect(await removeAttendee(services, member, visit.id, budi.id)).toBeNull();
    expect(await stored()).toEqual([]);
    expect(JSON.stringify(await history())).not.toMatch(/Budi|1986/);
  });

  it('can be undone, once, and the person is as before', async () => {
    const { services, member, visit, budi, stored } = await listOfOne();
    await setPresence(services, member, visit.id, budi.id, true);
    const before = await stored();
    const removed = await removeAttendee(services, member, visit.id, budi.id);
    services.clock.advance(60_000);
    const restore = () => restoreAttendee(services, member, visit.id, removed?.sealed ?? '');
    expect(await Promise.all([restore(), restore()])).toEqual([true, true]);
    expect(await stored()).toEqual(before);
  });

  it('does not double somebody who was written down again meanwhile', async () => {
    const { services, member, visit, budi, delegationId, stored } = await listOfOne();
    const removed = await removeAttendee(services, member, visit.id, budi.id);
    await saveRoster(services, member, visit.id, { delegationId, people: [person('Budi')] });
    expect(await restoreAttendee(services, member, visit.id, removed?.sealed ?? '')).toBe(true);
    expect(await stored()).toHaveLength(1);
  });

  it('puts back nobody whom it did not remove from this very list', async () => {
    const { services, agency, member, visit, budi, stored } = await listOfOne();
    const room = await makeRoom(services, agency.id, 'Ruang lain');
    const elsewhere = await services.write(async (tx) => {
      const {
        id: _id,
        createdAt: _at,
        ...rest
      } = await tx.visit.findUniqueOrThrow({
        where: { id: visit.id },
      });
      const twin = { number: 'KJ-2024-0002', roomId: room.id };
      return tx.visit.create({ data: { ...rest, ...twin, createdAt: new Date() } });
    });
    const removed = await removeAttendee(services, member, visit.id, budi.id);
    const sealed = removed?.sealed ?? '';
    const forged = sealed.replace('Budi', 'Joko');
    expect(forged).not.toBe(sealed);
    for (const [visitId, given] of [
      [visit.id, forged],
      [visit.id, seal(services.config.secret, 'signedOut')],
      [visit.id, ''],
      [elsewhere.id, sealed],
    ] as const) {
      await expect(restoreAttendee(services, member, visitId, given)).rejects.toMatchObject({
        kind: 'invalid',
      });
    }
    expect(await stored()).toEqual([]);
  });

  it('is closed to another agency, and once the visit is cancelled', async () => {
    const { services, member, stranger, visit, budi, cancel, stored } = await listOfOne();
    await expect(removeAttendee(services, stranger, visit.id, budi.id)).rejects.toMatchObject(
      NOT_FOUND,
    );
    const sealed = (await removeAttendee(services, member, visit.id, budi.id))?.sealed ?? '';
    await expect(restoreAttendee(services, stranger, visit.id, sealed)).rejects.toMatchObject(
      NOT_FOUND,
    );
    await cancel();
    await expect(removeAttendee(services, member, visit.id, budi.id)).rejects.toMatchObject(
      CANCELLED,
    );
    await expect(restoreAttendee(services, member, visit.id, sealed)).rejects.toMatchObject(
      CANCELLED,
    );
    expect(await stored()).toEqual([]);
  });
});
