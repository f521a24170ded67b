import { predicateOf } from '~/features/frameworks/rules/score';
import { PAGE_SIZE } from '~/platform/database/cursor';
import type { Reader } from '~/platform/database/database.server';
import type { Services } from '~/platform/services.server';

import { withStatus } from './index-history.server';
import { listRegions } from './regions.server';
import { orderGovernments } from './rules/government-order';
import { newestScore } from './rules/index-history';
import { matchRegions } from './rules/match-regions';
import type { Region } from './rules/region';

/** More than anyone reads through; a narrower search serves better. */
const MOST_FOUND = 100;

/**
 * The local governments, one page: all of them, those with something to see first, or those that a
 * text names, best first.
 * @param cursor code of the last row shown before; one that is not in the list starts it anew
 */
export async function governmentsView(
  { db }: Pick<Services, 'db'>,
  { query, cursor }: { query: string; cursor: string | undefined },
) {
  const [regions, receiving] = await Promise.all([listRegions(db), receivingCodes(db)]);
  const list =
    query === ''
      ? orderGovernments(regions, { receiving, scored: await scoredCodes(db) })
      : matchRegions(query, regions, MOST_FOUND);
  const start = list.findIndex(({ code }) => code === cursor) + 1;
  const rows = list.slice(start, start + PAGE_SIZE);
  const newest = await newestOf(db, rows);
  return {
    rows: rows.map((region) => ({
      ...region,
      newest: newest.get(region.code) ?? null,
      receivesVisits: receiving.has(region.code),
    })),
    total: list.length,
    first: rows.length > 0 ? start + 1 : 0,
    // The first page has no cursor, so '' leads back to it.
    previousCursor: start === 0 ? null : (list[start - PAGE_SIZE - 1]?.code ?? ''),
    nextCursor: start + PAGE_SIZE < list.length ? (rows.at(-1)?.code ?? null) : null,
  };
}
export type GovernmentRow = Awaited<ReturnType<typeof governmentsView>>['rows'][number];

async function receivingCodes(db: Reader): Promise<Set<string>> {
  const hosts = await db.agency.findMany({
    where: { receivesVisits: true, regionCode: { not: null } },
    distinct: ['regionCode'],
    select: { regionCode: true },
  });
  return codesOf(hosts);
}

async function scoredCodes(db: Reader): Promise<Set<string>> {
  const scored = await db.indexScore.groupBy({
    by: ['regionCode'],
    where: { regionCode: { not: null } },
  });
  return codesOf(scored);
}

function codesOf(rows: readonly { regionCode: string | null }[]): Set<string> {
  return new Set(rows.flatMap(({ regionCode }) => regionCode ?? []));
}

async function newestOf(db: Reader, regions: readonly Region[]) {
  const scores = await db.indexScore.findMany({
    where: { regionCode: { in: regions.map(({ code }) => code) } },
    select: {
      regionCode: true,
      year: true,
      score: true,
      status: true,
      framework: { select: { indexName: true, predicates: { select: { name: true, min: true } } } },
    },
  });
  return new Map(
    regions.flatMap(({ code }) => {
      const newest = newestScore(
        scores.filter(({ regionCode }) => regionCode === code).map(withStatus),
      );
      if (!newest) return [];
      const { year, score, status, framework } = newest;
      const predicate = predicateOf(score, framework.predicates)?.name ?? null;
      return [[code, { indexName: framework.indexName, year, score, status, predicate }] as const];
    }),
  );
}
