import { indexRecord } from '~/features/library/index-record.server';
import type { LibraryRecord } from '~/features/visits/rules/library-sink';
import type { Database } from '~/platform/database/database.server';

import { loadReferenceData } from '../../prisma/seed/reference-data';
import { seeded, type Draws } from './random';
import { makeText, makeTitle, vocabulary } from './vocabulary';

export const PRACTICES = 14_000;
export const SEED = 20_240_521;

const A_TRANSACTION = 500;

/**
 * Fills an empty, migrated database with made-up published practices, through the same function that
 * the program uses. The same seed always gives the same library.
 */
export async function fillLibrary(database: Database, count = PRACTICES): Promise<void> {
  await loadReferenceData(database);
  const draws = seeded(SEED);
  const words = vocabulary(draws);
  const { db } = database;
  const cities = (
    await db.region.findMany({
      where: { kind: { in: ['kota', 'kabupaten'] } },
      orderBy: { code: 'asc' },
    })
  ).map(({ code, name }) => ({ code, name }));
  const indicators = (
    await db.indicator.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
  ).map(({ id }) => id);
  const topics = (
    await db.topic.findMany({ orderBy: { position: 'asc' }, select: { slug: true } })
  ).map(({ slug }) => slug);
  for (let start = 0; start < count; start += A_TRANSACTION) {
    await database.write(async (tx) => {
      for (let n = start; n < Math.min(count, start + A_TRANSACTION); n += 1) {
        await indexRecord(tx, makeRecord(draws, words, n, { cities, indicators, topics }));
      }
    });
  }
}

function makeRecord(
  draws: Draws,
  words: readonly string[],
  n: number,
  from: {
    cities: readonly { code: string; name: string }[];
    indicators: readonly string[];
    topics: readonly string[];
  },
): LibraryRecord {
  const city = draws.zipf(from.cities);
  const year = 2018 + draws.below(9);
  const some = (list: readonly string[], most: number) => [
    ...new Set(Array.from({ length: 1 + draws.below(most) }, () => draws.zipf(list))),
  ];
  const number = String(n + 1).padStart(5, '0');
  const day = `${year}-${String(1 + draws.below(12)).padStart(2, '0')}-${String(1 + draws.below(28)).padStart(2, '0')}`;
  return {
    agencyId: 'bench-agency',
    kind: 'practice',
    recordId: `bench-${number}`,
    url: `/practices/PB-${year}-${number}`,
    title: makeTitle(draws, words),
    summary: makeText(draws, words, 25),
    body: makeText(draws, words, 200 + draws.below(300)),
    keywords: [draws.zipf(words), draws.zipf(words)],
    regionCode: city.code,
    cityName: city.name,
    year,
    isPublic: true,
    isExample: true,
    sortDate: day,
    topics: some(from.topics, 3),
    indicators: some(from.indicators, 4),
  };
}
