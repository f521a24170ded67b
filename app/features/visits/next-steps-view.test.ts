import { describe, expect, it } from 'vitest';

import { makeAgency, makeMember, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { nextStepsView } from './next-steps-view.server';

const HOUR_MS = 3_600_000;

interface Made {
  state?: string;
  disclosureClass?: string;
  hoursAgo?: number;
  present?: boolean;
  invited?: boolean;
  minutes?: { state: string; disclosureClass?: string };
}

async function office() {
  const services = await testServices();
  const agency = await makeAgency(services);
  const now = services.clock.now();
  let number = 0;
  const visit = async ({
    state = 'held',
    hoursAgo = 30,
    present = true,
    invited = true,
    ...made
  }: Made) => {
    number += 1;
    const room = await makeRoom(services, agency.id, `Ruang ${number}`);
    const startsAt = new Date(now.getTime() - hoursAgo * HOUR_MS);
    const { id } = await services.write((tx) =>
      tx.visit.create({
        data: {
          ...{ agencyId: agency.id, state, startsAt, roomId: room.id, createdAt: startsAt },
          endsAt: new Date(startsAt.getTime() + HOUR_MS),
          number: `KJ-2024-${number}`,
          ...{ visitType: 'sharingSession', subject: 'Pokja', timeZone: 'Asia/Jakarta' },
          disclosureClass: made.disclosureClass ?? null,
          attendees: {
            create: invited
              ? {
                  ...{ agencyId: agency.id, side: 'guest', position: 1, fullName: 'Mujianto' },
                  presentAt: present ? startsAt : null,
                }
              : [],
          },
          ...(made.minutes
            ? { minutes: { create: { agencyId: agency.id, createdAt: now, ...made.minutes } } }
            : {}),
        },
      }),
    );
    return id;
  };
  const seenBy = async (role: Parameters<typeof makeMember>[2][number]) => {
    const seen = await nextStepsView(services, await makeMember(services, agency, [role]));
    return {
      visits: seen.visits.map(({ id, step }) => [id, step]),
      disclosures: seen.disclosures.map(({ id, of }) => [id, of]),
    };
  };
  return { visit, seenBy };
}

describe('next steps', () => {
  it('keep minutes with their writer until they are sent, then with the head of office', async () => {
    const { visit, seenBy } = await office();
    const draft = await visit({ minutes: { state: 'draft' } });
    const sent = await visit({ minutes: { state: 'waiting' }, hoursAgo: 60 });
    expect((await seenBy('minuteTaker')).visits).toEqual([[draft, 'minutes']]);
    expect((await seenBy('officeHead')).visits).toEqual([[sent, 'approve']]);
  });

  it('tell the note-taker what an attended visit waits for', async () => {
    const { visit, seenBy } = await office();
    const attended = await visit({ state: 'scheduled' });
    expect((await seenBy('minuteTaker')).visits).toEqual([[attended, 'awaitHold']]);
    expect((await seenBy('secretariat')).visits).toEqual([[attended, 'hold']]);
    expect((await seenBy('reviewer')).visits).toEqual([]);
  });

  it('ask the information officer for the visit first, then for its minutes', async () => {
    const { visit, seenBy } = await office();
    const both = await visit({ minutes: { state: 'approved' } });
    const minutes = await visit({
      ...{ disclosureClass: 'periodicInformation', hoursAgo: 60 },
      minutes: { state: 'approved' },
    });
    const early = await visit({ minutes: { state: 'waiting' }, hoursAgo: 90 });
    await visit({ disclosureClass: 'exemptInformation', minutes: { state: 'approved' } });
    expect((await seenBy('informationOfficer')).disclosures).toEqual([
      [both, 'visit'],
      [both, 'minutes'],
      [minutes, 'minutes'],
      [early, 'visit'],
    ]);
    expect((await seenBy('minuteTaker')).disclosures).toEqual([]);
  });

  it('put the visit of today before later ones', async () => {
    const { visit, seenBy } = await office();
    const later = await visit({ state: 'scheduled', hoursAgo: -100, invited: false });
    const today = await visit({ state: 'scheduled', hoursAgo: 0, present: false });
    expect((await seenBy('secretariat')).visits).toEqual([
      [today, 'attendance'],
      [later, 'people'],
    ]);
  });
});
