import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { continueAt, readCursor, writeCursor } from './cursor';
import { FACETS, libraryAddress, withoutValue } from './filters';
import { librarySearchSchema } from './search-address';

/** As the route reads an address: repeated names become lists. */
function read(address: string) {
  const search = new URL(address, 'http://localhost').searchParams;
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(search.keys())) {
    const all = search.getAll(key);
    values[key] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return librarySearchSchema.parse(values);
}

describe('the address', () => {
  it('holds the whole state', () => {
    const { query, filters, cursor } = read(
      '/library?q=satu+data&kind=practice&indicator=spbe-2020/i26&year=2024&year=2023&cursor=k-1f',
    );
    expect({ query, filters, cursor }).toEqual({
      query: 'satu data',
      filters: { kind: ['practice'], indicator: ['spbe-2020/i26'], year: ['2023', '2024'] },
      cursor: 'k-1f',
    });
    expect(libraryAddress(query, filters)).toBe(
      '/library?q=satu+data&kind=practice&indicator=spbe-2020/i26&year=2023&year=2024',
    );
    expect(libraryAddress(query, withoutValue(filters, 'year', '2023'))).not.toContain('2023');
    expect(libraryAddress('', {})).toBe('/library');
  });

  it('reads back what it wrote', () => {
    const value = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' });
    const valueOf = (facet: string) =>
      facet === 'kind'
        ? fc.constantFrom('practice', 'minutes', 'visit')
        : facet === 'year'
          ? fc.integer({ min: 1900, max: 2099 }).map(String)
          : value;
    const filters = fc.record(
      Object.fromEntries(
        FACETS.map((facet) => [
          facet,
          fc.uniqueArray(valueOf(facet), { minLength: 1, maxLength: 3 }),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), filters, (query, chosen) => {
        const once = read(libraryAddress(query, chosen));
        expect(read(libraryAddress(once.query, once.filters))).toEqual(once);
        for (const facet of FACETS)
          expect(once.filters[facet] ?? []).toEqual([...(chosen[facet] ?? [])].sort());
      }),
    );
  });

  it('leaves out years and kinds that cannot be, and more values than anyone ticks', () => {
    expect(
      read('/library?year=abc&year=20245&year=2024&kind=__proto__&kind=visit').filters,
    ).toEqual({ year: ['2024'], kind: ['visit'] });
    expect(read('/library?year=-1&kind=constructor').filters).toEqual({});
    const many = Array.from({ length: 600 }, (_, n) => `topic=t${n}`).join('&');
    expect(read(`/library?${many}`).filters.topic).toHaveLength(20);
  });

  it.each(['%22', '%22%22', '...', '%E2%80%9C%E2%80%9D', '-+%22+!', '+'])(
    'asks for nothing with %s',
    (typed) => {
      expect(read(`/library?q=${typed}`).query).toBe('');
    },
  );

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('q', 'cursor', ...FACETS),
          fc.oneof(fc.string(), fc.array(fc.string())),
        ),
        (values) => {
          expect(librarySearchSchema.safeParse(values).success).toBe(true);
        },
      ),
    );
  });
});

describe('cursors', () => {
  it('are read as they were written; anything else is the first page', () => {
    expect(readCursor(writeCursor({ offset: 40, lastId: 12345 }))).toEqual({
      offset: 40,
      lastId: 12345,
    });
    for (const text of [null, '', '-', 'x', '1-2-3', 'ä-1', '1234567-1'])
      expect(readCursor(text)).toBeNull();
  });

  it('go on after the last one seen', () => {
    const list = [9, 8, 7, 6, 5];
    expect(continueAt(list, { offset: 2, lastId: 8 })).toBe(2);
    expect(continueAt([10, ...list], { offset: 2, lastId: 8 })).toBe(3);
    expect(continueAt([9, 7, 6, 5], { offset: 2, lastId: 8 })).toBe(2);
    expect(continueAt([9], { offset: 2, lastId: 8 })).toBe(1);
  });
});
