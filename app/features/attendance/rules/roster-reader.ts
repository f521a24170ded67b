import type { PersonDraft } from './roster-draft';
import { SKIPPED_TEXT_LIMIT, type SkippedLine, type SkipReason } from './roster-types';
import { plainLine } from './pasted-text';

/** What a layout reads: persons in the order of the text, and the lines that are none. */
export interface ReadRoster {
  drafts: PersonDraft[];
  skipped: SkippedLine[];
}

/** A line that was left out, quoted short. */
export function skippedLine(line: number, text: string, reason: SkipReason): SkippedLine {
  // Cut before cleaning: a very long line is not worth cleaning whole.
  const short = plainLine(text.slice(0, SKIPPED_TEXT_LIMIT * 4));
  return {
    line,
    lineCount: 1,
    text: short.length > SKIPPED_TEXT_LIMIT ? `${short.slice(0, SKIPPED_TEXT_LIMIT - 1)}…` : short,
    reason,
  };
}
