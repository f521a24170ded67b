import type Sqlite from 'better-sqlite3';

import { matchFinder, type FindMatches } from './rules/find-matches';
import {
  bestPassage,
  isMarked,
  markText,
  opening,
  type MarkedText,
  type Passage,
} from './rules/passage';
import type { Term } from './rules/query';
import { KEYWORD_JOINT, type EntryKind } from './rules/record';

export interface LibraryResult {
  readonly kind: EntryKind;
  readonly url: string;
  readonly title: MarkedText;
  /** two lines with what was searched for, or the summary */
  readonly snippet: MarkedText;
  /** keywords that were met, when neither title nor snippet shows why it was found */
  readonly foundBy?: readonly string[];
  readonly cityName: string;
  readonly year: number;
  readonly isExample: boolean;
}

interface Row {
  readonly kind: EntryKind;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly cityName: string;
  readonly year: number;
  readonly isExample: number;
}

interface Reading {
  readonly entry: Sqlite.Statement<[number], Row>;
  readonly body: Sqlite.Statement<[number], string>;
  readonly keywords: Sqlite.Statement<[number], string>;
}
const readings = new WeakMap<Sqlite.Database, Reading>();

function reading(sql: Sqlite.Database): Reading {
  let known = readings.get(sql);
  if (!known) {
    known = {
      entry: sql.prepare(
        `SELECT "kind", "url", "title", "summary", "cityName", "year", "isExample"
         FROM "LibraryEntry" WHERE "id" = ? AND "isPublic" = 1`,
      ),
      // 6,000 letters are read through for a passage: the first two pages of a report.
      body: sql
        .prepare<[number], string>(
          'SELECT substr(body, 1, 6000) FROM "library_text" WHERE rowid = ?',
        )
        .pluck(),
      keywords: sql
        .prepare<[number], string>('SELECT keywords FROM "library_text" WHERE rowid = ?')
        .pluck(),
    };
    readings.set(sql, known);
  }
  return known;
}

/** The entries of one page, in this order, with what was searched for marked. */
export function readResults(
  sql: Sqlite.Database,
  ids: readonly number[],
  terms: readonly Term[],
  prefix: boolean,
): LibraryResult[] {
  const statements = reading(sql);
  const find = matchFinder(terms, { prefix });
  const results: LibraryResult[] = [];
  for (const id of ids) {
    const row = statements.entry.get(id);
    if (row) results.push(resultOf(row, id, statements, find, terms.length));
  }
  return results;
}

function resultOf(
  row: Row,
  id: number,
  statements: Reading,
  find: FindMatches,
  terms: number,
): LibraryResult {
  const title = markText(row.title, find);
  const passage = passageOf(row, find, terms, () => statements.body.get(id) ?? '');
  const isShown = terms === 0 || passage !== null || isMarked(title);
  return {
    kind: row.kind,
    url: row.url,
    title,
    snippet: passage?.text ?? opening(row.summary),
    ...(isShown ? {} : { foundBy: metKeywords(statements.keywords.get(id) ?? '', find) }),
    cityName: row.cityName,
    year: row.year,
    isExample: row.isExample === 1,
  };
}

/**
 * From the summary, unless the text itself shows more of what was asked; the text is only read when
 * the summary leaves something open.
 */
function passageOf(
  { summary }: Row,
  find: FindMatches,
  terms: number,
  body: () => string,
): Passage | null {
  const inSummary = bestPassage(summary, find, terms);
  if (inSummary?.shows === terms) return inSummary;
  const inBody = bestPassage(body(), find, terms);
  return (inBody?.shows ?? 0) > (inSummary?.shows ?? 0) ? inBody : inSummary;
}

function metKeywords(keywords: string, find: FindMatches): string[] {
  return keywords
    .split(KEYWORD_JOINT)
    .filter((keyword) => isMarked(markText(keyword, find)))
    .slice(0, 3);
}
