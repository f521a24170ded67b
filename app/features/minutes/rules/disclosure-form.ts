import { z } from 'zod';

import {
  closingNeedsGround,
  type DiscloseForm,
  discloseFields,
  DISCLOSURE_CLASSES,
  EXEMPTIONS,
} from '~/features/visits/rules/disclosure';
import { errorCode } from '~/platform/languages/error-code';

import { wordsIn } from './name-words';

export const MOST_WORDS = 100;
export const LONGEST_WORD = 100;
const LONGEST_LIST = 8_000;
const SHORTEST_WORD = 2;

const letters = (line: string): number =>
  wordsIn(line).reduce((sum, { plain }) => sum + plain.length, 0);

/** One entry a line; empty lines and repetitions go. */
const wordList = z
  .string()
  .max(LONGEST_LIST, errorCode('tooLong', LONGEST_LIST))
  .transform((text) => [
    ...new Set(
      text
        .normalize('NFC')
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ])
  .refine(
    (lines) => lines.every((line) => line.length <= LONGEST_WORD),
    errorCode('tooLong', LONGEST_WORD),
  )
  // A single letter would be hidden in half of the text.
  .refine(
    (lines) => lines.every((line) => letters(line) >= SHORTEST_WORD),
    errorCode('tooShort', SHORTEST_WORD),
  );

const redaction = {
  /** typed by the officer */
  words: wordList.optional(),
  /** proposals that the officer ticked */
  hide: z
    .array(z.string().trim().max(LONGEST_WORD, errorCode('tooLong', LONGEST_WORD)))
    .max(MOST_WORDS, errorCode('tooMany', MOST_WORDS)),
};

/** The next page writes ticked words among the typed ones: what is accepted can be sent again. */
function togetherNotTooMany(
  form: { words?: string[] | undefined; hide: string[] },
  context: z.RefinementCtx,
): void {
  if (hiddenWords(form).length <= MOST_WORDS) return;
  context.addIssue({
    code: 'custom',
    path: ['words'],
    message: errorCode('tooMany', MOST_WORDS),
  });
}

const previewFields = {
  ...redaction,
  disclosureClass: z.enum(DISCLOSURE_CLASSES).optional().catch(undefined),
  exemption: z.enum(EXEMPTIONS).optional().catch(undefined),
  reason: z.string().max(4000).optional().catch(undefined),
};

/** A new preview, with what was chosen of the decision so far: nothing of it is required yet. */
export const previewSchema = z.object(previewFields).superRefine(togetherNotTooMany);
export type PreviewForm = z.output<typeof previewSchema>;

/**
 * A decision as it arrives. What it lacks is found by `decisionOf`, so that the page can answer with
 * the preview of these very words.
 * @param mark which text the officer read: no other one becomes public
 */
export const draftDecisionSchema = z
  .object({ ...previewFields, version: discloseFields.version, mark: z.string().max(64) })
  .superRefine(togetherNotTooMany);
export type DraftDecision = z.output<typeof draftDecisionSchema>;

/** The same for the browser, which asks for everything at once. */
export const discloseMinutesSchema = z
  .object({ ...previewFields, mark: z.string().max(64), ...discloseFields })
  .superRefine(togetherNotTooMany)
  .superRefine(closingNeedsGround);

const decisionSchema = z.object(discloseFields).superRefine(closingNeedsGround);

export interface DiscloseMinutesForm extends DiscloseForm {
  /** words to hide beside the names */
  readonly hidden: readonly string[];
  readonly mark: string;
}

/** The decision, or the fields that stand against it. */
export function decisionOf(
  draft: DraftDecision,
): { readonly decision: DiscloseMinutesForm } | { readonly errors: Record<string, string[]> } {
  const { version, disclosureClass, exemption, reason } = draft;
  const parsed = decisionSchema.safeParse({ version, disclosureClass, exemption, reason });
  if (parsed.success) {
    return { decision: { ...parsed.data, hidden: hiddenWords(draft), mark: draft.mark } };
  }
  const errors: Record<string, string[]> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0]);
    const isKey = issue.code === 'custom' || issue.code === 'too_big';
    errors[field] ??= [isKey ? issue.message : errorCode('required')];
  }
  return { errors };
}

/** Typed and ticked words in one list, each once. */
export function hiddenWords({ words = [], hide }: Pick<PreviewForm, 'words' | 'hide'>): string[] {
  return [...new Set([...words, ...hide.filter((word) => letters(word) >= SHORTEST_WORD)])];
}
