import { describe, expect, it } from 'vitest';

import { currentRegionCode, readChangedCodes, readRegions, regionCodeSchema } from './region';
import { regionBaseName, regionFullName } from './region-names';
import { readDataText } from './shipped-data.testing';

const regions = readRegions(readDataText('regions.csv'));
const changed = readChangedCodes(readDataText('region-codes-changed.csv'));
const named = (code: string) => regions.find((region) => region.code === code);
const HEAD = 'code,name,kind,province_code,time_zone\n';

describe('regions', () => {
  it('are all there', () => {
    const count = (kind: string) => regions.filter((region) => region.kind === kind).length;
    expect(regions.length).toBe(552);
    expect([count('provinsi'), count('kabupaten'), count('kota')]).toEqual([38, 416, 98]);
  });

  it('carry Kemendagri codes, where BPS codes would name others', () => {
    expect(named('31.71')?.name).toBe('Kota Administrasi Jakarta Pusat');
    expect(named('35.76')?.name).toBe('Kota Mojokerto');
    expect(named('35.72')?.name).toBe('Kota Blitar');
  });

  it('have one zone per province', () => {
    for (const region of regions) {
      expect(region.timeZone).toBe(named(region.provinceCode)?.timeZone);
    }
    expect(named('63')?.timeZone).toBe('Asia/Makassar');
    expect(named('62')?.timeZone).toBe('Asia/Jakarta');
  });

  it.each([
    ['a kota with the code of a province', `${HEAD}35,Kota X,kota,35,Asia/Jakarta\n`],
    ['another province than the code says', `${HEAD}35.01,X,kabupaten,36,Asia/Jakarta\n`],
    ['a province that is not listed', `${HEAD}35.01,X,kabupaten,35,Asia/Jakarta\n`],
    ['an unknown zone', `${HEAD}35,X,provinsi,35,Asia/Tokyo\n`],
    ['a code twice', `${HEAD}35,X,provinsi,35,Asia/Jakarta\n35,Y,provinsi,35,Asia/Jakarta\n`],
  ])('refuse %s', (_, csv) => {
    expect(() => readRegions(csv)).toThrow();
  });

  it('are written out with their kind', () => {
    const write = (code: string) => {
      const region = named(code);
      return region && [regionFullName(region), regionBaseName(region)];
    };
    expect(write('35')).toEqual(['Provinsi Jawa Timur', 'Jawa Timur']);
    expect(write('35.07')).toEqual(['Kabupaten Malang', 'Malang']);
    expect(write('31.71')).toEqual(['Kota Administrasi Jakarta Pusat', 'Jakarta Pusat']);
    expect(write('13.07')).toEqual(['Kabupaten Lima Puluh Kota', 'Lima Puluh Kota']);
  });
});

describe('region codes', () => {
  it.each(['35', '35.76', '01.01'])('take %s', (code) => {
    expect(regionCodeSchema.safeParse(code).success).toBe(true);
  });
  it.each(['3576', '35.7', '35.760', '35.', ' 35', '35\n', ''])('refuse %j', (code) => {
    expect(regionCodeSchema.safeParse(code).success).toBe(false);
  });

  it('that were moved lead to a region of today, and none of today was moved', () => {
    expect(changed.size).toBe(26);
    for (const [old, current] of changed) {
      expect(named(old)).toBeUndefined();
      expect(named(current)).toBeDefined();
    }
    expect(currentRegionCode('91.01', changed)).toBe('93.01');
    expect(currentRegionCode('35.76', changed)).toBe('35.76');
  });
});
