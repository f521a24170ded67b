import { z } from 'zod';

import { MAX_SCORE, MIN_SCORE } from '~/features/frameworks/rules/bounds';
import { frameworkIdSchema } from '~/features/frameworks/rules/framework';
import { parseScore } from '~/features/frameworks/rules/score';
import { readCsv } from '~/platform/csv/read-csv';

import { regionCodeSchema } from './region';

/** How far a published index value had come: only `final` is the ministry's decree. */
export const SCORE_STATUSES = ['final', 'provisional', 'selfAssessment', 'assessor'] as const;
export const scoreStatusSchema = z.enum(SCORE_STATUSES);
export type ScoreStatus = z.infer<typeof scoreStatusSchema>;

const STATUS_OF_TEXT: Readonly<Record<string, ScoreStatus>> = {
  final: 'final',
  sementara: 'provisional',
  mandiri: 'selfAssessment',
  'asesor (interviu)': 'assessor',
};

/**
 * One published index value. `regionCode` is null for the national one. `score` is in hundredths
 * (426 is 4.26). `statusText` is the source's own word. The predicate is never stored: the press
 * prints wrong ones, so it is always derived from the framework.
 */
export const indexScoreSchema = z.object({
  regionCode: regionCodeSchema.nullable(),
  agencyName: z.string().min(1),
  year: z.int().min(2000).max(2100),
  frameworkId: frameworkIdSchema,
  score: z.int().min(MIN_SCORE).max(MAX_SCORE),
  status: scoreStatusSchema,
  statusText: z.string().min(1),
  source: z.string().min(1),
  note: z.string().nullable(),
});
export type IndexScore = z.infer<typeof indexScoreSchema>;

const COLUMNS = [
  'region_code',
  'agency',
  'year',
  'framework',
  'index',
  'status',
  'source',
  'note',
] as const;

/**
 * The index values of prisma/data/index-scores.csv, in its order.
 * @throws ZodError on a wrong row (an unknown status or a score like 4.260 included); Error when a
 * region has two values of one year, framework and status
 */
export function readIndexScores(csv: string): IndexScore[] {
  const scores = readCsv(csv, COLUMNS).map((row) =>
    indexScoreSchema.parse({
      regionCode: row.region_code || null,
      agencyName: row.agency,
      year: Number(row.year),
      frameworkId: row.framework,
      score: parseScore(row.index ?? ''),
      status: STATUS_OF_TEXT[row.status ?? ''],
      statusText: row.status,
      source: row.source,
      note: row.note || null,
    }),
  );
  const seen = new Set<string>();
  for (const { regionCode, year, frameworkId, status } of scores) {
    const key = [regionCode ?? 'national', year, frameworkId, status].join(' ');
    if (seen.has(key)) throw new Error(`index score listed twice: ${key}`);
    seen.add(key);
  }
  return scores;
}

const STATUS_ORDER: readonly ScoreStatus[] = ['final', 'assessor', 'provisional', 'selfAssessment'];

/** 0 for the ministry's decree, more for what stands further from it. */
export function statusRank(status: ScoreStatus): number {
  return STATUS_ORDER.indexOf(status);
}

/**
 * Of the values of one year, the one to show: the most official. Others are shown only beside it.
 */
export function mostOfficial<S extends Pick<IndexScore, 'status'>>(scores: readonly S[]): S | null {
  return scores.toSorted((a, b) => statusRank(a.status) - statusRank(b.status))[0] ?? null;
}
