import { describe, expect, it } from 'vitest';

import { flatNodes, frameworkNodes } from './facet-tree';
import type { Filters } from './filters';

const none = {
  kind: [],
  framework: [],
  domain: [],
  aspect: [],
  indicator: [],
  topic: [],
  city: [],
  year: [],
};

describe('what can be ticked', () => {
  const counts = {
    ...none,
    framework: [
      { value: 'spbe-2020', label: 'SPBE', count: 3 },
      { value: 'pemdi-2026', label: 'Pemdi', count: 1 },
    ],
    domain: [{ value: 'spbe-2020/d3', label: 'D3', parent: 'spbe-2020', count: 3 }],
    aspect: [
      { value: 'pemdi-2026/a1', label: 'A1', parent: 'pemdi-2026', count: 1 },
      { value: 'spbe-2020/a5', label: 'A5', parent: 'spbe-2020/d3', count: 3 },
    ],
    indicator: [{ value: 'spbe-2020/i26', label: 'I26', parent: 'spbe-2020/a5', count: 3 }],
  };

  it('stands below its domain, or right below a framework without domains', () => {
    const [spbe, pemdi] = frameworkNodes(counts, { domain: ['spbe-2020/d3'] });
    expect(spbe?.children?.map(({ facet, value }) => [facet, value])).toEqual([
      ['domain', 'spbe-2020/d3'],
    ]);
    expect(spbe?.children?.[0]?.children?.[0]?.children?.[0]?.value).toBe('spbe-2020/i26');
    expect(pemdi?.children?.map(({ facet, value }) => [facet, value])).toEqual([
      ['aspect', 'pemdi-2026/a1'],
    ]);
  });

  it('offers indicators once something above them is chosen, or one of them', () => {
    const offered = (filters: Filters) =>
      frameworkNodes(counts, filters)[0]?.children?.[0]?.children?.[0]?.children?.length ?? 0;
    expect(offered({})).toBe(0);
    expect(offered({ framework: ['spbe-2020'] })).toBe(0);
    expect(offered({ aspect: ['pemdi-2026/a1'] })).toBe(0);
    expect(offered({ domain: ['spbe-2020/d3'] })).toBe(1);
    expect(offered({ aspect: ['spbe-2020/a5'] })).toBe(1);
    expect(offered({ indicator: ['spbe-2020/i26'] })).toBe(1);
  });

  it('folds open down to what is chosen', () => {
    const [spbe, pemdi] = frameworkNodes(counts, { indicator: ['spbe-2020/i26'] });
    const domain = spbe?.children?.[0];
    expect([spbe?.open, domain?.open, domain?.children?.[0]?.open]).toEqual([true, true, true]);
    expect(domain?.children?.[0]?.children?.[0]?.chosen).toBe(true);
    expect(pemdi?.open).toBeUndefined();
  });

  it('of a long list is its head, and what is chosen', () => {
    const city = ['a', 'b', 'c', 'd'].map((value, n) => ({ value, count: 9 - n }));
    const nodes = flatNodes({ ...none, city }, { city: ['d'] }, 'city', 2);
    expect(nodes.map(({ value, chosen }) => [value, chosen])).toEqual([
      ['a', undefined],
      ['b', undefined],
      ['d', true],
    ]);
  });
});
