import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCells } from './roster-cells';

describe('pasted cells', () => {
  it('reads rows with their line numbers and leaves empty lines out', () => {
    expect(readCells('a\tb\n\n\t\nc\t', '\t')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['c', ''] },
    ]);
  });

  it('reads a quoted cell of several lines, and counts them', () => {
    expect(readCells('1\t"Mujianto\nNIP ""x"""\tStaf\n2\tb', '\t')).toEqual([
      { line: 1, cells: ['1', 'Mujianto\nNIP "x"', 'Staf'] },
      { line: 3, cells: ['2', 'b'] },
    ]);
    expect(readCells('"a;b";c', ';')).toEqual([{ line: 1, cells: ['a;b', 'c'] }]);
  });

  it('does not let a stray quote swallow the rows after it', () => {
    expect(readCells('"a\tb\n"c\td', '\t')).toEqual([
      { line: 1, cells: ['"a', 'b'] },
      { line: 2, cells: ['"c', 'd'] },
    ]);
    const long = `"${'x\n'.repeat(3_000)}"`;
    expect(readCells(long, ';').length).toBeGreaterThan(2_900);
  });

  it('puts the rest of an endless row into its last cell', () => {
    const [record] = readCells('a;'.repeat(1_000), ';');
    expect(record?.cells).toHaveLength(64);
    expect(record?.cells.join(';')).toBe('a;'.repeat(1_000));
  });

  it('keeps every cell that was written as CSV', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', ' '), maxLength: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (rows) => {
          const csv = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
            .join('\n');
          const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
          expect(readCells(csv, ';').map((record) => record.cells)).toEqual(filled);
        },
      ),
    );
  });
});
