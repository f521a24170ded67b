import type Sqlite from 'better-sqlite3';

import { matchFinder, type FindMatches } from './rules/find-matches';
import { bestPassage, markText, opening, type Passage, type Segment } from './rules/passage';
import type { Term } from './rules/query';
import { KEYWORD_JOINT, type EntryKind } from './rules/record';

export interface LibraryResult {
  readonly id: number;
  readonly kind: EntryKind;
  readonly url: string;
  readonly title: readonly Segment[];
  /** two lines with what was searched for, or the summary */
  readonly snippet: readonly Segment[];
  /** keywords that were met, when neither title nor snippet shows why it was found */
  readonly foundBy?: readonly string[];
  readonly cityName: string;
  readonly year: number;
  readonly isExample: boolean;
  /** calendar day */
  readonly date: string;
}

interface Row {
  readonly id: number;
  readonly kind: EntryKind;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly cityName: string;
  readonly year: number;
  readonly isExample: number;
  readonly sortDate: string;
  readonly body: string | null;
  readonly keywords: string | null;
}

interface Reading {
  readonly entry: Sqlite.Statement<[number], Row>;
  readonly entryWithText: Sqlite.Statement<[number], Row>;
}
const readings = new WeakMap<Sqlite.Database, Reading>();

function reading(sql: Sqlite.Database): Reading {
  let known = readings.get(sql);
  if (!known) {
    known = {
      entry: sql.prepare(
        `SELECT "id", "kind", "url", "title", "summary", "cityName", "year", "isExample", "sortDate",
                NULL AS body, NULL AS keywords
         FROM "LibraryEntry" WHERE "id" = ? AND "isPublic" = 1`,
      ),
      // 6,000 letters are read through for a passage: the first two pages of a report.
      entryWithText: sql.prepare(
        `SELECT "id", "kind", "url", "LibraryEntry"."title", "summary", "cityName", "year",
                "isExample", "sortDate", substr(text.body, 1, 6000) AS body, text.keywords
         FROM "LibraryEntry" JOIN "library_text" AS text ON text.rowid = "LibraryEntry"."id"
         WHERE "id" = ? AND "isPublic" = 1`,
      ),
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
  const { entry, entryWithText } = reading(sql);
  const statement = terms.length > 0 ? entryWithText : entry;
  const find = matchFinder(terms, { prefix });
  const results: LibraryResult[] = [];
  for (const id of ids) {
    const row = statement.get(id);
    if (row) results.push(resultOf(row, find, terms.length));
  }
  return results;
}

function resultOf(row: Row, find: FindMatches, terms: number): LibraryResult {
  const title = markText(row.title, find);
  const passage = passageOf(row, find, terms);
  const isShown = terms === 0 || passage !== null || title.some(({ match }) => match);
  return {
    id: row.id,
    kind: row.kind,
    url: row.url,
    title,
    snippet: passage?.segments ?? opening(row.summary),
    ...(isShown ? {} : { foundBy: metKeywords(row.keywords ?? '', find) }),
    cityName: row.cityName,
    year: row.year,
    isExample: row.isExample === 1,
    date: row.sortDate,
  };
}

/** From the summary, unless the text itself shows more of what was asked. */
function passageOf(row: Row, find: FindMatches, terms: number): Passage | null {
  const inSummary = bestPassage(row.summary, find, terms);
  if (inSummary?.shows === terms) return inSummary;
  const inBody = bestPassage(row.body ?? '', find, terms);
  return (inBody?.shows ?? 0) > (inSummary?.shows ?? 0) ? inBody : inSummary;
}

function metKeywords(keywords: string, find: FindMatches): string[] {
  return keywords
    .split(KEYWORD_JOINT)
    .filter((keyword) => markText(keyword, find).some(({ match }) => match))
    .slice(0, 3);
}
