import { expect, it } from 'vitest';

import { letterNumber, patternTrouble } from './number-pattern';

it('numbers a letter as the office does, the month in Roman', () => {
  const pattern = '000.1.5/{nomor}/KJ/{bulan}/{tahun}';
  expect(letterNumber(pattern, 12, '2024-05-03')).toBe('000.1.5/12/KJ/V/2024');
  expect(letterNumber(pattern, 345, '2026-12-31')).toBe('000.1.5/345/KJ/XII/2026');
});

it.each([
  ['', null],
  ['{nomor}', null],
  ['{nomor}/{nomor}/{bulan}', null],
  ['000/{tahun}', 'patternWithoutNumber'],
  ['{nomer}/{tahun}', 'patternUnknown|{nomer}'],
  ['{nomor/{tahun}', 'patternUnclosed'],
  ['{nomor}/tahun}', 'patternUnclosed'],
])('what is wrong with the pattern %j: %s', (pattern, trouble) => {
  expect(patternTrouble(pattern)).toBe(trouble);
});
