import type { Predicate } from '~/features/frameworks/rules/framework';
import { predicateOf, type Score } from '~/features/frameworks/rules/score';

import { type ScoreStatus, statusRank } from './index-score';
import { type SourcePart, sourceParts } from './source-parts';

/** A published value as the database holds it. */
export interface StoredScore {
  readonly year: number;
  readonly frameworkId: string;
  readonly score: Score;
  readonly status: ScoreStatus;
  readonly source: string;
  readonly note: string;
}

/** What the values of a framework are read by; `position` counts from the oldest. */
export interface ScoreFramework {
  readonly id: string;
  readonly position: number;
  readonly indexName: string;
  readonly regulation: string;
  readonly predicates: readonly Predicate[];
}

export interface IndexFigure {
  readonly year: number;
  readonly score: Score;
  readonly status: ScoreStatus;
  /** null where the framework has none: such a value compares with nothing */
  readonly predicate: string | null;
  /** the national value of that year under the same framework */
  readonly national: Score | null;
  readonly sources: readonly SourcePart[];
  readonly note: string;
}

/** A government's values under one framework. Values of two frameworks never share a line. */
export interface IndexHistory {
  readonly frameworkId: string;
  readonly indexName: string;
  readonly regulation: string;
  readonly comparable: boolean;
  /** final values alone, each year from the first to the last; null breaks the line */
  readonly line: readonly { readonly year: number; readonly score: Score | null }[];
  /** every value, newest first, the most official first within a year */
  readonly figures: readonly IndexFigure[];
}

/**
 * A government's values by framework, the newest framework first.
 * @param own its values @param national the national ones
 */
export function indexHistories(
  own: readonly StoredScore[],
  national: readonly StoredScore[],
  frameworks: readonly ScoreFramework[],
): IndexHistory[] {
  return frameworks
    .toSorted((a, b) => b.position - a.position)
    .flatMap((framework) => {
      const scores = own.filter((score) => score.frameworkId === framework.id);
      if (scores.length === 0) return [];
      const { id, indexName, regulation, predicates } = framework;
      return {
        frameworkId: id,
        indexName,
        regulation,
        comparable: predicates.length > 0,
        line: finalLine(scores),
        figures: scores
          .toSorted((a, b) => b.year - a.year || statusRank(a.status) - statusRank(b.status))
          .map(({ year, score, status, source, note }) => ({
            year,
            score,
            status,
            predicate: predicateOf(score, predicates)?.name ?? null,
            national: finalOf(national, id, year),
            sources: sourceParts(source),
            note,
          })),
      };
    });
}

function finalOf(scores: readonly StoredScore[], frameworkId: string, year: number): Score | null {
  return (
    scores.find(
      (each) => each.frameworkId === frameworkId && each.year === year && each.status === 'final',
    )?.score ?? null
  );
}

function finalLine(scores: readonly StoredScore[]): IndexHistory['line'] {
  const finals = new Map(
    scores.filter(({ status }) => status === 'final').map(({ year, score }) => [year, score]),
  );
  if (finals.size === 0) return [];
  const first = Math.min(...finals.keys());
  const last = Math.max(...finals.keys());
  return Array.from({ length: last - first + 1 }, (_, offset) => ({
    year: first + offset,
    score: finals.get(first + offset) ?? null,
  }));
}

/** The one value that stands for a government: the newest final, else the newest of any status. */
export function newestScore<S extends Pick<StoredScore, 'year' | 'status'>>(
  scores: readonly S[],
): S | null {
  const finals = scores.filter(({ status }) => status === 'final');
  return (
    (finals.length > 0 ? finals : scores).toSorted(
      (a, b) => b.year - a.year || statusRank(a.status) - statusRank(b.status),
    )[0] ?? null
  );
}
