import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { maskPlaces } from './mask-places';
import { PARTS } from './review';

const EMPTY = {
  title: 'Pokja per domain',
  summary: '',
  problem: '',
  steps: '',
  results: '',
  obstacles: '',
  successFactors: '',
  howToCopy: '',
};
const masks = fc.constantFrom('[nama]', '[NIP]', '[surel]', '[telepon]', '[disamarkan]');

describe('masks left in a write-up', () => {
  it('are named by part, with their number and the words around the first', () => {
    const steps = '> Pak [nama]: Pokja [disamarkan].\n>\n> Hubungi [telepon].';
    expect(maskPlaces({ ...EMPTY, title: 'Kunjungan [nama]', steps })).toEqual([
      { part: 'title', count: 1, excerpt: 'Kunjungan [nama]' },
      { part: 'steps', count: 3, excerpt: 'Pak [nama]: Pokja [disamarkan]. Hubungi…' },
    ]);
  });

  it('are none where brackets hold something else', () => {
    const steps = 'Lihat [nama layanan](https://kota.go.id) dan [1].';
    expect(maskPlaces({ ...EMPTY, steps })).toEqual([]);
  });

  it('are counted each, wherever they stand', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), fc.array(masks, { minLength: 1 }), (part, all) => {
        const [place, ...others] = maskPlaces({ ...EMPTY, [part]: all.join(' dan ') });
        expect(others).toEqual([]);
        expect(place).toMatchObject({ part, count: all.length });
      }),
    );
  });
});
