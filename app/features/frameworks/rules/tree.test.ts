import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nodeCode, shortLabel, shortName } from './labels';
import { nodeId, type NodeKind, parseNodeId, parseNodeIdOf } from './node-id';
import { shippedFramework } from './shipped-frameworks.testing';
import { frameworkTree } from './tree';

describe('tree', () => {
  it('puts domains on top where the framework has them', () => {
    const tree = frameworkTree(shippedFramework('spbe-2020'));
    if (tree.top !== 'domains') throw new Error('expected domains');
    expect(tree.domains.map((domain) => domain.id)).toEqual([
      'spbe-2020/d1',
      'spbe-2020/d2',
      'spbe-2020/d3',
      'spbe-2020/d4',
    ]);
    const indicators = tree.domains.flatMap((d) => d.aspects).flatMap((a) => a.indicators);
    expect(indicators.map((indicator) => indicator.number)).toEqual(
      Array.from({ length: 47 }, (_, at) => at + 1),
    );
    expect(indicators[25]).toEqual({
      kind: 'indicator',
      id: 'spbe-2020/i26',
      number: 26,
      name: 'Tingkat Kematangan Penerapan Manajemen Pengetahuan',
      shortName: 'Manajemen Pengetahuan',
      weight: 150,
    });
  });

  it('puts aspects on top where there are no domains, and nothing where only a name is kept', () => {
    const tree = frameworkTree(shippedFramework('pemdi-2026'));
    if (tree.top !== 'aspects') throw new Error('expected aspects');
    expect(tree.aspects.map((aspect) => aspect.indicators.length)).toEqual([2, 2, 4, 4, 2, 4, 2]);
    expect(frameworkTree(shippedFramework('spbe-2018'))).toEqual({ top: 'none' });
  });
});

describe('node ids', () => {
  it('are stable and short', () => {
    expect(nodeId({ frameworkId: 'spbe-2020', kind: 'domain', number: 2 })).toBe('spbe-2020/d2');
    expect(nodeId({ frameworkId: 'pemdi-2026', kind: 'aspect', number: 1 })).toBe('pemdi-2026/a1');
  });

  it('read back what they write', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('spbe-2020', 'pemdi-2026'),
        fc.constantFrom<NodeKind>('domain', 'aspect', 'indicator'),
        fc.integer({ min: 1, max: 999 }),
        (frameworkId, kind, number) => {
          const ref = { frameworkId, kind, number };
          expect(parseNodeId(nodeId(ref))).toEqual(ref);
        },
      ),
    );
  });

  it.each([
    '',
    'spbe-2020',
    'spbe-2020/i0',
    'spbe-2020/i026',
    'spbe-2020/x3',
    'spbe-2020/i26/',
    'SPBE/i1',
    'spbe-2020/i26\n',
  ])('refuse %j', (text) => {
    expect(parseNodeId(text)).toBeNull();
  });

  it('can be asked for one kind', () => {
    expect(parseNodeIdOf('indicator', 'spbe-2020/i26')?.number).toBe(26);
    expect(parseNodeIdOf('indicator', 'spbe-2020/a3')).toBeNull();
  });
});

describe('labels', () => {
  it('drop what every name shares', () => {
    expect(
      shortLabel('indicator', {
        number: 26,
        name: 'Tingkat Kematangan Penerapan Manajemen Pengetahuan',
      }),
    ).toBe('I26 Manajemen Pengetahuan');
    expect(shortName('Tingkat Kematangan Peta Rencana SPBE Instansi Pusat/Pemerintah Daerah')).toBe(
      'Peta Rencana SPBE',
    );
    expect(shortName('Tingkat Pengelolaan Kepuasan Pengguna Layanan Digital Pemerintah')).toBe(
      'Pengelolaan Kepuasan Pengguna Layanan Digital Pemerintah',
    );
    expect(shortName('Interoperabilitas Data')).toBe('Interoperabilitas Data');
    expect(nodeCode('domain', 2)).toBe('D2');
  });

  it.each(['spbe-2020', 'pemdi-2026'])('stay apart inside %s', (id) => {
    const names = shippedFramework(id).indicators.map((indicator) => shortName(indicator.name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[A-Z]/.test(name))).toBe(true);
  });
});
