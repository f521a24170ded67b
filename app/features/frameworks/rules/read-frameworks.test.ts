import { describe, expect, it } from 'vitest';

import { structureErrors } from './check-framework';
import { hasStructure } from './framework';
import { readFrameworks } from './read-frameworks';
import { readDataFile, shippedFramework } from './shipped-frameworks.testing';

const shape = (id: string) => {
  const { domains, aspects, indicators, levels, predicates } = shippedFramework(id);
  return [domains, aspects, indicators, levels, predicates].map((list) => list.length);
};

describe('the shipped frameworks', () => {
  it('have the layers of their regulations', () => {
    expect(shape('spbe-2018')).toEqual([0, 0, 0, 0, 0]);
    expect(shape('spbe-2020')).toEqual([4, 8, 47, 10, 5]);
    expect(shape('pemdi-2026')).toEqual([0, 7, 20, 5, 5]);
  });

  it('come oldest first, with their years', () => {
    const all = readFrameworks(
      readDataFile('frameworks.json'),
      readDataFile('frameworks-not-comparable.json'),
    );
    expect(all.map(({ id, yearFrom, yearTo }) => [id, yearFrom, yearTo])).toEqual([
      ['spbe-2018', 2018, 2020],
      ['spbe-2020', 2021, 2025],
      ['pemdi-2026', 2026, null],
    ]);
  });

  it('keep only the name of the instrument of 2018', () => {
    expect(hasStructure(shippedFramework('spbe-2018'))).toBe(false);
    expect(hasStructure(shippedFramework('spbe-2020'))).toBe(true);
    expect(shippedFramework('spbe-2018').regulation).toContain('Nomor 5 Tahun 2018');
  });

  it('tie an indicator to its aspect, domain and scale', () => {
    const spbe = shippedFramework('spbe-2020');
    expect(spbe.indicators.find(({ number }) => number === 26)).toEqual({
      number: 26,
      aspectNumber: 5,
      name: 'Tingkat Kematangan Penerapan Manajemen Pengetahuan',
      weight: 150,
      scale: 'process',
    });
    expect(spbe.aspects.find(({ number }) => number === 5)?.domainNumber).toBe(3);
    expect(spbe.indicators.find(({ number }) => number === 42)?.scale).toBe('service');
    const pemdi = shippedFramework('pemdi-2026');
    expect(pemdi.aspects.every(({ domainNumber }) => domainNumber === null)).toBe(true);
    expect(pemdi.levels[0]).toEqual({
      scale: 'process',
      level: 1,
      name: 'Kurang',
      label: 'Merintis / Initiate',
    });
  });
});

describe('checks at reading', () => {
  const spbe = shippedFramework('spbe-2020');
  const pemdi = shippedFramework('pemdi-2026');

  it('finds nothing wrong with sound data', () => {
    expect([...structureErrors(spbe), ...structureErrors(pemdi)]).toEqual([]);
  });

  it('finds an indicator whose weight was mistyped', () => {
    const indicators = spbe.indicators.map((indicator) =>
      indicator.number === 26 ? { ...indicator, weight: 151 } : indicator,
    );
    expect(structureErrors({ ...spbe, indicators })).toEqual([
      'spbe-2020: indicators weigh 10001',
      'spbe-2020: aspect 5 is 1200, parts 1201',
    ]);
  });

  it('finds weights moved between parents though the whole still adds up', () => {
    const aspects = pemdi.aspects.map((aspect) =>
      aspect.number <= 2 ? { ...aspect, weight: aspect.number === 1 ? 900 : 1100 } : aspect,
    );
    expect(structureErrors({ ...pemdi, aspects })).toEqual([
      'pemdi-2026: aspect 1 is 900, parts 1000',
      'pemdi-2026: aspect 2 is 1100, parts 1000',
    ]);
  });

  it('finds a repeated number, an unknown parent, a missing level and a wrong bound', () => {
    const repeated = spbe.indicators.map((i) => (i.number === 2 ? { ...i, number: 1 } : i));
    expect(structureErrors({ ...spbe, indicators: repeated })).toContain(
      'spbe-2020: indicators repeat a number',
    );
    const orphaned = spbe.aspects.map((a) => (a.number === 8 ? { ...a, domainNumber: 9 } : a));
    expect(structureErrors({ ...spbe, aspects: orphaned })).toContain(
      'spbe-2020: child 8 names an unknown domain 9',
    );
    expect(structureErrors({ ...spbe, levels: spbe.levels.slice(0, 9) })).toEqual([
      'spbe-2020: scale service lacks levels 1 to 5',
    ]);
    expect(structureErrors({ ...spbe, predicates: spbe.predicates.slice(0, 4) })).toEqual([
      'spbe-2020: the lowest predicate must start at 1.00',
    ]);
    expect(structureErrors({ ...spbe, domains: [] })).toContain(
      'spbe-2020: an aspect names a domain, but there are no domains',
    );
  });

  it('refuses a file of another shape and a framework given twice', () => {
    expect(() => readFrameworks({ frameworks: [{ id: 'x' }] }, { frameworks: [] })).toThrow();
    const structured = readDataFile('frameworks.json');
    expect(() => readFrameworks(structured, structured)).toThrow('used twice');
  });
});
