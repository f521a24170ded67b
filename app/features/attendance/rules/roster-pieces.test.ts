import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readPieces } from './roster-pieces';

const read = (text: string) => {
  const { name, found, unknown } = readPieces(text);
  return {
    name,
    ...Object.fromEntries(found.map((piece) => [piece.field, piece.text])),
    ...(unknown.length > 0 ? { unknown } : {}),
  };
};

describe('the pieces of a line', () => {
  it.each([
    ['Mujianto', { name: 'Mujianto' }],
    [
      'Dra. Jiah Palupi Twihantarti, MM (Sekretaris) - Diskominfo',
      { name: 'Dra. Jiah Palupi Twihantarti, MM', position: 'Sekretaris', agency: 'Diskominfo' },
    ],
    [
      'I Gusti Ngurah Gede Jaya Saputra, S.Sos., M.A.P, Kepala Dinas, Diskominfos Provinsi Contoh',
      {
        name: 'I Gusti Ngurah Gede Jaya Saputra, S.Sos., M.A.P',
        position: 'Kepala Dinas',
        agency: 'Diskominfos Provinsi Contoh',
      },
    ],
    [
      'Contoh Satu / 19860926 201505 1 001 / Penata Tk. I (III/d) / Staf',
      {
        name: 'Contoh Satu',
        civilServantNumber: '19860926 201505 1 001',
        rank: 'III/d',
        position: 'Staf',
      },
    ],
    ['Kabid Aptika: Contoh Satu, S.Kom', { name: 'Contoh Satu, S.Kom', position: 'Kabid Aptika' }],
    [
      'Contoh Satu - Dinas Komunikasi, Informatika dan Statistik',
      { name: 'Contoh Satu', agency: 'Dinas Komunikasi, Informatika dan Statistik' },
    ],
    ['Contoh Satu – Programmer', { name: 'Contoh Satu', position: 'Programmer' }],
    ['Contoh Satu, pemerhati data', { name: 'Contoh Satu', unknown: ['pemerhati data'] }],
    ['Contoh Satu 0812-0000-0000', { name: 'Contoh Satu' }],
    ['Contoh Satu (HP. 081200000000)', { name: 'Contoh Satu' }],
    ['Contoh Satu NIP. 510123456', { name: 'Contoh Satu', civilServantNumber: 'NIP. 510123456' }],
    ['Contoh Satu 1,98609E+17', { name: 'Contoh Satu', civilServantNumber: '1,98609E+17' }],
    ['Contoh Satu NIP -', { name: 'Contoh Satu', civilServantNumber: 'NIP -' }],
    ['BUDI', { name: 'BUDI' }],
    ['Dr. (HC) Contoh', { name: 'Dr. (HC) Contoh' }],
    ['Sopir', { name: '', position: 'Sopir' }],
    ['1, Contoh Satu, Staf', { name: 'Contoh Satu', position: 'Staf' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('never puts a number into the name, and answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { name } = readPieces(`${text} ; 19860926 201505 1 001 ; 081200000000`);
        expect(name).not.toMatch(/201505|081200000000/);
      }),
    );
  });
});
