import { createHash } from 'node:crypto';

import type { PublicText } from './rules/public-text';

/**
 * A short mark of a redacted text, titles and all: whoever decides sends the mark of what was in the
 * preview, so that no other text becomes public.
 */
export function textMark(text: PublicText): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 32);
}
