import type { Services } from '~/platform/services.server';
import type { Locale } from '~/platform/languages/locale';

import { facetLabels } from './facet-labels.server';
import { libraryState, type LibraryState } from './library-state.server';
import { matchWords } from './match-words.server';
import { readResults, type LibraryResult } from './read-results.server';
import { continueAt, readCursor, writeCursor } from './rules/cursor';
import { countFacets, type FacetResult } from './rules/facet-index';
import type { FacetCount } from './rules/facet-tree';
import { FACETS, type Facet, type Filters } from './rules/filters';
import { parseQuery, queryKey } from './rules/query';

export const PAGE_SIZE = 20;

export interface LibraryQuestion {
  /** as typed */
  readonly query: string;
  readonly filters: Filters;
  readonly cursor: string | null;
  readonly locale: Locale;
}

export interface LibraryAnswer {
  readonly total: number;
  /** place of the first result shown, from 1; 0 when there is none */
  readonly first: number;
  readonly results: readonly LibraryResult[];
  /** in the order of the reference data; years newest first; cities by count */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  readonly previousCursor: string | null;
  readonly nextCursor: string | null;
}

/**
 * Searches what is public, for anyone: words, facets, or both; newest first when no word is given.
 * All of it happens within one reading of the database, so counts and results agree.
 */
export function searchLibrary(
  { sql }: Pick<Services, 'sql'>,
  question: LibraryQuestion,
): LibraryAnswer {
  return sql.transaction(() => {
    const state = libraryState(sql);
    const terms = parseQuery(question.query);
    const words = terms.length > 0 ? matchWords(sql, state, terms) : null;
    const { filters } = question;
    const found = state.results.get(`${queryKey(terms)}${JSON.stringify(filters)}`, () =>
      countFacets(state.index, filters, words?.entries ?? null),
    );
    const { matches } = found;
    const idAt = (n: number) => state.index.ids[matches[n] ?? -1] ?? 0;
    const start = startOf(matches, state, question.cursor);
    const shown = Array.from(
      matches.subarray(start, start + PAGE_SIZE),
      (entry) => state.index.ids[entry] ?? 0,
    );
    const cursorAt = (offset: number) => writeCursor({ offset, lastId: idAt(offset - 1) });
    const end = start + shown.length;
    return {
      total: matches.length,
      first: shown.length > 0 ? start + 1 : 0,
      results: readResults(sql, shown, terms, words?.prefix ?? false),
      facets: facetCounts(sql, state, found, question),
      // The first page has no cursor, so '' leads back to it.
      previousCursor: start === 0 ? null : start <= PAGE_SIZE ? '' : cursorAt(start - PAGE_SIZE),
      nextCursor: end < matches.length ? cursorAt(end) : null,
    };
  })();
}

/** Whether a search for these words alone gives a result. */
export function findsAnything({ sql }: Pick<Services, 'sql'>, query: string): boolean {
  return sql.transaction(() => {
    const state = libraryState(sql);
    const terms = parseQuery(query);
    if (terms.length === 0) return state.index.ids.length > 0;
    return matchWords(sql, state, terms).entries.length > 0;
  })();
}

function startOf(matches: Int32Array, state: LibraryState, cursor: string | null): number {
  const from = readCursor(cursor);
  if (!from) return 0;
  const lastEntry = state.index.numberOf[from.lastId] ?? -1;
  const start = continueAt(matches, { offset: from.offset, lastId: lastEntry });
  return start < matches.length ? start : 0;
}

function facetCounts(
  sql: Services['sql'],
  { index }: LibraryState,
  { counts }: FacetResult,
  { filters, locale }: LibraryQuestion,
): LibraryAnswer['facets'] {
  const labelOf = facetLabels(sql, locale);
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Record<
    Facet,
    (FacetCount & { position: number })[]
  >;
  for (const [number, { facet, value }] of index.known.entries()) {
    const count = counts[number] ?? 0;
    // A chosen value stays to be seen and taken away, even when it gives nothing.
    if (count === 0 && !filters[facet]?.includes(value)) continue;
    const label = labelOf(facet, value);
    facets[facet].push({
      value,
      count,
      position: facet === 'year' ? -Number(value) : (label?.position ?? 0),
      ...(label ? { label: label.text } : {}),
      ...(label?.parent ? { parent: label.parent } : {}),
    });
  }
  for (const facet of FACETS) {
    facets[facet].sort(
      facet === 'city' || facet === 'kind'
        ? (a, b) => b.count - a.count || a.position - b.position
        : (a, b) => a.position - b.position,
    );
  }
  return facets;
}
