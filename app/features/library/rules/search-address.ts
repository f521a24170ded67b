import { z } from 'zod';

import { FACETS, type Facet, type Filters } from './filters';
import { LONGEST_QUERY } from './query';
import { ENTRY_KINDS } from './record';
import { wordsOf } from './words';

// More than anyone ticks; what is beyond is cut, so that no address is slow.
const MOST_VALUES = 20;
const LONGEST_VALUE = 40;

const valuesWhere = (canBe: (value: string) => boolean) =>
  z
    .union([z.string(), z.array(z.string())])
    .catch([])
    .transform((given) => normaliseValues([given].flat().filter(canBe)))
    .optional();
const values = valuesWhere(() => true);
const kinds: readonly string[] = ENTRY_KINDS;

/** What holds no letter and no digit asks for nothing. */
const askedFor = (text: string): string => (wordsOf(text).length > 0 ? text : '');

/** The address of the library page. Nothing in it can fail: what cannot be read is left out. */
export const librarySearchSchema = z
  .object({
    q: z
      .union([z.string(), z.array(z.string()).transform((all) => all[0] ?? '')])
      .catch('')
      .default('')
      .transform((text) => askedFor(text.trim().slice(0, LONGEST_QUERY))),
    cursor: z.string().max(40).nullable().catch(null).default(null),
    kind: valuesWhere((value) => kinds.includes(value)),
    framework: values,
    domain: values,
    aspect: values,
    indicator: values,
    topic: values,
    city: values,
    year: valuesWhere((value) => /^(?:19|20)\d\d$/.test(value)),
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
