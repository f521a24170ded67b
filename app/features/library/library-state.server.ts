import type Sqlite from 'better-sqlite3';

import { BoundedCache } from './bounded-cache';
import { REVISION_NAME } from './index-record.server';
import { buildFacetIndex, type FacetIndex, type FacetResult } from './rules/facet-index';
import type { Facet } from './rules/filters';

/** What matched the words: entry numbers, best first, and how the last word was read. */
export interface WordMatches {
  readonly entries: Int32Array;
  readonly prefix: boolean;
}

/**
 * What one connection knows of the library, until the library changes: facet values in memory and
 * the last results. Bounded: at most 2 × 100 results of 4 bytes an entry (11 MB at 14,000 entries,
 * when every query matches everything) beside the facet index (see facet-index.ts).
 */
export interface LibraryState {
  readonly revision: number;
  readonly index: FacetIndex;
  readonly matches: BoundedCache<WordMatches>;
  readonly results: BoundedCache<FacetResult>;
}

const MOST_RESULTS = 100;

interface Reading {
  readonly revision: Sqlite.Statement<[string], number>;
  readonly entries: Sqlite.Statement<[], number>;
  readonly postings: Sqlite.Statement<[], { facet: Facet; value: string; entryIds: string }>;
  state: LibraryState | null;
}

// By connection: closing the database lets go of all of it.
const readings = new WeakMap<Sqlite.Database, Reading>();

/**
 * The library as it is now. One row tells whether it changed since the last call; only then is it
 * read again (40 ms at 14,000 entries), however much else is written to the database meanwhile.
 */
export function libraryState(sql: Sqlite.Database): LibraryState {
  let reading = readings.get(sql);
  if (!reading) {
    reading = prepare(sql);
    readings.set(sql, reading);
  }
  const revision = reading.revision.get(REVISION_NAME) ?? 0;
  if (reading.state?.revision !== revision) reading.state = load(reading, revision);
  return reading.state;
}

function prepare(sql: Sqlite.Database): Reading {
  return {
    revision: sql
      .prepare<[string], number>('SELECT "value" FROM "Sequence" WHERE "name" = ?')
      .pluck(),
    entries: sql
      .prepare<[], number>(
        'SELECT "id" FROM "LibraryEntry" WHERE "isPublic" = 1 ORDER BY "sortDate" DESC, "id" DESC',
      )
      .pluck(),
    // Ids as one text a value: a few hundred rows to fetch instead of a quarter of a million.
    postings: sql.prepare(
      'SELECT "facet", "value", group_concat("entryId") AS "entryIds" FROM "LibraryFacet" GROUP BY "facet", "value"',
    ),
    state: null,
  };
}

function load(reading: Reading, revision: number): LibraryState {
  const ids = reading.entries.all();
  const postings = reading.postings.all().map(({ facet, value, entryIds }) => ({
    facet,
    value,
    entryIds: entryIds.split(',').map(Number),
  }));
  return {
    revision,
    index: buildFacetIndex(ids, postings),
    matches: new BoundedCache(MOST_RESULTS),
    results: new BoundedCache(MOST_RESULTS),
  };
}
