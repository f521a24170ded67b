import { describe, expect, it } from 'vitest';

import { makeAgency, makeRoom } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { publicVisitView } from './public-visit-view.server';
import { publicVisits } from './public-visits.server';
import { DISCLOSURE_CLASSES, isPublicVisit } from './rules/disclosure';
import { VISIT_STATES } from './rules/state';

type TestServices = Awaited<ReturnType<typeof testServices>>;

async function makeVisit(
  services: TestServices,
  agencyId: string,
  number: string,
  over: { startsAt?: string; disclosureClass?: string | null; state?: string } = {},
) {
  const room = await makeRoom(services, agencyId, `Ruang ${number}`);
  const startsAt = new Date(over.startsAt ?? '2024-05-21T02:00:00Z');
  await services.write((tx) =>
    tx.visit.create({
      data: {
        agencyId,
        number,
        state: over.state ?? 'held',
        visitType: 'sharingSession',
        subject: `Pokok ${number}`,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 3_600_000),
        timeZone: 'Asia/Jakarta',
        roomId: room.id,
        createdAt: startsAt,
        disclosureClass: over.disclosureClass ?? null,
        hostNote: 'pesan intern',
        delegations: { create: { agencyId, agencyName: 'Diskominfotik Kota Blitar' } },
      },
    }),
  );
}

describe('the public visits of an agency', () => {
  it('are newest first, by the day at the host, without what is internal or another’s', async () => {
    const services = await testServices();
    const { id } = await makeAgency(services);
    const open = { disclosureClass: 'periodicInformation' };
    await makeVisit(services, id, 'KJ-2024-0001', open);
    await makeVisit(services, id, 'KJ-2024-0002', {
      disclosureClass: 'onRequestInformation',
      // 00.30 of the next day in Mojokerto
      startsAt: '2024-06-30T17:30:00Z',
    });
    const other = await makeAgency(services, { regionCode: '35.72' });
    await makeVisit(services, other.id, 'KJ-2024-0006', open);
    expect(await publicVisits(services, [id], 5)).toEqual({
      more: false,
      rows: [
        {
          number: 'KJ-2024-0002',
          subject: 'Pokok KJ-2024-0002',
          visitType: 'sharingSession',
          day: '2024-07-01',
          guests: ['Diskominfotik Kota Blitar'],
          isExample: false,
        },
        expect.objectContaining({ number: 'KJ-2024-0001', day: '2024-05-21' }),
      ],
    });
    const { rows, more } = await publicVisits(services, [id], 1);
    expect([rows.length, more]).toEqual([1, true]);
  });

  it('are those that have a public page, whatever became of a visit', async () => {
    const services = await testServices();
    const { id } = await makeAgency(services);
    const all = VISIT_STATES.flatMap((state) =>
      [null, ...DISCLOSURE_CLASSES].map((disclosureClass) => ({ state, disclosureClass })),
    );
    const expected: string[] = [];
    for (const [index, visit] of all.entries()) {
      const number = `KJ-2024-${1000 + index}`;
      await makeVisit(services, id, number, visit);
      if (isPublicVisit(visit)) expected.push(number);
    }
    const { rows } = await publicVisits(services, [id], 50);
    expect(rows.map(({ number }) => number).sort()).toEqual(expected);
    expect(expected).toHaveLength(3);
    for (const [index] of all.entries()) {
      const number = `KJ-2024-${1000 + index}`;
      const page = publicVisitView(services, number, 'id').then(
        () => true,
        () => false,
      );
      expect(await page, number).toBe(expected.includes(number));
    }
  });
});
