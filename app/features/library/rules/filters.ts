import { z } from 'zod';

import { LONGEST_QUERY } from './query';

/** In the order of the page. A value is a kind, a framework id, a node id, a slug, a code, a year. */
export const FACETS = [
  'kind',
  'framework',
  'domain',
  'aspect',
  'indicator',
  'topic',
  'city',
  'year',
] as const;
export type Facet = (typeof FACETS)[number];

/** Within a facet any of the values, between facets all of them; a missing facet asks for nothing. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

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

export function isFiltered(filters: Filters): boolean {
  return FACETS.some((facet) => (filters[facet]?.length ?? 0) > 0);
}

/** The address that asks for this; parameters always in the same order. */
export function libraryAddress(query: string, filters: Filters, cursor?: string | null): string {
  const search = new URLSearchParams();
  if (query !== '') search.set('q', query);
  for (const facet of FACETS) {
    for (const value of filters[facet] ?? []) search.append(facet, value);
  }
  if (cursor) search.set('cursor', cursor);
  const text = search.toString().replaceAll('%2F', '/');
  return text === '' ? '/library' : `/library?${text}`;
}

/** The same filters with one value taken away. */
export function withoutValue(filters: Filters, facet: Facet, value: string): Filters {
  return { ...filters, [facet]: (filters[facet] ?? []).filter((each) => each !== value) };
}
