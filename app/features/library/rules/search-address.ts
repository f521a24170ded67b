import { z } from 'zod';

import { FACETS, type Facet, type Filters } from './filters';
import { LONGEST_QUERY } from './query';

// More than anyone ticks; what is beyond is cut, so that no address is slow.
const MOST_VALUES = 50;
const LONGEST_VALUE = 40;

const values = z
  .union([z.string(), z.array(z.string())])
  .catch([])
  .transform((given) => normaliseValues(typeof given === 'string' ? [given] : given))
  .optional();

/** The address of the library page. Nothing in it can fail: what cannot be read is left out. */
export const librarySearchSchema = z
  .object({
    q: z
      .union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])
      .catch('')
      .default('')
      .transform((text) => text.trim().slice(0, LONGEST_QUERY)),
    cursor: z.string().max(40).nullable().catch(null).default(null),
    kind: values,
    framework: values,
    domain: values,
    aspect: values,
    indicator: values,
    topic: values,
    city: values,
    year: values,
  })
  .transform(({ q, cursor, ...filters }) => ({ query: q, cursor, filters: tidyFilters(filters) }));
export type LibrarySearch = z.output<typeof librarySearchSchema>;

function normaliseValues(given: readonly string[]): string[] {
  const kept = given.filter((value) => value !== '' && value.length <= LONGEST_VALUE);
  return [...new Set(kept)].sort().slice(0, MOST_VALUES);
}

function tidyFilters(given: Partial<Record<Facet, string[] | undefined>>): Filters {
  const filters: Partial<Record<Facet, string[]>> = {};
  for (const facet of FACETS) {
    const chosen = given[facet];
    if (chosen && chosen.length > 0) filters[facet] = chosen;
  }
  return filters;
}
