import { expect, it } from 'vitest';

import { loadReferenceData } from '../../../prisma/seed/reference-data';
import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { governmentsView } from './governments-view.server';

async function withHost() {
  const services = await testServices();
  await loadReferenceData(services);
  await makeAgency(services);
  return services;
}

it('begins with whom one can visit, then with whoever has an index, each with its newest', async () => {
  const services = await withHost();
  const { rows, total } = await governmentsView(services, { query: '', cursor: undefined });
  expect(total).toBe(552);
  expect(rows).toHaveLength(25);
  expect(rows[0]).toMatchObject({
    code: '35.76',
    receivesVisits: true,
    newest: { year: 2024, score: 432, predicate: 'Memuaskan', indexName: 'Indeks SPBE' },
  });
  const [, ...others] = rows;
  expect(others.every(({ newest, receivesVisits }) => newest && !receivesVisits)).toBe(true);
  expect(others[0]?.name).toBe('Kabupaten Aceh Tengah');
});

it('is walked through page by page, every one once, and back', async () => {
  const services = await withHost();
  const seen: string[] = [];
  const starts: (string | null)[] = [];
  let cursor: string | undefined;
  do {
    const page = await governmentsView(services, { query: '', cursor });
    expect(page.first).toBe(seen.length + 1);
    expect(page.previousCursor).toBe(starts.at(-1) ?? null);
    seen.push(...page.rows.map(({ code }) => code));
    starts.push(cursor ?? '');
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(new Set(seen).size).toBe(552);
  expect(seen).toHaveLength(552);
});

it('finds by name, and says so when nothing is found', async () => {
  const services = await withHost();
  const found = await governmentsView(services, { query: 'pemkot blitar', cursor: undefined });
  expect(found.rows.map(({ name }) => name)).toEqual(['Kota Blitar']);
  const none = await governmentsView(services, { query: 'Atlantis', cursor: undefined });
  expect(none).toMatchObject({ rows: [], total: 0, first: 0, nextCursor: null });
});

it('starts anew for a cursor that is not in the list', async () => {
  const services = await withHost();
  const page = await governmentsView(services, { query: '', cursor: 'gone' });
  expect(page).toMatchObject({ first: 1, previousCursor: null });
});
