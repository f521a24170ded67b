import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  aspectIndexOf,
  domainIndexOf,
  formatScore,
  formatWeight,
  indexOf,
  type IndicatorScores,
  parseScore,
  predicateOf,
} from './score';
import { shippedFramework } from './shipped-frameworks.testing';

const spbe = shippedFramework('spbe-2020');
const pemdi = shippedFramework('pemdi-2026');
const score = fc.integer({ min: 100, max: 500 });
const framework = fc.constantFrom(spbe, pemdi);
const scored = framework.chain((chosen) =>
  fc
    .array(score, { minLength: chosen.indicators.length, maxLength: chosen.indicators.length })
    .map((values) => ({
      framework: chosen,
      scores: new Map(chosen.indicators.map(({ number }, at) => [number, values[at] ?? 100])),
    })),
);
const all = (value: number, of = spbe): IndicatorScores =>
  new Map(of.indicators.map(({ number }) => [number, value]));

describe('index', () => {
  it('keeps 4.2 everywhere at 4.20, so "Memuaskan"', () => {
    expect(indexOf(spbe, all(420))).toBe(420);
    expect(predicateOf(420, spbe.predicates)?.name).toBe('Memuaskan');
  });

  it('of one level everywhere is that level, in every part', () => {
    fc.assert(
      fc.property(framework, score, (chosen, level) => {
        const scores = all(level, chosen);
        expect(indexOf(chosen, scores)).toBe(level);
        for (const { number } of chosen.aspects) {
          expect(aspectIndexOf(chosen, number, scores)).toBe(level);
        }
        for (const { number } of chosen.domains) {
          expect(domainIndexOf(chosen, number, scores)).toBe(level);
        }
      }),
    );
  });

  it('lies between its lowest and highest indicator, and equals the exact mean half up', () => {
    fc.assert(
      fc.property(scored, ({ framework: chosen, scores }) => {
        const index = indexOf(chosen, scores) ?? 0;
        expect(index).toBeGreaterThanOrEqual(Math.min(...scores.values()));
        expect(index).toBeLessThanOrEqual(Math.max(...scores.values()));
        const points = chosen.indicators.reduce(
          (sum, { number, weight }) => sum + BigInt(weight) * BigInt(scores.get(number) ?? 0),
          0n,
        );
        expect(BigInt(index)).toBe((points + 5_000n) / 10_000n);
      }),
    );
  });

  it('never falls when one indicator rises', () => {
    fc.assert(
      fc.property(scored, fc.nat(), fc.nat(400), ({ framework: chosen, scores }, pick, rise) => {
        const { number } = chosen.indicators[pick % chosen.indicators.length] ?? { number: 0 };
        const raised = new Map(scores).set(
          number,
          Math.min(500, (scores.get(number) ?? 100) + rise),
        );
        expect(indexOf(chosen, raised)).toBeGreaterThanOrEqual(indexOf(chosen, scores) ?? 501);
      }),
    );
  });

  it('agrees with its weighted sub-indices up to their rounding', () => {
    fc.assert(
      fc.property(scored, ({ framework: chosen, scores }) => {
        const mean = (parts: { number: number; weight: number }[], of: typeof aspectIndexOf) =>
          parts.reduce((sum, p) => sum + p.weight * (of(chosen, p.number, scores) ?? NaN), 0) / 1e4;
        const index = indexOf(chosen, scores) ?? NaN;
        expect(Math.abs(mean(chosen.aspects, aspectIndexOf) - index)).toBeLessThanOrEqual(1);
        if (chosen.domains.length > 0) {
          expect(Math.abs(mean(chosen.domains, domainIndexOf) - index)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('weights within an aspect, rounding half up', () => {
    // Pemdi aspect 3 weighs 500, 300, 300, 400: (500×200 + 1000×100) ÷ 1500 = 133.33…
    const scores = new Map(all(100, pemdi)).set(5, 200);
    expect(aspectIndexOf(pemdi, 3, scores)).toBe(133);
    // Two equal weights at 1.00 and 1.01 stand exactly on the half.
    expect(aspectIndexOf(pemdi, 1, new Map(all(100, pemdi)).set(1, 101))).toBe(101);
  });

  it('is unknown while an indicator is missing or no score', () => {
    const missing = new Map(all(300));
    missing.delete(26);
    expect(indexOf(spbe, missing)).toBeNull();
    expect(aspectIndexOf(spbe, 5, missing)).toBeNull();
    expect(aspectIndexOf(spbe, 6, missing)).toBe(300);
    expect(domainIndexOf(spbe, 3, missing)).toBeNull();
    expect(indexOf(spbe, new Map(all(300)).set(26, 99))).toBeNull();
    expect(indexOf(spbe, new Map(all(300)).set(26, 300.5))).toBeNull();
  });

  it('does not exist without structure, nor for a domain that is not there', () => {
    expect(indexOf(shippedFramework('spbe-2018'), new Map())).toBeNull();
    expect(domainIndexOf(pemdi, 1, all(300, pemdi))).toBeNull();
    expect(aspectIndexOf(spbe, 9, all(300))).toBeNull();
  });
});

describe('predicate', () => {
  it.each([
    [spbe, 500, 'Memuaskan'],
    [spbe, 420, 'Memuaskan'],
    [spbe, 419, 'Sangat Baik'],
    [spbe, 350, 'Sangat Baik'],
    [spbe, 349, 'Baik'],
    [spbe, 260, 'Baik'],
    [spbe, 259, 'Cukup'],
    [spbe, 180, 'Cukup'],
    [spbe, 179, 'Kurang'],
    [spbe, 100, 'Kurang'],
    [pemdi, 400, 'Memuaskan'],
    [pemdi, 399, 'Sangat Baik'],
    [pemdi, 350, 'Sangat Baik'],
    [pemdi, 250, 'Baik'],
    [pemdi, 150, 'Cukup'],
    [pemdi, 149, 'Kurang'],
  ])('of $id bounds is inclusive', ({ predicates }, value, name) => {
    expect(predicateOf(value, predicates)?.name).toBe(name);
  });

  it('never falls as the score rises, whatever the order of the list', () => {
    fc.assert(
      fc.property(framework, score, score, fc.boolean(), (chosen, a, b, reversed) => {
        const list = reversed ? chosen.predicates.toReversed() : chosen.predicates;
        const low = predicateOf(Math.min(a, b), list);
        const high = predicateOf(Math.max(a, b), list);
        expect(high?.min).toBeGreaterThanOrEqual(low?.min ?? 501);
      }),
    );
  });

  it('is null for the instrument of 2018 and for what is no score', () => {
    expect(predicateOf(194, shippedFramework('spbe-2018').predicates)).toBeNull();
    expect(predicateOf(99, spbe.predicates)).toBeNull();
    expect(predicateOf(501, spbe.predicates)).toBeNull();
    expect(predicateOf(419.9999999, spbe.predicates)).toBeNull();
  });
});

describe('scores in writing', () => {
  it('shows two decimals with the mark of the language', () => {
    expect(formatScore('id', 426)).toBe('4,26');
    expect(formatScore('en', 426)).toBe('4.26');
    expect(formatScore('id', 390)).toBe('3,90');
    expect(formatScore('id', 405)).toBe('4,05');
  });

  it('shows weights with no more decimals than needed', () => {
    expect(formatWeight('id', 1650)).toBe('16,5%');
    expect(formatWeight('en', 275)).toBe('2.75%');
    expect(formatWeight('id', 2500)).toBe('25%');
    expect(formatWeight('id', 10_000)).toBe('100%');
    expect(formatWeight('id', 1000)).toBe('10%');
  });

  it.each([
    ['4,26', 426],
    ['4.26', 426],
    [' 4,26 ', 426],
    ['3,9', 390],
    ['4', 400],
    ['1,00', 100],
    ['5.00', 500],
  ])('reads %j', (text, expected) => {
    expect(parseScore(text)).toBe(expected);
  });

  it.each([
    '4.260',
    '4,260',
    '1.260',
    '1,000',
    '0,99',
    '5,01',
    '',
    '4,',
    ',26',
    '4,2,6',
    '-4,26',
    '4.26x',
    '426',
    '1e2',
    '４,26',
  ])('does not read %j', (text) => {
    expect(parseScore(text)).toBeNull();
  });

  it('reads back what it writes, in both languages', () => {
    fc.assert(
      fc.property(score, fc.constantFrom('id' as const, 'en' as const), (value, locale) => {
        expect(parseScore(formatScore(locale, value))).toBe(value);
      }),
    );
  });
});
