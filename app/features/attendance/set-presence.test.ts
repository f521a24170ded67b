import { describe, expect, it } from 'vitest';

import { makeMember } from '../../../tests/support/records';
import { addWalkIn } from './add-walk-in.server';
import { person, scheduledVisit } from './attendance.testing';
import { parsePersonName } from './rules/person-name';
import type { WalkInForm } from './rules/attendee-form';
import { saveRoster } from './save-roster.server';
import { setPresence } from './set-presence.server';

const NOT_FOUND = { kind: 'notFound' };
const CANCELLED = { kind: 'conflict', reason: 'visitCancelled' };

async function listOfOne() {
  const made = await scheduledVisit();
  const { services, member, visit, delegationId, stored } = made;
  await saveRoster(services, member, visit.id, { delegationId, people: [person('Budi')] });
  const [budi] = await stored();
  if (!budi) throw new Error('nobody was saved');
  const marks = async () => (await made.history()).slice(1).map(({ action }) => action);
  return { ...made, budi, marks };
}

const walkIn = (name: string, over: Partial<WalkInForm> = {}): WalkInForm => ({
  side: 'guest',
  name: parsePersonName(name),
  positionTitle: null,
  agencyName: null,
  ...over,
});

describe('ticking who is present', () => {
  it('keeps when and by whom, and takes it back', async () => {
    const { services, member, visit, budi, stored, marks } = await listOfOne();
    services.clock.set('2024-05-21T01:55:00.000Z');
    await setPresence(services, member, visit.id, budi.id, true);
    expect((await stored())[0]).toMatchObject({
      presentAt: new Date('2024-05-21T01:55:00.000Z'),
      markedById: member.userId,
    });
    await setPresence(services, member, visit.id, budi.id, false);
    await setPresence(services, member, visit.id, budi.id, false);
    expect((await stored())[0]).toMatchObject({ presentAt: null, markedById: null });
    expect(await marks()).toEqual(['attendance.marked', 'attendance.unmarked']);
  });

  it('counts one person once from many phones, and the first keeps it', async () => {
    const { services, agency, member, visit, budi, stored, marks } = await listOfOne();
    const colleague = await makeMember(services, agency, ['minuteTaker']);
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        setPresence(services, n === 0 ? member : colleague, visit.id, budi.id, true),
      ),
    );
    expect((await stored())[0]?.markedById).toBe(member.userId);
    expect(await marks()).toEqual(['attendance.marked']);
  });

  it('is closed to another agency, and once the visit is cancelled', async () => {
    const { services, member, stranger, visit, budi, cancel, stored } = await listOfOne();
    for (const isPresent of [true, false]) {
      await expect(
        setPresence(services, stranger, visit.id, budi.id, isPresent),
      ).rejects.toMatchObject(NOT_FOUND);
      await expect(
        setPresence(services, member, visit.id, 'lain', isPresent),
      ).rejects.toMatchObject(NOT_FOUND);
    }
    await cancel();
    for (const isPresent of [true, false]) {
      await expect(
        setPresence(services, member, visit.id, budi.id, isPresent),
      ).rejects.toMatchObject(CANCELLED);
    }
    expect((await stored())[0]?.presentAt).toBeNull();
  });
});

describe('somebody who came without standing on the list', () => {
  it('is added to either side and present at once, without a NIP', async () => {
    const { services, member, visit, stored } = await listOfOne();
    await addWalkIn(services, member, visit.id, walkIn('Sopir Anwar', { agencyName: 'Pemkot' }));
    await addWalkIn(services, member, visit.id, walkIn('Santi', { side: 'host' }));
    expect((await stored()).slice(1)).toMatchObject([
      {
        fullName: 'Sopir Anwar',
        side: 'guest',
        isWalkIn: true,
        presentAt: services.clock.now(),
        position: 1,
      },
      { fullName: 'Santi', side: 'host', agencyName: member.agencyName, position: 2 },
    ]);
  });

  it('is not doubled when the button is pressed twice', async () => {
    const { services, member, visit, stored, marks } = await listOfOne();
    const add = () => addWalkIn(services, member, visit.id, walkIn('Anwar'));
    const [first, second] = await Promise.all([add(), add()]);
    expect(first).toMatchObject({ wasListed: false });
    expect(second).toEqual({ ...first, wasListed: true });
    expect(await stored()).toHaveLength(2);
    expect(await marks()).toEqual(['attendance.walkInAdded']);
  });

  it('is the person on the list when name, side and agency agree', async () => {
    const { services, member, visit, budi, stored } = await listOfOne();
    const form = walkIn('BUDI', { agencyName: 'diskominfotik kota blitar' });
    expect(await addWalkIn(services, member, visit.id, form)).toEqual({
      attendeeId: budi.id,
      wasListed: true,
    });
    expect((await stored())[0]?.presentAt).not.toBeNull();
    await addWalkIn(services, member, visit.id, walkIn('Budi', { agencyName: 'Bappeda' }));
    expect(await stored()).toHaveLength(2);
  });

  it('finds a full list full, a strange visit closed and a cancelled one over', async () => {
    const { services, member, stranger, visit, delegationId, cancel, stored } = await listOfOne();
    await expect(addWalkIn(services, stranger, visit.id, walkIn('Anwar'))).rejects.toMatchObject(
      NOT_FOUND,
    );
    const people = Array.from({ length: 499 }, (_, n) => person(`Tamu ${String(n)}`));
    await saveRoster(services, member, visit.id, { delegationId, people });
    expect(await addWalkIn(services, member, visit.id, walkIn('Anwar'))).toEqual({
      errors: { '': ['tooMany|500'] },
    });
    await cancel();
    await expect(addWalkIn(services, member, visit.id, walkIn('Anwar'))).rejects.toMatchObject(
      CANCELLED,
    );
    expect(await stored()).toHaveLength(500);
  });
});
