import type { Locale } from '~/platform/languages/locale';

import { MAX_SCORE, MIN_SCORE } from './bounds';
import type { Framework, Indicator, Predicate } from './framework';

/**
 * Scores are integers in hundredths of an index point (426 is 4.26), weights integers in hundredths
 * of a percent. Binary floats fail here: all indicators at 4.2 would give 4.199999999999999 and with
 * it the predicate "Sangat Baik" instead of "Memuaskan".
 */
export type Score = number;

/** Indicator number to its score: a whole level L is L × 100, a Pemdi decimal 1.26 is 126. */
export type IndicatorScores = ReadonlyMap<number, Score>;

export function isScore(value: number): boolean {
  return Number.isInteger(value) && value >= MIN_SCORE && value <= MAX_SCORE;
}

/**
 * The predicate of an index: the highest whose bound the score reaches, bounds inclusive
 * (PermenPANRB 59/2020; taken to hold for PermenPANRB 8/2026 as well).
 * @returns null when the framework has no predicates or the value is no score
 */
export function predicateOf(score: Score, predicates: readonly Predicate[]): Predicate | null {
  if (!isScore(score)) return null;
  return predicates.reduce<Predicate | null>(
    (best, predicate) =>
      predicate.min <= score && (best === null || predicate.min > best.min) ? predicate : best,
    null,
  );
}

/**
 * The index of a whole framework: Σ(weight × score) ÷ 10000, rounded half up to hundredths, once,
 * at the end. It is computed from the indicators and never from rounded sub-indices.
 * @returns null when the framework has no structure, or an indicator lacks a valid score
 */
export function indexOf(framework: Framework, scores: IndicatorScores): Score | null {
  return weightedMean(framework.indicators, scores);
}

/** The sub-index of one aspect, weighted within the aspect; null as in indexOf. */
export function aspectIndexOf(
  framework: Framework,
  aspectNumber: number,
  scores: IndicatorScores,
): Score | null {
  return weightedMean(
    framework.indicators.filter((indicator) => indicator.aspectNumber === aspectNumber),
    scores,
  );
}

/** The sub-index of one domain; null as in indexOf, and for every number where there are no domains. */
export function domainIndexOf(
  framework: Framework,
  domainNumber: number,
  scores: IndicatorScores,
): Score | null {
  const aspects = new Set(
    framework.aspects
      .filter((aspect) => aspect.domainNumber === domainNumber)
      .map((aspect) => aspect.number),
  );
  return weightedMean(
    framework.indicators.filter((indicator) => aspects.has(indicator.aspectNumber)),
    scores,
  );
}

function weightedMean(indicators: readonly Indicator[], scores: IndicatorScores): Score | null {
  let points = 0;
  let weight = 0;
  for (const indicator of indicators) {
    const score = scores.get(indicator.number);
    if (score === undefined || !isScore(score)) return null;
    points += indicator.weight * score;
    weight += indicator.weight;
  }
  return weight === 0 ? null : divideHalfUp(points, weight);
}

/** Integer division, rounding half up; exact for non-negative integers. */
function divideHalfUp(dividend: number, divisor: number): number {
  const doubled = 2 * dividend + divisor;
  return (doubled - (doubled % (2 * divisor))) / (2 * divisor);
}

/** 426 becomes "4,26" in Indonesian and "4.26" in English; always two decimals. */
export function formatScore(locale: Locale, score: Score): string {
  return decimals(score, locale === 'id' ? ',' : '.');
}

/** Weight 1650 becomes "16,5%" or "16.5%", 2500 "25%": no more decimals than needed. */
export function formatWeight(locale: Locale, weight: number): string {
  const text = decimals(weight, '.').replace(/\.?0+$/, '');
  return `${locale === 'id' ? text.replace('.', ',') : text}%`;
}

function decimals(hundredths: number, mark: string): string {
  const whole = (hundredths - (hundredths % 100)) / 100;
  return `${whole}${mark}${String(hundredths % 100).padStart(2, '0')}`;
}

/**
 * A score as typed: "4,26", "4.26", "3,9" and "4" are read, in either language. Three decimals
 * ("4.260", which could mean thousands) and values outside 1.00 to 5.00 are not.
 */
export function parseScore(text: string): Score | null {
  const match = /^(\d)(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const score = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return isScore(score) ? score : null;
}
