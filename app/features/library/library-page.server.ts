import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import type { ActiveFilter } from './active-filters';
import { browseLibrary } from './browse.server';
import type { FacetGroups } from './facet-panel';
import type { Suggestions } from './nothing-found';
import type { LibraryResult } from './read-results.server';
import { flatNodes, frameworkNodes } from './rules/facet-tree';
import { FACETS, isFiltered, libraryAddress, withoutValue } from './rules/filters';
import { parseQuery } from './rules/query';
import type { LibrarySearch } from './rules/search-address';
import { searchLibrary, type LibraryAnswer } from './search.server';

/** Five hundred regions are no list to read: the ones with most results, and the chosen ones. */
const MOST_CITIES = 12;
const MOST_TOPICS_SUGGESTED = 5;
const MOST_WORDS_SUGGESTED = 4;

export interface LibraryPage {
  readonly query: string;
  readonly total: number;
  /** places of the first and last result shown, from 1 */
  readonly first: number;
  readonly last: number;
  readonly results: readonly LibraryResult[];
  readonly groups: FacetGroups;
  readonly active: readonly ActiveFilter[];
  readonly previousTo: string | null;
  readonly nextTo: string | null;
  /** only when nothing was found */
  readonly suggestions: Suggestions | null;
}

/** All that the library page shows of one address. */
export function libraryPage(
  services: Pick<Services, 'sql'>,
  { query, filters, cursor }: LibrarySearch,
  locale: Locale,
): LibraryPage {
  const answer = searchLibrary(services, { query, filters, cursor, locale });
  const { facets, total, first, results } = answer;
  const to = (at: string | null) => (at === null ? null : libraryAddress(query, filters, at));
  return {
    query,
    total,
    first,
    last: first + results.length - 1,
    results,
    groups: {
      framework: frameworkNodes(facets, filters),
      topic: flatNodes(facets, filters, 'topic'),
      kind: flatNodes(facets, filters, 'kind'),
      year: flatNodes(facets, filters, 'year'),
      city: flatNodes(facets, filters, 'city', MOST_CITIES),
      moreCities: facets.city.length > MOST_CITIES,
    },
    active: activeFilters(answer, query, filters),
    previousTo: to(answer.previousCursor),
    nextTo: to(answer.nextCursor),
    suggestions: total === 0 ? suggestionsFor(services, query, filters, locale) : null,
  };
}

function activeFilters(
  { facets }: LibraryAnswer,
  query: string,
  filters: LibrarySearch['filters'],
): ActiveFilter[] {
  return FACETS.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => ({
      facet,
      value,
      label: facets[facet].find((each) => each.value === value)?.label ?? value,
      withoutIt: libraryAddress(query, withoutValue(filters, facet, value)),
    })),
  );
}

function suggestionsFor(
  services: Pick<Services, 'sql'>,
  query: string,
  filters: LibrarySearch['filters'],
  locale: Locale,
): Suggestions {
  const { total, topics } = browseLibrary(services, { locale, newest: 0 });
  // Only what leads somewhere is suggested.
  const finds = (text: string) =>
    searchLibrary(services, { query: text, filters: {}, cursor: null, locale }).total > 0;
  const terms = parseQuery(query);
  const words = terms
    .map((term) => (term.kind === 'word' ? term.word : term.words.join(' ')))
    .slice(0, MOST_WORDS_SUGGESTED);
  return {
    libraryIsEmpty: total === 0,
    withoutFilters: isFiltered(filters) && finds(query) ? libraryAddress(query, {}) : null,
    words: terms.length > 1 ? words.filter(finds) : [],
    topics: [...topics].sort((a, b) => b.count - a.count).slice(0, MOST_TOPICS_SUGGESTED),
  };
}
