import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCsv } from './read-csv';

describe('readCsv', () => {
  it('reads plain and quoted fields, with commas, quotes and line ends in them', () => {
    expect(readCsv('a,b\r\n1,"x, ""y""\nz"\r\n,""\r\n', ['a', 'b'])).toEqual([
      { a: '1', b: 'x, "y"\nz' },
      { a: '', b: '' },
    ]);
  });

  it('reads a last line without end, an empty last field and a byte order mark', () => {
    expect(readCsv('\uFEFFa,b\n1,', ['a', 'b'])).toEqual([{ a: '1', b: '' }]);
    expect(readCsv('a\n', ['a'])).toEqual([]);
  });

  it.each([
    ['other headings', 'b,a\n1,2'],
    ['nothing at all', ''],
    ['a short record', 'a,b\n1'],
    ['a long record', 'a,b\n1,2,3'],
    ['an open quote', 'a,b\n1,"2'],
    ['a quote inside a plain field', 'a,b\n1,2"3'],
    ['text after a quoted field', 'a,b\n"1"x,2'],
    ['a blank line', 'a,b\n\n1,2'],
  ])('refuses %s', (_, text) => {
    expect(() => readCsv(text, ['a', 'b'])).toThrow('CSV');
  });

  it('gives back every field that was written', () => {
    const quote = (field: string) => `"${field.replaceAll('"', '""')}"`;
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field)), fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = ['a,b', ...rows.map((row) => row.map(quote).join())].join(end) + end;
        expect(readCsv(text, ['a', 'b'])).toEqual(rows.map(([a, b]) => ({ a, b })));
      }),
    );
  });
});
