import { z } from 'zod';

import { errorCode } from './error-code';

/** Turn the direction of what follows: nothing a name or a subject needs. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const onOneLine = (text: string): string =>
  text.replace(DIRECTION_MARKS, '').replace(/\p{Cc}+/gu, ' ');

/**
 * Browsers send CRLF. With one kind of line end and one form of accented letters, two equal texts
 * are equal.
 */
const alike = (text: string): string => text.replace(/\r\n?/g, '\n').normalize('NFC');

/** One trimmed line: control characters have no place in a name or subject. Blanks make it "". */
export const line = (limit: number) =>
  z.string().overwrite(onOneLine).trim().max(limit, errorCode('tooLong', limit));

/** One line that has to say something: blanks alone are nothing. */
export const requiredLine = (limit: number) => line(limit).min(1, errorCode('required'));

/** A text of many lines, Markdown or plain. */
export const prose = (limit: number) =>
  z.string().overwrite(alike).trim().max(limit, errorCode('tooLong', limit));
