import fc from 'fast-check';
import { expect, it } from 'vitest';

import { buildFacetIndex, countFacets } from './facet-index';
import { FACETS, type Facet, type Filters } from './filters';

type Entry = { id: number; values: Partial<Record<Facet, string[]>> };

const someFacets = ['kind', 'aspect', 'topic', 'year'] as const;
const value = fc.constantFrom('a', 'b', 'c');
const values = fc.record(
  Object.fromEntries(someFacets.map((facet) => [facet, fc.uniqueArray(value)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Partial<Record<Facet, string[]>>>;

const meets = (entry: Entry, filters: Filters, except?: Facet) =>
  FACETS.every((facet) => {
    const chosen = filters[facet] ?? [];
    return (
      facet === except ||
      chosen.length === 0 ||
      chosen.some((each) => entry.values[facet]?.includes(each))
    );
  });

it('filters and counts as plain counting does', () => {
  fc.assert(
    fc.property(
      fc.array(values, { maxLength: 30 }),
      values,
      fc.option(fc.array(fc.nat({ max: 29 }))),
      (all, filters, chosen) => {
        const entries: Entry[] = all.map((each, n) => ({ id: 1000 - n * 7, values: each }));
        const postings = FACETS.flatMap((facet) =>
          ['a', 'b', 'c'].map((each) => ({
            facet,
            value: each,
            entryIds: [
              5, // an entry that is not public
              ...entries.filter((entry) => entry.values[facet]?.includes(each)).map(({ id }) => id),
            ],
          })),
        );
        const index = buildFacetIndex(
          entries.map(({ id }) => id),
          postings,
        );
        const candidates = chosen && [...new Set(chosen)].filter((n) => n < entries.length);
        const { matches, counts } = countFacets(
          index,
          filters,
          candidates && Int32Array.from(candidates),
        );
        const considered = (candidates ?? [...entries.keys()]).flatMap((n) => {
          const entry = entries[n];
          return entry ? [{ n, entry }] : [];
        });
        expect([...matches]).toEqual(
          considered.filter(({ entry }) => meets(entry, filters)).map(({ n }) => n),
        );
        for (const [number, known] of index.known.entries()) {
          expect(counts[number]).toBe(
            considered.filter(
              ({ entry }) =>
                meets(entry, filters, known.facet) &&
                entry.values[known.facet]?.includes(known.value),
            ).length,
          );
        }
      },
    ),
    { numRuns: 500 },
  );
});
