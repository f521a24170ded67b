import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import type { ActiveFilter } from './active-filters';
import { browseLibrary } from './browse.server';
import { facetLabels } from './facet-labels.server';
import type { FacetGroups } from './facet-panel';
import { libraryState } from './library-state.server';
import type { Suggestions } from './nothing-found';
import type { LibraryResult } from './read-results.server';
import { flatNodes, frameworkNodes } from './rules/facet-tree';
import {
  FACETS,
  isFiltered,
  libraryAddress,
  withoutValue,
  type Facet,
  type Filters,
} from './rules/filters';
import { parseQuery } from './rules/query';
import type { LibrarySearch } from './rules/search-address';
import { findsAnything, searchLibrary } from './search.server';

/** Five hundred regions are no list to read: the ones with most results, and the chosen ones. */
const MOST_CITIES = 12;
const MOST_TOPICS_SUGGESTED = 5;
const MOST_WORDS_SUGGESTED = 4;

type LabelOf = ReturnType<typeof facetLabels>;

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
  { query, cursor, ...search }: LibrarySearch,
  locale: Locale,
): LibraryPage {
  const labelOf = facetLabels(services.sql, locale);
  const filters = knownFilters(services, search.filters, labelOf);
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
    active: activeFilters(labelOf, query, filters),
    previousTo: to(answer.previousCursor),
    nextTo: to(answer.nextCursor),
    suggestions: total === 0 ? suggestionsFor(services, query, filters, locale) : null,
  };
}

/** Values that neither the reference data nor an entry knows narrow nothing: an address may be old. */
function knownFilters({ sql }: Pick<Services, 'sql'>, filters: Filters, labelOf: LabelOf): Filters {
  const { known } = libraryState(sql).index;
  const isKnown = (facet: Facet, value: string) =>
    // Every year and kind that the address lets through can be asked for.
    facet === 'year' ||
    facet === 'kind' ||
    labelOf(facet, value) !== undefined ||
    known.some((each) => each.facet === facet && each.value === value);
  return Object.fromEntries(
    FACETS.flatMap((facet) => {
      const kept = (filters[facet] ?? []).filter((value) => isKnown(facet, value));
      return kept.length > 0 ? [[facet, kept] as const] : [];
    }),
  );
}

function activeFilters(
  labelOf: LabelOf,
  query: string,
  filters: LibrarySearch['filters'],
): ActiveFilter[] {
  return FACETS.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => ({
      facet,
      value,
      label: labelOf(facet, value)?.text ?? value,
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
  const finds = (text: string) => findsAnything(services, text);
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
