import { describe, expect, it } from 'vitest';

import { person, scheduledVisit } from './attendance.testing';
import { editAttendee } from './edit-attendee.server';
import { removeAttendee } from './remove-attendee.server';
import { restoreAttendee } from './restore-attendee.server';
import type { RestoreForm } from './rules/attendee-form';
import { parsePersonName } from './rules/person-name';
import { saveRoster } from './save-roster.server';

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

const back = (over: Partial<RestoreForm> = {}): RestoreForm => ({
  side: 'guest',
  place: 0,
  name: parsePersonName('Budi'),
  positionTitle: null,
  agencyName: 'Diskominfotik Kota Blitar',
  rank: null,
  civilServantNumber: '198609262015051001',
  isPresent: false,
  isWalkIn: false,
  ...over,
});

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
      fullName: 'Budi',
    });
    expect(await removeAttendee(services, member, visit.id, budi.id)).toBeNull();
    expect(await stored()).toEqual([]);
    expect(JSON.stringify(await history())).not.toMatch(/Budi|1986/);
  });

  it('can be undone, once', async () => {
    const { services, member, visit, budi, delegationId, stored } = await listOfOne();
    await removeAttendee(services, member, visit.id, budi.id);
    const restore = () =>
      restoreAttendee(services, member, visit.id, back({ delegationId, isPresent: true }));
    expect(await Promise.all([restore(), restore()])).toEqual([true, true]);
    expect(await stored()).toMatchObject([
      { fullName: 'Budi', delegationId, position: 0, presentAt: services.clock.now() },
    ]);
  });

  it('is closed to another agency, and once the visit is cancelled', async () => {
    const { services, member, stranger, visit, budi, cancel, stored } = await listOfOne();
    const other = back({ name: parsePersonName('Citra'), civilServantNumber: null });
    await expect(removeAttendee(services, stranger, visit.id, budi.id)).rejects.toMatchObject(
      NOT_FOUND,
    );
    await expect(restoreAttendee(services, stranger, visit.id, other)).rejects.toMatchObject(
      NOT_FOUND,
    );
    await cancel();
    await expect(removeAttendee(services, member, visit.id, budi.id)).rejects.toMatchObject(
      CANCELLED,
    );
    await expect(restoreAttendee(services, member, visit.id, other)).rejects.toMatchObject(
      CANCELLED,
    );
    expect(await stored()).toHaveLength(1);
  });
});
