import { describe, expect, it } from 'vitest';

import { holdVisit } from '~/features/visits/hold-visit.server';

import { makeMember } from '../../../tests/support/records';
import { addWalkIn } from './add-walk-in.server';
import { attendanceView } from './attendance-view.server';
import { person, scheduledVisit } from './attendance.testing';
import { setPresence } from './set-presence.server';
import { peopleView } from './people-view.server';
import { parsePersonName } from './rules/person-name';
import { saveRoster } from './save-roster.server';

const NUMBER = '198609262015051001';

async function dayOfVisit() {
  const made = await scheduledVisit();
  const { services, member, visit, delegationId, stored } = made;
  const save = (...people: ReturnType<typeof person>[]) =>
    saveRoster(services, member, visit.id, { delegationId, people });
  await save(
    person('Adi', { positionTitle: 'Staf' }),
    person('Zaenal', { positionTitle: 'Kepala Bidang', civilServantNumber: NUMBER }),
  );
  await save(person('Wati', { positionTitle: 'Wali Kota' }), person('Anton'));
  await addWalkIn(services, member, visit.id, {
    side: 'host',
    name: parsePersonName('Santi'),
    positionTitle: null,
    agencyName: null,
  });
  const adi = (await stored()).find(({ fullName }) => fullName === 'Adi')?.id ?? '';
  await setPresence(services, member, visit.id, adi, true);
  return { ...made, adi };
}

describe('the list on the day', () => {
  it('puts guests before hosts and the highest post first, whenever a list came in', async () => {
    const { services, member, visit } = await dayOfVisit();
    const view = await attendanceView(services, member, visit.id);
    expect(view.people.map(({ side, name }) => `${side} ${name}`)).toEqual([
      'guest Wati',
      'guest Zaenal',
      'guest Anton',
      'guest Adi',
      'host Santi',
    ]);
    expect(view.counts).toEqual({
      guest: { present: 1, total: 4 },
      host: { present: 1, total: 1 },
    });
    expect(view.mayMark).toBe(true);
  });

  it('shows no birth date that a NIP holds, not even in what a page receives', async () => {
    const { services, agency, member, visit, stored } = await dayOfVisit();
    const id = (await stored()).find(({ fullName }) => fullName === 'Zaenal')?.id ?? '';
    const list = await attendanceView(services, member, visit.id);
    expect(JSON.stringify(list)).not.toContain('19860926');
    expect(list.people[1]?.maskedNumber).toMatch(/001$/);
    const head = await makeMember(services, agency, ['officeHead']);
    const read = await peopleView(services, head, visit.id, id);
    expect(read.editing).toBeNull();
    expect(JSON.stringify(read)).not.toContain('19860926');
    const { editing } = await peopleView(services, member, visit.id, id);
    expect(editing?.civilServantNumber).toBe('19860926 201505 1 001');
  });

  it('records who looked, once an hour', async () => {
    const { services, agency, member, visit, history } = await dayOfVisit();
    const views = async () =>
      (await history()).filter(({ action }) => action === 'attendance.viewed').length;
    await Promise.all([
      attendanceView(services, member, visit.id),
      attendanceView(services, member, visit.id),
      peopleView(services, member, visit.id),
    ]);
    expect(await views()).toBe(1);
    await attendanceView(services, await makeMember(services, agency, ['officeHead']), visit.id);
    expect(await views()).toBe(2);
    services.clock.advance(3_600_000);
    await peopleView(services, member, visit.id);
    expect(await views()).toBe(3);
  });

  it('is closed to another agency, and leaves no trace of the try', async () => {
    const { services, stranger, visit } = await dayOfVisit();
    for (const view of [attendanceView, peopleView]) {
      await expect(view(services, stranger, visit.id)).rejects.toMatchObject({ kind: 'notFound' });
    }
    expect(await services.db.historyEntry.count({ where: { agencyId: stranger.agencyId } })).toBe(
      0,
    );
  });

  it('leads on once the visit has begun: to its close, then to the minutes', async () => {
    const { services, agency, member, visit } = await dayOfVisit();
    const taker = await makeMember(services, agency, ['minuteTaker']);
    const stepOf = async (actor: typeof member) =>
      (await attendanceView(services, actor, visit.id)).next;
    expect(await stepOf(member)).toBeNull();
    services.clock.set('2024-05-21T02:00:00.000Z');
    expect(await stepOf(member)).toBe('hold');
    // Who may not close the visit goes on to what is theirs.
    expect(await stepOf(taker)).toBe('minutes');
    await holdVisit(services, member, visit.id);
    expect(await stepOf(member)).toBe('minutes');
  });

  it('can be read and no longer changed once the visit is cancelled', async () => {
    const { services, member, visit, cancel } = await dayOfVisit();
    await cancel();
    const view = await attendanceView(services, member, visit.id);
    expect(view).toMatchObject({ mayMark: false, mayEdit: false, next: null });
    expect(view.people).toHaveLength(5);
  });
});
