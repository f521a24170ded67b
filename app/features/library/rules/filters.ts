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
