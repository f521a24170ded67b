import { createHash } from 'node:crypto';

import { writeContent, type LetterContent } from './rules/letter-content';

/**
 * The SHA-256 of all that a letter says, hexadecimal: two papers with the same digest say the same.
 * Where it can be checked is not a part of what it says.
 */
export function contentDigest(letter: {
  readonly content: LetterContent;
  readonly number: string;
  readonly letterDate: string;
}): string {
  const { content, number, letterDate } = letter;
  const said = [number, letterDate, writeContent({ ...content, verifyAddress: '' })];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
