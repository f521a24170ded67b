import { describe, expect, it } from 'vitest';

import { loadReferenceData } from '../../../prisma/seed/reference-data';
import { makeAgency } from '../../../tests/support/records';
import { testServices } from '../../../tests/support/services';
import { type AgencyProfile, agencyProfileView } from './agency-profile-view.server';

async function withReferenceData() {
  const services = await testServices();
  await loadReferenceData(services);
  return services;
}
type TestServices = Awaited<ReturnType<typeof withReferenceData>>;

async function profile(services: TestServices, code: string): Promise<AgencyProfile> {
  const view = await agencyProfileView(services, code);
  if ('movedTo' in view) throw new Error(`${code} was moved to ${view.movedTo}`);
  return view;
}

describe('the index of a local government', () => {
  it('of Kota Mojokerto rises in one line, in which the instrument of 2018 has no part', async () => {
    const { histories, newest } = await profile(await withReferenceData(), '35.76');
    expect(histories.map(({ frameworkId }) => frameworkId)).toEqual(['spbe-2020', 'spbe-2018']);
    const [spbe, old] = histories;
    expect(spbe?.line).toEqual([
      { year: 2021, score: 292 },
      { year: 2022, score: 332 },
      { year: 2023, score: 426 },
      { year: 2024, score: 432 },
    ]);
    expect(
      spbe?.figures.map(({ year, predicate, national }) => [year, predicate, national]),
    ).toEqual([
      [2024, 'Memuaskan', 312],
      [2023, 'Memuaskan', 279],
      [2022, 'Baik', null],
      [2021, 'Baik', null],
    ]);
    expect(old).toMatchObject({
      comparable: false,
      line: [{ year: 2018, score: 194 }],
      figures: [{ year: 2018, predicate: null, national: 198 }],
    });
    expect(newest).toMatchObject({ year: 2024, score: 432, predicate: 'Memuaskan', national: 312 });
  });

  it('of Aceh Tengah keeps Pemdi apart, and out of the line while nothing of it is final', async () => {
    const { histories, newest } = await profile(await withReferenceData(), '11.04');
    const [pemdi, spbe] = histories;
    expect(pemdi).toMatchObject({ frameworkId: 'pemdi-2026', comparable: true, line: [] });
    expect(pemdi?.figures.map(({ score, status }) => [score, status])).toEqual([
      [124, 'assessor'],
      [142, 'selfAssessment'],
    ]);
    expect(spbe?.line).toEqual([{ year: 2025, score: 259 }]);
    expect(newest).toMatchObject({ year: 2025, score: 259, status: 'final', predicate: 'Cukup' });
  });

  it('of Kediri shows the provisional value beside the line only', async () => {
    const { histories, newest } = await profile(await withReferenceData(), '35.71');
    expect(histories[0]?.line).toEqual([{ year: 2023, score: 360 }]);
    expect(histories[0]?.figures[0]).toMatchObject({ year: 2024, status: 'provisional' });
    expect(newest).toMatchObject({ year: 2023, score: 360 });
  });

  it('is empty, and the page still there, where nothing was published', async () => {
    const view = await profile(await withReferenceData(), '35.79');
    expect(view).toMatchObject({
      region: { name: 'Kota Batu' },
      province: { name: 'Jawa Timur' },
      hosts: [],
      newest: null,
      histories: [],
      teams: [],
    });
  });
});

describe('the address of a local government', () => {
  it('of before the new Papua provinces leads to the one of today', async () => {
    expect(await agencyProfileView(await withReferenceData(), '91.01')).toEqual({
      movedTo: '93.01',
    });
  });

  it.each(['99.99', '3576', 'national', ''])('%j names none', async (code) => {
    const services = await withReferenceData();
    await expect(agencyProfileView(services, code)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('what a local government shows of its work', () => {
  it('is its working groups by domain, or by aspect where there are no domains', async () => {
    const services = await withReferenceData();
    const { id: agencyId } = await makeAgency(services);
    await services.write(async (tx) => {
      const spbe = await tx.coordinationTeam.create({
        data: { agencyId, frameworkId: 'spbe-2020', name: 'Tim SPBE', exampleNote: 'SK' },
      });
      const pemdi = await tx.coordinationTeam.create({
        data: { agencyId, frameworkId: 'pemdi-2026', name: 'Tim Pemdi' },
      });
      await tx.workingGroup.createMany({
        data: [
          { teamId: spbe.id, name: 'Pokja 2', position: 2, domainId: 'spbe-2020/d2' },
          { teamId: spbe.id, name: 'Pokja 1', position: 1, domainId: 'spbe-2020/d1' },
          { teamId: pemdi.id, name: 'Pokja A', position: 1, aspectId: 'pemdi-2026/a1' },
        ].map((group) => ({ agencyId, ...group })),
      });
    });
    const { teams } = await profile(services, '35.76');
    expect(
      teams.map(({ name, exampleNote, groups }) => [
        name,
        exampleNote,
        groups.map((group) => [group.name, group.fields.map((field) => field.slice(0, 3))]),
      ]),
    ).toEqual([
      ['Tim Pemdi', null, [['Pokja A', ['A1 ']]]],
      [
        'Tim SPBE',
        'SK',
        [
          ['Pokja 1', ['D1 ']],
          ['Pokja 2', ['D2 ']],
        ],
      ],
    ]);
  });
});
