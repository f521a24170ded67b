import type Sqlite from 'better-sqlite3';

import type { LibraryState, WordMatches } from './library-state.server';
import { canBePrefix, queryKey, toFts, type Term } from './rules/query';

/** title, keywords, body, roots: a word in the title says more than the same word in the body. */
const WEIGHTS = '10.0, 4.0, 1.0, 0.5';

interface Row {
  readonly id: number;
  readonly rank: number;
}

const statements = new WeakMap<Sqlite.Database, Sqlite.Statement<[string], Row>>();

function matching(sql: Sqlite.Database): Sqlite.Statement<[string], Row> {
  let statement = statements.get(sql);
  if (!statement) {
    statement = sql.prepare<[string], Row>(
      `SELECT rowid AS id, bm25("library_text", ${WEIGHTS}) AS rank
       FROM "library_text" WHERE "library_text" MATCH ?`,
    );
    statements.set(sql, statement);
  }
  return statement;
}

/**
 * The public entries that meet every term, best first, newest first among equals. The last word
 * counts as the beginning of a word only when nothing holds it whole: "manaj" finds "manajemen",
 * but "kota" does not find "kotak".
 */
export function matchWords(
  sql: Sqlite.Database,
  state: LibraryState,
  terms: readonly Term[],
): WordMatches {
  return state.matches.get(queryKey(terms), () => {
    const whole = find(sql, state, toFts(terms, { prefix: false }));
    if (whole.length > 0 || !canBePrefix(terms.at(-1))) return { entries: whole, prefix: false };
    return { entries: find(sql, state, toFts(terms, { prefix: true })), prefix: true };
  });
}

function find(sql: Sqlite.Database, state: LibraryState, fts: string | null): Int32Array {
  if (fts === null) return new Int32Array(0);
  const found: { entry: number; rank: number }[] = [];
  for (const { id, rank } of matching(sql).all(fts)) {
    const entry = state.index.numberOf.get(id);
    if (entry !== undefined) found.push({ entry, rank });
  }
  found.sort((a, b) => a.rank - b.rank || a.entry - b.entry);
  return Int32Array.from(found, ({ entry }) => entry);
}
