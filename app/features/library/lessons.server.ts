import type Sqlite from 'better-sqlite3';

import type { Services } from '~/platform/services.server';

import type { EntryKind } from './rules/record';

/** As many as somebody reads who came to fill in a form. */
export const MOST_LESSONS = 5;

export interface Lesson {
  readonly kind: EntryKind;
  readonly url: string;
  readonly title: string;
  readonly cityName: string;
  readonly year: number;
  readonly isExample: boolean;
  /** the asked host wrote it */
  readonly isOwn: boolean;
}

export interface Lessons {
  readonly lessons: readonly Lesson[];
  /** how many there are in all */
  readonly total: number;
}

interface Row extends Omit<Lesson, 'isExample' | 'isOwn'> {
  readonly isExample: number;
  readonly isOwn: number;
  readonly total: number;
}

const statements = new WeakMap<
  Sqlite.Database,
  Sqlite.Statement<[string, string, string, number], Row>
>();

// A visit alone only says that people met: what they learnt stands in practices and minutes.
const prepared = (sql: Sqlite.Database) => {
  const known =
    statements.get(sql) ??
    sql.prepare<[string, string, string, number], Row>(
      `SELECT e."kind", e."url", e."title", e."cityName", e."year", e."isExample",
         e."agencyId" = ? AS "isOwn", count(*) OVER () AS "total"
       FROM "LibraryFacet" f JOIN "LibraryEntry" e ON e."id" = f."entryId"
       WHERE e."isPublic" = 1 AND e."kind" IN ('practice', 'minutes')
         AND ((f."facet" = 'topic' AND f."value" IN (SELECT value FROM json_each(?)))
           OR (f."facet" = 'indicator' AND f."value" IN (SELECT value FROM json_each(?))))
       GROUP BY e."id"
       ORDER BY "isOwn" DESC, count(*) DESC, e."sortDate" DESC, e."id" DESC
       LIMIT ?`,
    );
  statements.set(sql, known);
  return known;
};

/**
 * What the public library already holds on any of these subjects: the host's own first, then what
 * meets most of them, then the newest.
 * @param asked.hostAgencyId '' while no host is chosen
 */
export function lessonsOn(
  { sql }: Pick<Services, 'sql'>,
  asked: {
    readonly hostAgencyId: string;
    readonly topics: readonly string[];
    readonly indicators: readonly string[];
  },
): Lessons {
  const { hostAgencyId, topics, indicators } = asked;
  if (topics.length + indicators.length === 0) return { lessons: [], total: 0 };
  const rows = prepared(sql).all(
    ...([hostAgencyId, JSON.stringify(topics), JSON.stringify(indicators), MOST_LESSONS] as const),
  );
  return {
    lessons: rows.map(({ total: _, isExample, isOwn, ...row }) => ({
      ...row,
      isExample: isExample === 1,
      isOwn: isOwn === 1,
    })),
    total: rows[0]?.total ?? 0,
  };
}
