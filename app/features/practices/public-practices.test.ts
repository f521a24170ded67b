import { expect, it } from 'vitest';

import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { publicPractices } from './public-practices.server';

it('the public practices of an agency are published and open ones alone, newest first', async () => {
  const services = await testServices();
  const { id: agencyId } = await makeAgency(services);
  const at = new Date('2024-06-01T00:00:00Z');
  const make = (over: { number?: string; state?: string; disclosureClass?: string }) =>
    services.write((tx) =>
      tx.practice.create({
        data: {
          agencyId,
          number: over.number ?? null,
          state: over.state ?? 'published',
          title: `Praktik ${over.number ?? 'konsep'}`,
          year: 2024,
          authorId: 'author',
          createdAt: at,
          updatedAt: at,
          publishedAt: at,
          disclosureClass: over.disclosureClass ?? null,
        },
      }),
    );
  const disclosureClass = 'onRequestInformation';
  await make({ state: 'draft' });
  await make({ number: 'PB-2024-0009', state: 'draft', disclosureClass });
  await make({ number: 'PB-2024-0010', state: 'inReview', disclosureClass });
  await make({ number: 'PB-2024-0011' });
  await make({ number: 'PB-2024-0012', disclosureClass: 'exemptInformation' });
  expect(await publicPractices(services, [agencyId], 5)).toEqual({ rows: [], more: false });

  for (const last of [1, 2, 3, 4, 5, 6]) {
    await make({ number: `PB-2024-000${last}`, disclosureClass });
  }
  const { rows, more } = await publicPractices(services, [agencyId], 5);
  expect(more).toBe(true);
  expect(rows.map(({ number }) => number)).toEqual(
    [6, 5, 4, 3, 2].map((last) => `PB-2024-000${last}`),
  );
});
