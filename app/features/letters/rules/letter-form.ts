import { z } from 'zod';

import { isCalendarDay } from '~/platform/languages/format';
import { errorCode } from '~/platform/languages/error-code';
import { line, prose, requiredLine } from '~/platform/languages/typed-text';

export const BODY_LIMIT = 12_000;
export const MOST_COPIES = 30;

/** A letter as it is edited. The body is plain text, one line a paragraph (letter-block.ts). */
export const letterSchema = z.object({
  version: z.number().int().min(1),
  number: line(100).default(''),
  letterDate: z.string().refine(isCalendarDay, errorCode('dateInvalid')),
  nature: line(40).default(''),
  attachment: line(60).default(''),
  subject: requiredLine(200),
  recipientName: requiredLine(300),
  recipientPlace: line(120).default(''),
  body: prose(BODY_LIMIT).min(1, errorCode('required')),
  signerTitle: requiredLine(250),
  signerName: line(150).default(''),
  signerRank: line(100).default(''),
  signerNumber: line(40).default(''),
  copies: prose(3000)
    .refine((text) => linesOf(text).length <= MOST_COPIES, errorCode('tooMany', MOST_COPIES))
    .default(''),
});
export type LetterForm = z.output<typeof letterSchema>;

/** Lines that say something. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export const SCAN_MEGABYTES = 10;
export const SCAN_BYTES = SCAN_MEGABYTES * 1024 * 1024;
