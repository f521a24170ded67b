import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { attendeeSchema } from './attendee';
import { parseRoster } from './roster';

const FORMULA = /^[=+@\t]/;

describe('cells that a spreadsheet would run', () => {
  it.each([
    ['=HYPERLINK("evil")', 'HYPERLINK("evil")'],
    ['+Mujianto', 'Mujianto'],
    ['@Mujianto', 'Mujianto'],
    ['\t=@Mujianto', 'Mujianto'],
    ['＝Mujianto', 'Mujianto'],
    ['= + Mujianto', 'Mujianto'],
  ])('%j is kept without its sign', (cell, kept) => {
    expect(attendeeSchema.parse({ fullName: cell }).fullName).toBe(kept);
  });

  it('lose their sign in every column of a table', () => {
    const [row] = parseRoster(
      'Nama\tJabatan\tInstansi\tPangkat\n=Mujianto, =S.Kom\t@SUM(A1)\t+Bappeda\t=Penata',
    ).rows;
    expect(row?.person).toMatchObject({
      fullName: 'Mujianto',
      suffixTitles: 'S.Kom',
      positionTitle: 'SUM(A1)',
      agencyName: 'Bappeda',
      rank: 'Penata',
    });
  });

  it('never begin a text of a person, whatever was pasted', () => {
    const piece = fc.oneof(
      fc.constantFrom('=', '+', '@', '＝', '\t', '\n', ', ', ' - ', ';', '. ', ' ', '"', '(', ')'),
      fc.constantFrom('Dr.', 'H.', 'Inf', 'S.Kom', 'MM', 'Mujianto', 'Staf', 'Bappeda', 'III/d'),
      fc.constantFrom('Nama\tJabatan\n', 'Nama;Instansi;Pangkat\n', 'Nama: ', 'Plt. ', 'x'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const { person, problems } of parseRoster(pieces.join('')).rows) {
          for (const text of Object.values(person)) expect(text ?? '').not.toMatch(FORMULA);
          expect(problems.some(({ code }) => code === 'nameMissing')).toBe(person.fullName === '');
          const saved = attendeeSchema.safeParse(person);
          for (const text of Object.values(saved.data ?? {}))
            expect(text ?? '').not.toMatch(FORMULA);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
