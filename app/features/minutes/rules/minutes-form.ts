import { z } from 'zod';

import { isCalendarDay } from '~/platform/languages/format';
import { errorCode } from '~/platform/languages/error-code';
import { line, prose } from '~/platform/languages/typed-text';

import { ITEM_KINDS, SIDES } from './item-kind';

export const LONGEST_TEXT = 20_000;
export const LONGEST_NAME = 200;
export const MOST_TOPICS = 30;
export const MOST_INDICATORS = 67;

const markdown = prose(LONGEST_TEXT);
const version = z.number().int().min(1);
const id = z.string().max(64);
const name = line(LONGEST_NAME);

export const startSchema = z.object({});

export const headSchema = z.object({
  version,
  chairperson: name.optional(),
  minuteTaker: name.optional(),
  summary: markdown.optional(),
});
export type HeadForm = z.output<typeof headSchema>;

const itemFields = z.object({
  kind: z.enum(ITEM_KINDS),
  speaker: name.optional(),
  body: markdown.min(1, errorCode('required')),
  answer: markdown.optional(),
  answeredBy: name.optional(),
  side: z.enum(SIDES).optional(),
  personInCharge: name.optional(),
  dueDate: z.string().refine(isCalendarDay, errorCode('dateInvalid')).optional(),
  topics: z.array(id).max(MOST_TOPICS, errorCode('tooMany', MOST_TOPICS)),
  indicators: z.array(id).max(MOST_INDICATORS, errorCode('tooMany', MOST_INDICATORS)),
});

/** Agreed work without a side is nobody's work. */
const sideOfFollowUp = (form: { kind: string; side?: string | undefined }) =>
  form.kind !== 'followUp' || form.side !== undefined;
const SIDE_MISSING = { path: ['side'], message: errorCode('required') };

/**
 * A new item; `standsFor` is the removed item whose text it keeps, from that one's own form;
 * `questionId` is the question of the guests that it takes up.
 */
export const itemSchema = itemFields
  .extend({ standsFor: id.optional(), questionId: id.optional() })
  .refine(sideOfFollowUp, SIDE_MISSING);
export type ItemForm = z.output<typeof itemSchema>;

export const saveItemSchema = itemFields
  .extend({ itemId: id, version })
  .refine(sideOfFollowUp, SIDE_MISSING);
export type SaveItemForm = z.output<typeof saveItemSchema>;

export const moveItemSchema = z.object({ itemId: id, direction: z.enum(['up', 'down']) });
export type MoveItemForm = z.output<typeof moveItemSchema>;

export const itemIdSchema = z.object({ itemId: id });
export type ItemIdForm = z.output<typeof itemIdSchema>;

/** `mark` says which text was on the screen: nobody sends or approves what was changed meanwhile. */
export const markSchema = z.object({ mark: z.string().max(64) });
export type MarkForm = z.output<typeof markSchema>;

export const LONGEST_NOTE = 2000;
const SHORTEST_NOTE = 10;
/** Back to the writers, with what to mend. */
export const returnSchema = markSchema.extend({
  note: prose(LONGEST_NOTE).min(SHORTEST_NOTE, errorCode('tooShort', SHORTEST_NOTE)),
});
export type ReturnForm = z.output<typeof returnSchema>;
