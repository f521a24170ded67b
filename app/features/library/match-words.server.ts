import type Sqlite from 'better-sqlite3';

import type { LibraryState, TermMatches, WordMatches } from './library-state.server';
import type { FacetIndex } from './rules/facet-index';
import { canBePrefix, queryKey, termKey, termQueries, type Term } from './rules/query';

/**
 * A word that stands in more texts than this says little by standing in one more body (bm25 itself
 * gives it nearly nothing): only whether it is in the title or the keywords counts then. Ranking
 * costs 1 µs a text, a plain hit a tenth of that.
 */
const MOST_RANKED = 1000;

// f · (k + 1) / (f + k) with bm25's k = 1.2 and the columns' weights 10 and 4 as f.
const TITLE_HIT = 1.96;
const KEYWORD_HIT = 1.69;

interface Reading {
  readonly all: Sqlite.Statement<[string], number>;
  readonly ranked: Sqlite.Statement<[string], { id: number; rank: number }>;
}
const readings = new WeakMap<Sqlite.Database, Reading>();

function reading(sql: Sqlite.Database): Reading {
  let known = readings.get(sql);
  if (!known) {
    known = {
      all: sql
        .prepare<[string], number>('SELECT rowid FROM "library_text" WHERE "library_text" MATCH ?')
        .pluck(),
      // Title, keywords, body, roots: a word in the title says more than the same one in the body.
      ranked: sql.prepare(
        `SELECT rowid AS id, bm25("library_text", 10.0, 4.0, 1.0, 0.5) AS rank
         FROM "library_text" WHERE "library_text" MATCH ?`,
      ),
    };
    readings.set(sql, known);
  }
  return known;
}

/**
 * The public entries that meet every term, best first, newest first among equals. The last word
 * counts as the beginning of a word only when nothing is found with it whole: "manaj" finds
 * "manajemen", but "peta" does not find "petani".
 *
 * Each term is looked up by itself and kept: bm25 is a sum over terms, so adding up gives FTS5's own
 * ranking, and queries share their common words.
 */
export function matchWords(
  sql: Sqlite.Database,
  state: LibraryState,
  terms: readonly Term[],
): WordMatches {
  return state.words.get(queryKey(terms), () => {
    const entries = matchAll(sql, state, terms, false);
    if (entries.length > 0 || !canBePrefix(terms.at(-1))) return { entries, prefix: false };
    return { entries: matchAll(sql, state, terms, true), prefix: true };
  });
}

function matchAll(
  sql: Sqlite.Database,
  state: LibraryState,
  terms: readonly Term[],
  prefix: boolean,
): Int32Array {
  const met = new Uint8Array(state.index.ids.length);
  const scores = new Float32Array(state.index.ids.length);
  let alive = 0;
  for (const [position, term] of terms.entries()) {
    const asPrefix = prefix && position === terms.length - 1;
    const matches = matchTerm(sql, state, term, asPrefix);
    alive = 0;
    for (let i = 0; i < matches.entries.length; i += 1) {
      const entry = matches.entries[i] ?? 0;
      if (met[entry] !== position) continue;
      met[entry] = position + 1;
      // Beyond the scored ones there is nothing to add.
      scores[entry] = (scores[entry] ?? 0) + (matches.scores[i] ?? 0);
      alive += 1;
    }
    if (alive === 0) return new Int32Array(0);
  }
  return bestFirst(met, scores, terms.length, alive);
}

// Together within the 53 bits that a number holds exactly.
const STEPS = 0x7fff_ffff;
const MOST_ENTRIES = 0x20_0000;

/** Sorted as plain numbers, score before entry number: ten times faster than by a comparison. */
function bestFirst(
  met: Uint8Array,
  scores: Float32Array,
  terms: number,
  count: number,
): Int32Array {
  // Scores may be tiny (a word that stands nearly everywhere): only their order counts.
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  const scale = most > 0 ? STEPS / most : 0;
  const keys = new Float64Array(count);
  const best = new Int32Array(count);
  let scored = 0;
  for (let entry = 0; entry < met.length; entry += 1) {
    if (met[entry] !== terms || scores[entry] === 0) continue;
    keys[scored] = (STEPS - Math.round((scores[entry] ?? 0) * scale)) * MOST_ENTRIES + entry;
    scored += 1;
  }
  const sorted = keys.subarray(0, scored).sort();
  for (let place = 0; place < scored; place += 1) best[place] = (sorted[place] ?? 0) % MOST_ENTRIES;
  // Those without a score, often most of them, stand in order already.
  let place = scored;
  for (let entry = 0; entry < met.length && place < count; entry += 1) {
    if (met[entry] !== terms || scores[entry] !== 0) continue;
    best[place] = entry;
    place += 1;
  }
  return best;
}

function matchTerm(
  sql: Sqlite.Database,
  { index, terms }: LibraryState,
  term: Term,
  prefix: boolean,
): TermMatches {
  return terms.get(termKey(term, prefix), () => {
    const { all, ranked } = reading(sql);
    const queries = termQueries(term, prefix);
    const ids = all.all(queries.all);
    const scores = new Float32Array(index.ids.length);
    const score = (id: number, value: number) => {
      const entry = index.numberOf[id] ?? -1;
      if (entry >= 0) scores[entry] = value;
    };
    if (ids.length <= MOST_RANKED) {
      for (const { id, rank } of ranked.all(queries.ranked)) score(id, Math.max(0, -rank));
    } else {
      // What bm25 gives one hit in a text of middling length, at its weight for the column.
      const [n, df] = [index.ids.length, ids.length];
      const rarity = Math.max(1e-6, Math.log((n - df + 0.5) / (df + 0.5)));
      for (const id of all.all(queries.keywords)) score(id, rarity * KEYWORD_HIT);
      for (const id of all.all(queries.title)) score(id, rarity * TITLE_HIT);
    }
    return compact(index, ids, scores);
  });
}

/** Small enough to keep many: two bytes an entry where that is enough, and no scores of zero. */
function compact(
  { ids, numberOf }: FacetIndex,
  foundIds: readonly number[],
  scoreOf: Float32Array,
): TermMatches {
  const found: number[] = [];
  const scored: number[] = [];
  for (const id of foundIds) {
    const entry = numberOf[id] ?? -1;
    if (entry >= 0) ((scoreOf[entry] ?? 0) > 0 ? scored : found).push(entry);
  }
  const EntryNumbers = ids.length <= 0xffff ? Uint16Array : Int32Array;
  const entries = new EntryNumbers(scored.length + found.length);
  entries.set(scored);
  entries.set(found, scored.length);
  return { entries, scores: Float32Array.from(scored, (entry) => scoreOf[entry] ?? 0) };
}
