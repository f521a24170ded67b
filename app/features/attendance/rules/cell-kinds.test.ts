import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { kindOf } from './cell-kinds';

describe('the kind of a piece of a roster', () => {
  it.each([
    ['', 'empty'],
    ['-', 'empty'],
    ['12.', 'ordinal'],
    ['19860926 201505 1 001', 'civilServantNumber'],
    ['NIP. 19660801.198803.1.001', 'civilServantNumber'],
    ['1,98609E+17', 'civilServantNumber'],
    ['510123456', 'civilServantNumber'],
    ['0812-0000-0000', 'phone'],
    ['+62 812 0000 0000', 'phone'],
    ['HP: 081200000000', 'phone'],
    ['III/d', 'rank'],
    ['Pembina Tk. I (IV/b)', 'rank'],
    ['Penata Muda Tk. I, III/b', 'rank'],
    ['Penata', 'rank'],
    ['IX', 'rank'],
    ['Penata Kelola Sistem', 'position'],
    ['Kepala Dinas Komunikasi dan Informatika', 'position'],
    ['Staf', 'position'],
    ['Plt. Sekretaris', 'position'],
    ['Diskominfotik Kota Blitar', 'agency'],
    ['Dinkominfo', 'agency'],
    ['Bappeda', 'agency'],
    ['Pemerintah Kota Contoh', 'agency'],
    ['BKPSDM', 'agency'],
    ['S.Kom', 'degrees'],
    ['Mujianto', 'text'],
    ['Hakim Sisworo', 'text'],
    ['Dra. Jiah Palupi Twihantarti, MM', 'text'],
    ['Desanti Contoh', 'text'],
  ])('%s: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(kindOf(text)).toBeTypeOf('string');
      }),
    );
  });
});
