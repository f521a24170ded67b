import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { headingColumns, headingFields } from './roster-headings';

describe('headings of a pasted table', () => {
  it.each([
    ['No', ['ordinal']],
    ['No.', ['ordinal']],
    ['NO URUT', ['ordinal']],
    ['#', ['ordinal']],
    ['Nama', ['name']],
    ['NAMA LENGKAP (dengan gelar)', ['name']],
    ['Nama Peserta', ['name']],
    ['Nama/NIP', ['name', 'civilServantNumber']],
    ['Nama\nNIP', ['name', 'civilServantNumber']],
    ['NIP / Nama', ['civilServantNumber', 'name']],
    ['Nama dan Jabatan', ['name', 'position']],
    ['NIP', ['civilServantNumber']],
    ['No. NIP', ['civilServantNumber']],
    ['NIP/NRP', ['civilServantNumber']],
    ['NIP, Pangkat/Gol', ['civilServantNumber', 'rank']],
    ['Jabatan', ['position']],
    ['Nama Jabatan', ['position']],
    ['Pangkat/Gol', ['rank']],
    ['Pangkat/Gol. Ruang', ['rank']],
    ['Golongan', ['rank']],
    ['Instansi', ['agency']],
    ['Asal Instansi', ['agency']],
    ['Nama Instansi', ['agency']],
    ['Unit Kerja', ['agency']],
    ['OPD', ['agency']],
    ['Jabatan / Instansi', ['position', 'agency']],
    ['No HP', ['phone']],
    ['No. WA', ['phone']],
    ['Ket.', ['ignored']],
    ['Tanda Tangan', ['ignored']],
    ['L/P', ['ignored']],
    ['Kepala Dinas', []],
    ['Mujianto', []],
    ['Nama Contoh Orang', []],
    ['Staf Instansi Anu', []],
    ['1', []],
    ['', []],
  ])('%s', (heading, fields) => {
    expect(headingFields(heading)).toEqual(fields);
  });

  it('reads a row of headings and ignores a second column of one kind', () => {
    expect(
      headingColumns({ line: 1, cells: ['No', 'Nama', '', 'Jabatan', 'Jabatan', 'Moda'] }),
    ).toEqual([
      { index: 0, fields: ['ordinal'], heading: 'No' },
      { index: 1, fields: ['name'], heading: 'Nama' },
      { index: 3, fields: ['position'], heading: 'Jabatan' },
      { index: 4, fields: ['ignored'], heading: 'Jabatan' },
      { index: 5, fields: ['ignored'], heading: 'Moda' },
    ]);
  });

  it('takes no row of data for headings', () => {
    expect(headingColumns({ line: 1, cells: ['1', 'Mujianto', 'Kepala Dinas', 'OPD'] })).toBeNull();
    expect(headingColumns({ line: 1, cells: ['No', 'Jabatan'] })).toBeNull();
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Array.isArray(headingFields(text))).toBe(true);
      }),
    );
  });
});
