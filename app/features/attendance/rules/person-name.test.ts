import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatPersonName, parsePersonName, personInitials, personSortKey } from './person-name';
import { isKnownDegree, looksLikeDegrees } from './person-titles';

const parts = (text: string) => {
  const { prefixTitles, fullName, suffixTitles } = parsePersonName(text);
  return [prefixTitles, fullName, suffixTitles];
};

/** Letters that can be seen, each in its plain form: what a reader may never lose. */
const lettersOf = (text: string): string =>
  [...text.normalize('NFD')]
    .filter((character) => /\p{L}/u.test(character))
    .filter((character) => !/\p{Default_Ignorable_Code_Point}/u.test(character))
    .map((character) => character.normalize('NFKC').normalize('NFD'))
    .join('');

describe('names with titles', () => {
  it.each([
    ['Mujianto', ['', 'Mujianto', '']],
    ['Dra. Jiah Palupi Twihantarti, MM', ['Dra.', 'Jiah Palupi Twihantarti', 'MM']],
    [
      'I Gusti Ngurah Gede Jaya Saputra, S.Sos., M.A.P',
      ['', 'I Gusti Ngurah Gede Jaya Saputra', 'S.Sos., M.A.P'],
    ],
    ['Drs. H. Contoh Satu, M.Si.', ['Drs. H.', 'Contoh Satu', 'M.Si.']],
    ['Dr. Ir. Contoh Dua', ['Dr. Ir.', 'Contoh Dua', '']],
    ['KH. Contoh Tiga', ['KH.', 'Contoh Tiga', '']],
    ['K.H. Contoh Tiga', ['K.H.', 'Contoh Tiga', '']],
    ['Prof. Dr. Hj. Contoh, S.H., M.H.', ['Prof. Dr. Hj.', 'Contoh', 'S.H., M.H.']],
    ['dr. Contoh Empat, Sp.A', ['dr.', 'Contoh Empat', 'Sp.A']],
    ['H Contoh Lima SE MM', ['H', 'Contoh Lima', 'SE, MM']],
    ['Drs.H.Contoh Enam,S.STP.,M.Si', ['Drs. H.', 'Contoh Enam', 'S.STP., M.Si']],
    ['Contoh Tujuh S.Kom', ['', 'Contoh Tujuh', 'S.Kom']],
    ['Contoh Tujuh S. Kom', ['', 'Contoh Tujuh', 'S. Kom']],
    ['CONTOH DELAPAN, A.Md', ['', 'CONTOH DELAPAN', 'A.Md']],
    ['Drs., H. Contoh, MM', ['Drs. H.', 'Contoh', 'MM']],
    ['Letkol Inf. Contoh Sembilan', ['Letkol Inf.', 'Contoh Sembilan', '']],
    ['Dr.Inf,H.Contoh,MM', ['Dr. Inf H.', 'Contoh', 'MM']],
    ['Bpk. Contoh', ['Bpk.', 'Contoh', '']],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('does not take a piece of the name for a title', () => {
    expect(parts('Ahmad M.Ali')).toEqual(['', 'Ahmad M.Ali', '']);
    expect(parts('Hari Santoso Ma')).toEqual(['', 'Hari Santoso Ma', '']);
    expect(parts('Irma Drajat')).toEqual(['', 'Irma Drajat', '']);
    expect(parts("Ma'ruf St. Contoh")).toEqual(['', "Ma'ruf St. Contoh", '']);
    expect(parts('I Made Contoh')).toEqual(['', 'I Made Contoh', '']);
  });

  it('keeps something as the name when there are only titles, and nothing for nothing', () => {
    expect(parts('Dr.')).toEqual(['', 'Dr.', '']);
    expect(parts('Drs. H.')).toEqual(['Drs.', 'H.', '']);
    expect(parts(' ,, ')).toEqual(['', '', '']);
  });

  it('writes the name back', () => {
    expect(formatPersonName(parsePersonName('Dra.  Jiah Palupi Twihantarti ,MM'))).toBe(
      'Dra. Jiah Palupi Twihantarti, MM',
    );
    expect(formatPersonName(parsePersonName('Mujianto'))).toBe('Mujianto');
  });

  const nameLike = fc
    .array(
      fc.oneof(
        fc.constantFrom('Dr.', 'Drs.', 'H.', 'Hj', 'KH.', 'Ir.', 'Prof.', 'Letkol', 'Inf', 'Bpk.'),
        fc.constantFrom('SE', 'MM', 'S.Kom', 'S.', 'Kom', 'M.Si.', 'A.Md', 'ST', 'M.', 'A.P'),
        fc.constantFrom(',', ', ', ' ', '  ', '.', 'Drs.H.', 'H.M.'),
        fc.constantFrom('Mujianto', 'Contoh', 'I', 'Gusti', 'Ma', "Ma'ruf"),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 9 },
    )
    .chain((words) => fc.constantFrom(words.join(' '), words.join('')));

  it('keeps every letter', () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        expect(lettersOf(formatPersonName(parsePersonName(text)))).toBe(lettersOf(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads its own output the same way', () => {
    fc.assert(
      fc.property(nameLike, (text) => {
        const once = parsePersonName(text);
        expect(parsePersonName(formatPersonName(once))).toEqual(once);
      }),
      { numRuns: 2000, examples: [['Dr.Inf,H.MujiantoS.Kom,MM'], ['Dr.Inf H.MujiantoS.Kom']] },
    );
  });

  it('survives a name of 10,000 characters and titles without end', () => {
    expect(parsePersonName('x'.repeat(10_000)).fullName).toHaveLength(10_000);
    expect(parsePersonName('Dr.,'.repeat(20_000)).fullName).toBe('Dr.');
    expect(parsePersonName('H.'.repeat(150_000)).fullName).toBe('H.');
  });
});

describe('degrees', () => {
  it('knows which words are degrees without a comma', () => {
    expect(
      ['S.Kom', 'M.Si.', 'SE', 'MSi', 'SKom', 'S.STP.', 'A.Md'].filter(isKnownDegree),
    ).toHaveLength(7);
    expect(['Ma', 'MA', 'M.Ali', 'Se', 'Sari', 'Mak', ''].filter(isKnownDegree)).toEqual([]);
  });

  it('takes unknown titles between commas, but no posts', () => {
    expect(['S.Kom', 'S. Sos.', 'QIA', 'M.Xyz.', 'SE MM'].filter(looksLikeDegrees)).toHaveLength(5);
    expect(['Kepala Dinas', 'Staf', 'Sekretaris', ''].filter(looksLikeDegrees)).toEqual([]);
  });
});

describe('sorting and initials', () => {
  it('ignores titles, capitals and accents', () => {
    expect(personSortKey(parsePersonName('Dra. Jiah Palupi, MM').fullName)).toBe('jiah palupi');
    expect(personSortKey("MA'RUF  Ámin")).toBe('maruf amin');
  });

  it('takes the first and the last word', () => {
    expect(personInitials('Mujianto')).toBe('M');
    expect(personInitials('I Gusti Ngurah Gede Jaya Saputra')).toBe('IS');
    expect(personInitials('budi - santoso')).toBe('BS');
    expect(personInitials('')).toBe('');
  });
});
