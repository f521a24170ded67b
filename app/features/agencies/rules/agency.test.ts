import { describe, expect, it } from 'vitest';

import { agencyNamesSchema, guestAgencyLabel } from './agency';
import { localGovernmentName } from './region-names';

const blitar = { kind: 'kota', name: 'Kota Blitar' } as const;
const jatim = { kind: 'provinsi', name: 'Jawa Timur' } as const;
const malang = { kind: 'kabupaten', name: 'Kabupaten Malang' } as const;

describe('agency names', () => {
  it('name a local government', () => {
    expect(localGovernmentName(blitar)).toBe('Pemerintah Kota Blitar');
    expect(localGovernmentName(jatim)).toBe('Pemerintah Provinsi Jawa Timur');
  });

  it.each([
    ['Diskominfo', blitar, 'Diskominfo, Kota Blitar'],
    ['Diskominfotik Kota Blitar', blitar, 'Diskominfotik Kota Blitar'],
    ['DISKOMINFO KOTA BLITAR', blitar, 'DISKOMINFO KOTA BLITAR'],
    ['Pemkot Blitar', blitar, 'Pemkot Blitar'],
    ['Diskominfo Blitar', blitar, 'Diskominfo Blitar, Kota Blitar'],
    ['Diskominfo Kab. Malang', malang, 'Diskominfo Kab. Malang'],
    ['Dinas Kominfo', jatim, 'Dinas Kominfo, Provinsi Jawa Timur'],
    ['', blitar, 'Pemerintah Kota Blitar'],
    [' Universitas Brawijaya ', null, 'Universitas Brawijaya'],
  ])('label the guest %j', (name, region, label) => {
    expect(guestAgencyLabel({ name, region })).toBe(label);
  });

  it('answer a wrong form with keys', () => {
    const result = agencyNamesSchema.safeParse({
      kind: 'localAgency',
      officialName: ' ',
      shortName: 'x'.repeat(61),
      aliases: [],
      regionCode: '3572',
    });
    expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['officialName', 'required'],
      ['shortName', 'tooLong|60'],
      ['regionCode', 'regionCode'],
    ]);
  });
});
