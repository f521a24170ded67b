import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { matchRegions } from './match-regions';
import { readRegions } from './region';
import { regionBaseName, regionFullName } from './region-names';
import { regionIndex } from './region-index';
import { resolveRegion } from './resolve-region';
import { readDataText } from './shipped-data.testing';

const regions = readRegions(readDataText('regions.csv'));
const resolve = (text: string) => resolveRegion(text, regions)?.name ?? null;
const match = (text: string, limit?: number) =>
  matchRegions(text, regions, limit).map((region) => region.name);

describe('resolveRegion', () => {
  it.each([
    ['35.72', 'Kota Blitar'],
    ['Kota Blitar', 'Kota Blitar'],
    ['kab. malang', 'Kabupaten Malang'],
    ['KABUPATEN  MALANG', 'Kabupaten Malang'],
    ['pemkot blitar', 'Kota Blitar'],
    ['Pemko Banda Aceh', 'Kota Banda Aceh'],
    ['diskominfo kota blitar', 'Kota Blitar'],
    ['Dinas Komunikasi, Informatika dan Statistik Kota Blitar', 'Kota Blitar'],
    ['Wali Kota Madiun', 'Kota Madiun'],
    ['Bupati Banyuwangi', 'Kabupaten Banyuwangi'],
    ['banyuwangi', 'Kabupaten Banyuwangi'],
    ['Diskominfo Banyuwangi', 'Kabupaten Banyuwangi'],
    ['Bappeda Provinsi Jawa Timur', 'Jawa Timur'],
    ['jatim', 'Jawa Timur'],
    ['Lampung', 'Lampung'],
    ['Kota Bandar Lampung', 'Kota Bandar Lampung'],
    ['Banjar, Jawa Barat', 'Kota Banjar'],
    ['Kabupaten Malang, Provinsi Jawa Timur', 'Kabupaten Malang'],
    ['Kabupaten Gorontalo Utara', 'Kabupaten Gorontalo Utara'],
    ['provinsi gorontalo', 'Gorontalo'],
    ['Kabupaten Lima Puluh Kota', 'Kabupaten Lima Puluh Kota'],
    ['Limapuluh Kota', 'Kabupaten Lima Puluh Kota'],
    ['Kabupaten Kota Baru', 'Kabupaten Kotabaru'],
    ['Kab Tolitoli', 'Kabupaten Toli-Toli'],
    ['Kota Jakarta Pusat', 'Kota Administrasi Jakarta Pusat'],
    ['Pemprov DKI Jakarta', 'Daerah Khusus Ibukota Jakarta'],
    ['Pemerintah Provinsi D.I. Yogyakarta', 'Daerah Istimewa Yogyakarta'],
    ['DIY', 'Daerah Istimewa Yogyakarta'],
    ['Kota Yogyakarta', 'Kota Yogyakarta'],
  ])('reads %j', (text, name) => {
    expect(resolve(text)).toBe(name);
  });

  it.each([
    'blitar',
    'Diskominfo Malang',
    'Jambi',
    'Gorontalo',
    'Yogyakarta',
    'Kota Banyuwangi',
    'Kota Bandung Barat',
    'Kabupaten Blitar Selatan',
    'Kota Blitar dan Kota Madiun',
    'Banjar, Jawa Timur',
    'PT Batu',
    'Kementerian Dalam Negeri',
    'kota',
    '35.7',
    '3572',
    '',
    '   ',
    `Kota Blitar ${'x'.repeat(300)}`,
  ])('does not guess at %j', (text) => {
    expect(resolve(text)).toBeNull();
  });

  it('reads every region by its full name, its government, and its name in any case', () => {
    for (const region of regions) {
      const full = regionFullName(region);
      for (const text of [full, full.toUpperCase(), `Pemerintah ${full}`, `Diskominfo ${full}`]) {
        expect([text, resolve(text)]).toEqual([text, region.name]);
      }
    }
  });

  it('reads a bare name only where one region has it', () => {
    const { byName } = regionIndex(regions);
    let shared = 0;
    for (const region of regions) {
      const base = regionBaseName(region);
      const alone = byName.get(base.toLowerCase().replace(/[^a-z]/g, ''))?.length === 1;
      if (!alone) shared += 1;
      expect([base, resolve(base)]).toEqual([base, alone ? region.name : null]);
    }
    // 28 names are shared, one of them (Gorontalo) by three; Kota Yogyakarta shares its with DIY.
    expect(shared).toBe(58);
  });
});

describe('matchRegions', () => {
  it.each([
    ['blitar', ['Kota Blitar', 'Kabupaten Blitar']],
    ['kota blitar', ['Kota Blitar']],
    ['kab. malang', ['Kabupaten Malang']],
    ['diskominfo kota blitar', ['Kota Blitar']],
    ['diskominfo kota bli', ['Kota Blitar']],
    ['pemkot bl', ['Kota Blitar']],
    ['bandung b', ['Kabupaten Bandung Barat', 'Kota Bandung', 'Kabupaten Bandung']],
    ['seribu', ['Kabupaten Administrasi Kepulauan Seribu']],
    ['35.7', expect.arrayContaining(['Kota Blitar', 'Kota Batu'])],
    ['xyz', []],
    ['', []],
    ['.,-', []],
  ])('completes %j', (query, expected) => {
    expect(match(query)).toEqual(expected);
  });

  it('puts the exact name before longer ones, the same kind first', () => {
    expect(match('bandung', 3)).toEqual([
      'Kota Bandung',
      'Kabupaten Bandung',
      'Kabupaten Bandung Barat',
    ]);
    expect(match('lampung', 1)).toEqual(['Lampung']);
    expect(match('Banjar, Jawa Barat', 1)).toEqual(['Kota Banjar']);
  });

  it('lists what a kind alone allows, up to the limit', () => {
    const all = regions.map(({ name }) => name).filter((name) => name.startsWith('Kota M'));
    expect(match('kota m', 99).toSorted()).toEqual(all.toSorted());
    expect(match('kota m', 4)).toHaveLength(4);
  });

  it('puts first what resolveRegion finds, whatever is typed', () => {
    const word = fc.constantFrom(
      ...['kota', 'kab.', 'Blitar', 'jawa', 'timur', 'diskominfo', 'bandung', 'barat', 'batu'],
      ...['35.72', 'gorontalo', 'utara', 'provinsi', 'Lampung', ',', 'x'],
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join(' ');
        const resolved = resolveRegion(text, regions);
        if (resolved) expect(matchRegions(text, regions)[0]).toBe(resolved);
      }),
      { numRuns: 500 },
    );
  });

  it('bears any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(matchRegions(text, regions).length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
