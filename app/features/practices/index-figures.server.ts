import type { Reader, Tx } from '~/platform/database/database.server';

import type { IndexFigure } from './rules/draft-from-minutes';

/** A figure with the framework it belongs to: figures of two frameworks are never one line. */
export interface RegionFigure extends IndexFigure {
  readonly frameworkId: string;
  readonly source: string;
}

/**
 * The decreed index figures of a region, by year. Provisional and self-assessed values are left
 * out: a write-up cites only what the ministry made final.
 * @param frameworkIds only these; all frameworks when not given
 */
export async function finalFigures(
  db: Reader | Tx,
  regionCode: string | null,
  frameworkIds?: readonly string[],
): Promise<RegionFigure[]> {
  if (regionCode === null) return [];
  const scores = await db.indexScore.findMany({
    where: {
      regionCode,
      status: 'final',
      ...(frameworkIds ? { frameworkId: { in: [...frameworkIds] } } : {}),
    },
    orderBy: [{ year: 'asc' }, { frameworkId: 'asc' }],
    select: {
      year: true,
      score: true,
      source: true,
      frameworkId: true,
      framework: { select: { indexName: true, predicates: { select: { name: true, min: true } } } },
    },
  });
  return scores.map(({ framework, ...score }) => ({
    ...score,
    indexName: framework.indexName,
    predicates: framework.predicates,
  }));
}
