import { z } from 'zod';

import { MARKDOWN_LIMIT } from './markdown-limits';

/**
 * The schema of a Markdown field: at most `max` characters (UTF-16 code units, as `maxlength` counts
 * them), line ends as \n, blanks at the end removed. Browsers send \r\n, which would count twice.
 * Its message is the key `tooLong|max`.
 */
export function markdownText(max: number = MARKDOWN_LIMIT) {
  const most = Math.min(max, MARKDOWN_LIMIT);
  return z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trimEnd())
    .pipe(z.string().max(most, `tooLong|${String(most)}`));
}
