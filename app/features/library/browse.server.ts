import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import type { LibraryResult } from './read-results.server';
import { flatNodes, frameworkNodes, type FacetNode } from './rules/facet-tree';
import { searchLibrary } from './search.server';

export interface LibraryOverview {
  readonly total: number;
  /** frameworks that something was written about, with domains and aspects below them */
  readonly frameworks: readonly FacetNode[];
  readonly topics: readonly FacetNode[];
  readonly newest: readonly LibraryResult[];
}

/**
 * What the public library holds, for the start page.
 * @param newest how many of the newest entries, at most 20
 */
export function browseLibrary(
  services: Pick<Services, 'sql'>,
  { locale, newest = 5 }: { locale: Locale; newest?: number },
): LibraryOverview {
  const all = searchLibrary(services, { query: '', filters: {}, cursor: null, locale });
  // Indicators are for the library page: here they would be a wall.
  const counts = { ...all.facets, indicator: [] };
  return {
    total: all.total,
    frameworks: frameworkNodes(counts, {}),
    topics: flatNodes(counts, {}, 'topic'),
    newest: all.results.slice(0, newest),
  };
}
