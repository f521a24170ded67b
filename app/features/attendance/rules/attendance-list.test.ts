import { describe, expect, it } from 'vitest';

import { inListOrder, matchesSearch } from './attendance-list';

describe('the order of a list', () => {
  it('goes by rank, then as it was handed in', () => {
    const people = [
      { positionTitle: 'Staf', position: 0 },
      { positionTitle: '', position: 3 },
      { positionTitle: 'Plt. Kepala Dinas', position: 2 },
      { positionTitle: '', position: 1 },
    ];
    expect(inListOrder(people).map(({ position }) => position)).toEqual([2, 1, 3, 0]);
  });
});

describe('searching a list', () => {
  const budi = {
    fullName: "Mu'min Budi Santoso",
    positionTitle: 'Kepala Bidang TIK',
    agencyName: 'Diskominfo Kota Blitar',
  };

  it.each(['', '  ', 'bud', 'SANT bu', 'mumin', 'kepala blitar', 'tik,'])('finds %j', (search) => {
    expect(matchesSearch(budi, search)).toBe(true);
  });

  it.each(['udi', 'budi surabaya', 'min'])('does not find %j', (search) => {
    expect(matchesSearch(budi, search)).toBe(false);
  });
});
