import { EMAIL_MASK, PHONE_MASK } from '~/features/minutes/rules/mask-contacts';
import { LISTED_MASK, MASK, NUMBER_MASK } from '~/features/minutes/rules/mask-names';

import { PARTS, type Part, type PracticeText } from './review';

/** What stands in minutes where something was hidden, and came along when a lesson began there. */
const MASKS = [MASK, NUMBER_MASK, EMAIL_MASK, PHONE_MASK, LISTED_MASK];
const AROUND = 40;

/** Where a part still holds masks: how many, and the words around the first. */
export interface MaskPlaces {
  readonly part: Part;
  readonly count: number;
  readonly excerpt: string;
}

/** The parts with masks, in reading order: a mask tells the reader of a lesson nothing. */
export function maskPlaces(practice: PracticeText): MaskPlaces[] {
  return PARTS.flatMap((part) => {
    const text = practice[part];
    const starts = MASKS.flatMap((mask) => startsOf(text, mask));
    const first = starts.toSorted((a, b) => a - b)[0];
    return first === undefined
      ? []
      : [{ part, count: starts.length, excerpt: excerptAt(text, first) }];
  });
}

const startsOf = (text: string, mask: string): number[] => {
  const starts: number[] = [];
  for (let at = text.indexOf(mask); at >= 0; at = text.indexOf(mask, at + mask.length)) {
    starts.push(at);
  }
  return starts;
};

function excerptAt(text: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + AROUND);
  const words = text
    .slice(from, to)
    .replace(/[\s>]+/g, ' ')
    .trim();
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
