import type Sqlite from 'better-sqlite3';

import { BoundedCache } from '~/platform/memory/bounded-cache';
import { REVISION_NAME } from './index-record.server';
import { buildFacetIndex, type FacetIndex, type FacetResult } from './rules/facet-index';
import type { Facet } from './rules/filters';

/** The entries that meet one term, as entry numbers, and how well each meets it. */
export interface TermMatches {
  readonly entries: Uint16Array | Int32Array;
  /** of the first entries; more is better, and the entries after them have none */
  readonly scores: Float32Array;
}

/** The entries that meet all terms: entry numbers, best first, and how the last word was read. */
export interface WordMatches {
  readonly entries: Int32Array;
  readonly prefix: boolean;
}

/**
 * What one connection knows of the library, until the library changes: the facet values (see
 * facet-index.ts) and the last results. Bounded: the three caches hold at most 16 MB together.
 */
export interface LibraryState {
  readonly revision: number;
  readonly index: FacetIndex;
  readonly terms: BoundedCache<TermMatches>;
  readonly words: BoundedCache<WordMatches>;
  readonly results: BoundedCache<FacetResult>;
}

// Words come again in other queries, whole queries seldom: most room is for words.
const TERM_BYTES = 8 * 1024 * 1024;
const QUERY_BYTES = 4 * 1024 * 1024;
// What an entry of a cache costs beside its numbers, so that many small ones are bounded too.
const SMALLEST = 400;

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
    terms: new BoundedCache(
      TERM_BYTES,
      ({ entries, scores }) => SMALLEST + entries.byteLength + scores.byteLength,
    ),
    words: new BoundedCache(QUERY_BYTES, ({ entries }) => SMALLEST + entries.byteLength),
    results: new BoundedCache(
      QUERY_BYTES,
      ({ matches, counts }) => SMALLEST + matches.byteLength + counts.byteLength,
    ),
  };
}
