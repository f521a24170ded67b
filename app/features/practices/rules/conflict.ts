import type { Locale } from '~/platform/languages/locale';

import { PARTS, type Part, type PracticeText } from './review';
import type { PracticeState } from './state';

export interface DifferingPart {
  readonly part: Part;
  readonly yours: string;
  readonly theirs: string;
}

/** What is chosen about a write-up, not written. */
export const FACTS = ['year', 'topics', 'indicators'] as const;
export type Fact = (typeof FACTS)[number];

export interface PracticeFacts {
  readonly year: number;
  /** slugs */
  readonly topics: readonly string[];
  /** ids */
  readonly indicators: readonly string[];
}

/** A choice that differs; both sides as labels in each language. */
export interface DifferingFact {
  readonly fact: Fact;
  readonly yours: readonly Readonly<Record<Locale, string>>[];
  readonly theirs: readonly Readonly<Record<Locale, string>>[];
}

/** Somebody saved while you wrote: what is stored now, and where it differs from what you typed. */
export interface SaveConflict {
  /** saving with this version keeps your text over theirs */
  readonly version: number;
  readonly state: PracticeState;
  readonly savedBy: string;
  readonly differing: readonly DifferingPart[];
  readonly facts: readonly DifferingFact[];
}

/** The parts whose two texts differ, in reading order. */
export function differingParts(yours: PracticeText, theirs: PracticeText): DifferingPart[] {
  return PARTS.filter((part) => yours[part] !== theirs[part]).map((part) => ({
    part,
    yours: yours[part],
    theirs: theirs[part],
  }));
}

/** The choices that differ; topics and indicators are sets, whatever their order. */
export function differingFacts(yours: PracticeFacts, theirs: PracticeFacts): Fact[] {
  return FACTS.filter((fact) =>
    fact === 'year' ? yours.year !== theirs.year : !sameMembers(yours[fact], theirs[fact]),
  );
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b);
  return new Set(a).size === known.size && a.every((each) => known.has(each));
}
