import { describe, expect, it } from 'vitest';

import { guessColumns } from './roster-guess';

const table = (...rows: string[][]) => rows.map((cells, index) => ({ line: index + 1, cells }));
const fields = (...rows: string[][]) =>
  guessColumns(table(...rows)).columns.map((c) => c.fields[0]);

describe('columns without headings', () => {
  it('tells every kind of column from its content, in any order', () => {
    const guess = guessColumns(
      table(
        [
          '1',
          'Kepala Dinas',
          'Contoh Satu, S.Kom',
          '19860926 201505 1 001',
          'IV/b',
          'Diskominfo',
          '081200000000',
        ],
        ['2', 'Staf', 'Mujianto', '', 'III/a', 'Bappeda', '081200000001'],
      ),
    );
    expect(guess.columns.map((column) => column.fields[0])).toEqual([
      'ordinal',
      'position',
      'name',
      'civilServantNumber',
      'rank',
      'agency',
      'phone',
    ]);
    expect(guess.unclear).toBe(false);
  });

  it('takes a single column for names', () => {
    expect(fields(['Mujianto'], ['Contoh Satu'])).toEqual(['name']);
  });

  it('places what shows no sign and says so', () => {
    const guess = guessColumns(
      table(['Contoh Satu', 'Juru bicara', 'Kampung Contoh'], ['Contoh Dua', 'Pegiat', 'Anu']),
    );
    expect(guess.columns.map((column) => column.fields[0])).toEqual(['name', 'position', 'agency']);
    expect(guess.unclear).toBe(true);
  });

  it('answers for nothing and for holes', () => {
    expect(guessColumns([]).columns).toEqual([]);
    expect(fields(['', '', 'Mujianto'])).toEqual(['name']);
  });
});
