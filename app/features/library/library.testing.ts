import type { Services } from '~/platform/services.server';

import { indexRecord } from './index-record.server';
import type { LibraryRecord } from '~/features/visits/rules/library-sink';

/** The part of the reference data that the tests speak of, and one topic. */
export async function makeReferenceData({ write }: Pick<Services, 'write'>): Promise<void> {
  await write(async (tx) => {
    for (const [position, id] of ['spbe-2020', 'pemdi-2026'].entries()) {
      await tx.framework.create({
        data: { id, position, name: id.toUpperCase(), indexName: 'Indeks', regulation: '-' },
      });
    }
    const spbe = { frameworkId: 'spbe-2020', weight: 1 };
    const pemdi = { frameworkId: 'pemdi-2026', weight: 1 };
    await tx.domain.createMany({
      data: [
        { ...spbe, id: 'spbe-2020/d2', number: 2, name: 'Tata Kelola SPBE' },
        { ...spbe, id: 'spbe-2020/d3', number: 3, name: 'Manajemen SPBE' },
      ],
    });
    await tx.aspect.createMany({
      data: [
        { ...spbe, id: 'spbe-2020/a4', domainId: 'spbe-2020/d2', number: 4, name: 'Penyelenggara' },
        { ...spbe, id: 'spbe-2020/a5', domainId: 'spbe-2020/d3', number: 5, name: 'Manajemen' },
        { ...pemdi, id: 'pemdi-2026/a1', domainId: null, number: 1, name: 'Tata Kelola' },
      ],
    });
    await tx.indicator.createMany({
      data: [
        { ...spbe, id: 'spbe-2020/i20', aspectId: 'spbe-2020/a4', number: 20, name: 'Kolaborasi' },
        {
          ...spbe,
          id: 'spbe-2020/i26',
          aspectId: 'spbe-2020/a5',
          number: 26,
          name: 'Manajemen Pengetahuan',
        },
        {
          ...pemdi,
          id: 'pemdi-2026/i4',
          aspectId: 'pemdi-2026/a1',
          number: 4,
          name: 'Kolaborasi Digital',
        },
      ].map((indicator) => ({ ...indicator, scale: 'process' })),
    });
    await tx.topic.createMany({
      data: [
        { slug: 'one-data', position: 1, name: 'Satu Data', nameEn: 'One Data', synonyms: '[]' },
        {
          slug: 'smart-city',
          position: 2,
          name: 'Kota Cerdas',
          nameEn: 'Smart city',
          synonyms: '[]',
        },
      ],
    });
    await tx.region.createMany({
      data: [
        {
          code: '35.76',
          name: 'Kota Mojokerto',
          kind: 'kota',
          provinceCode: '35',
          timeZone: 'Asia/Jakarta',
        },
        {
          code: '35.72',
          name: 'Kota Blitar',
          kind: 'kota',
          provinceCode: '35',
          timeZone: 'Asia/Jakarta',
        },
      ],
    });
  });
}

let made = 0;

export function sampleRecord(over: Partial<LibraryRecord> = {}): LibraryRecord {
  made += 1;
  return {
    agencyId: 'agency-1',
    kind: 'practice',
    recordId: `record-${made}`,
    url: `/practices/PB-2024-${made}`,
    title: `Catatan ${made}`,
    summary: 'Ringkasan catatan.',
    body: '',
    keywords: [],
    regionCode: '35.76',
    cityName: 'Kota Mojokerto',
    year: 2024,
    isPublic: true,
    isExample: false,
    sortDate: '2024-05-21',
    topics: [],
    indicators: [],
    ...over,
  };
}

/** Writes the records in one transaction. @returns them as written */
export async function addToLibrary(
  { write }: Pick<Services, 'write'>,
  records: readonly LibraryRecord[],
): Promise<readonly LibraryRecord[]> {
  await write(async (tx) => {
    for (const record of records) await indexRecord(tx, record);
  });
  return records;
}
