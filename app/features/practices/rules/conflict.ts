import type { PracticeState } from './state';
import { PARTS, type Part, type PracticeText } from './review';

export interface DifferingPart {
  readonly part: Part;
  readonly yours: string;
  readonly theirs: string;
}

/** Somebody saved while you wrote: what is stored now, and where it differs from what you typed. */
export interface SaveConflict {
  /** saving with this version keeps your text over theirs */
  readonly version: number;
  readonly state: PracticeState;
  readonly savedBy: string;
  readonly differing: readonly DifferingPart[];
}

/** The parts whose two texts differ, in reading order. */
export function differingParts(yours: PracticeText, theirs: PracticeText): DifferingPart[] {
  return PARTS.filter((part) => yours[part] !== theirs[part]).map((part) => ({
    part,
    yours: yours[part],
    theirs: theirs[part],
  }));
}
