import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCsv } from './read-csv';
import { asPlainCell, csvLine, FOR_EXCEL, FOR_MACHINES } from './write-csv';

describe('writing CSV', () => {
  it('is read back as it was, where no cell is a formula', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'é', '1') })
      .filter((text) => !text.startsWith('\n'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = [['a', 'b'], ...rows].map((row) => csvLine(row, FOR_MACHINES)).join('');
        expect(readCsv(text, ['a', 'b'])).toEqual(rows.map(([a, b]) => ({ a, b })));
      }),
    );
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\r=1'])('makes text of %j', (text) => {
    expect(asPlainCell(text)).toBe(`'${text}`);
  });

  it('leaves numbers and telephone numbers of digits as they are', () => {
    expect(csvLine([12, '-3,5', '+62812'], FOR_EXCEL)).toBe('12;"-3,5";+62812\r\n');
  });
});
