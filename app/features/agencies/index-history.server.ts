import type { Reader } from '~/platform/database/database.server';

import { type IndexHistory, indexHistories } from './rules/index-history';
import { scoreStatusSchema } from './rules/index-score';

const VALUE = {
  year: true,
  frameworkId: true,
  score: true,
  status: true,
  source: true,
  note: true,
} as const;

/** The published index values of a region by framework, beside the national ones. */
export async function readIndexHistories(db: Reader, regionCode: string): Promise<IndexHistory[]> {
  const [own, national, frameworks] = await Promise.all([
    db.indexScore.findMany({ where: { regionCode }, select: VALUE }),
    db.indexScore.findMany({ where: { regionCode: null, status: 'final' }, select: VALUE }),
    db.framework.findMany({
      where: { scores: { some: { regionCode } } },
      select: {
        id: true,
        position: true,
        indexName: true,
        regulation: true,
        predicates: { select: { name: true, min: true } },
      },
    }),
  ]);
  return indexHistories(own.map(withStatus), national.map(withStatus), frameworks);
}

export function withStatus<Row extends { status: string }>(row: Row) {
  return { ...row, status: scoreStatusSchema.parse(row.status) };
}
