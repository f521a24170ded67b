import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { prose, requiredLine } from '~/platform/languages/typed-text';

export const TITLE_LIMIT = 200;
export const SUMMARY_LIMIT = 500;
export const SECTION_LIMIT = 20_000;
export const NOTE_LIMIT = 2000;

const text = (limit: number) => prose(limit).default('');
const title = requiredLine(TITLE_LIMIT);
const year = z.number().int().min(2000).max(2100);
const version = z.number().int().min(1);

/** The whole write-up as the edit page sends it. A draft may be half empty, but it has a title. */
export const practiceSchema = z.object({
  version,
  title,
  year,
  summary: text(SUMMARY_LIMIT),
  problem: text(SECTION_LIMIT),
  steps: text(SECTION_LIMIT),
  results: text(SECTION_LIMIT),
  obstacles: text(SECTION_LIMIT),
  successFactors: text(SECTION_LIMIT),
  howToCopy: text(SECTION_LIMIT),
  topics: z.array(z.string().max(64)).max(30, errorCode('tooMany', 30)),
  indicators: z.array(z.string().max(64)).max(100, errorCode('tooMany', 100)),
});
export type PracticeForm = z.output<typeof practiceSchema>;

export const emptyPracticeSchema = z.object({ title, year });
export type EmptyPracticeForm = z.output<typeof emptyPracticeSchema>;

/** The items to carry over; none ticked is an answer too: the facts of the visit alone. */
export const fromMinutesSchema = z.object({
  visitId: z.string().max(64),
  items: z.array(z.string().max(64)).max(500, errorCode('tooMany', 500)),
});
export type FromMinutesForm = z.output<typeof fromMinutesSchema>;

export const publishSchema = z.object({ version });

const MIN_NOTE = 10;
const note = prose(NOTE_LIMIT).min(MIN_NOTE, errorCode('tooShort', MIN_NOTE));

/** Back to the author, with what to mend. */
export const returnSchema = z.object({ version, note });
export type ReturnForm = z.output<typeof returnSchema>;

/** Out of the library again, with the reason. */
export const retractSchema = z.object({ version, reason: note });
export type RetractForm = z.output<typeof retractSchema>;
