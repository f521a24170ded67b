import { may } from '~/features/accounts/rules/permissions';
import type { Member } from '~/features/accounts/rules/actor';

import { isCarriedOver } from './draft-from-minutes';
import { SECTIONS, type SectionTexts } from './sections';

/** What a write-up is made of; `title` and `summary` are plain text, the sections Markdown. */
export interface PracticeText extends SectionTexts {
  readonly title: string;
  readonly summary: string;
}

export const PARTS = ['title', 'summary', ...SECTIONS] as const;
export type Part = (typeof PARTS)[number];

/** Without these a reader learns nothing and a reviewer has nothing to judge. */
export const REQUIRED_PARTS = [
  'title',
  'summary',
  'problem',
  'steps',
  'results',
] as const satisfies readonly Part[];
export type RequiredPart = (typeof REQUIRED_PARTS)[number];

const isFilled = (text: string): boolean => text.trim() !== '';

/** The required parts that are still empty, in reading order; empty when it can go to review. */
export function missingForReview(practice: PracticeText): RequiredPart[] {
  return REQUIRED_PARTS.filter((part) => !isFilled(practice[part]));
}

/**
 * The parts that are still nothing but what the visit gave: sections that only quote its minutes, a
 * title that is its subject. They are material, to be written anew.
 * @param subject of the visit that the write-up grew from, null without one
 */
export function carriedOver(practice: PracticeText, subject: string | null): Part[] {
  const sections = SECTIONS.filter((section) => isCarriedOver(practice[section]));
  return practice.title === subject ? ['title', ...sections] : sections;
}

/**
 * How much is written, of all parts: for a meter that also counts what is not required.
 * @param material parts that were only carried over (`carriedOver`), and so are not written yet
 */
export function completeness(
  practice: PracticeText,
  material: readonly Part[],
): { filled: number; of: number } {
  const filled = PARTS.filter((part) => isFilled(practice[part]) && !material.includes(part));
  return { filled: filled.length, of: PARTS.length };
}

/**
 * Two pairs of eyes: a reviewer publishes, and never a text of which they wrote any part, be it one
 * sentence.
 * @param writers ids of those whose text it is (`writersOf`)
 */
export function mayPublish(
  actor: Pick<Member, 'userId' | 'roles'>,
  writers: ReadonlySet<string>,
): boolean {
  return may(actor.roles, 'practice.review') && !writers.has(actor.userId);
}
