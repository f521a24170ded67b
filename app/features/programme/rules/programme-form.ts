import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { line, prose, requiredLine } from '~/platform/languages/typed-text';

import { LONGEST_ITEM, MOST_ITEMS } from './agenda';

export const LONGEST_TITLE = 200;
const MOST_TOPICS = 30;
const MOST_INDICATORS = 67;

const id = z.string().max(64);
const mark = z.string().max(64);
const place = z.number().int().min(0).max(MOST_ITEMS);

export const subjectFields = {
  topics: z.array(id).max(MOST_TOPICS, errorCode('tooMany', MOST_TOPICS)),
  indicators: z.array(id).max(MOST_INDICATORS, errorCode('tooMany', MOST_INDICATORS)),
};

const itemFields = z.object({
  title: requiredLine(LONGEST_TITLE),
  /** minutes */
  duration: z.number().int().min(1).max(LONGEST_ITEM),
  note: prose(1000).optional(),
  speakerId: id.optional(),
  speakerText: line(LONGEST_TITLE).optional(),
  ...subjectFields,
});

/** `position` counts from 0; without it the item comes last. */
export const addAgendaItemSchema = itemFields.extend({
  position: place.optional(),
  /** of an item that comes back: the questions that stood with it, joined by spaces */
  questionIds: z.string().max(4000).optional(),
});
export type AddAgendaItemForm = z.output<typeof addAgendaItemSchema>;

/** `mark` says which text was on the screen. */
export const saveAgendaItemSchema = itemFields.extend({ itemId: id, mark });
export type SaveAgendaItemForm = z.output<typeof saveAgendaItemSchema>;

export const removeAgendaItemSchema = z.object({ itemId: id, mark });
export type RemoveAgendaItemForm = z.output<typeof removeAgendaItemSchema>;

/** `position` is where the item stands afterwards, from 0; `order` marks the order on the screen. */
export const moveAgendaItemSchema = z.object({ itemId: id, position: place, order: mark });
export type MoveAgendaItemForm = z.output<typeof moveAgendaItemSchema>;

export const emptySchema = z.object({});

/** `mark` says which programme was on the screen. */
export const publishSchema = z.object({ mark });
export type PublishForm = z.output<typeof publishSchema>;

export const placeQuestionSchema = z.object({ questionId: id, agendaItemId: id.optional() });
export type PlaceQuestionForm = z.output<typeof placeQuestionSchema>;

export const speakerSchema = z.object({
  name: requiredLine(120),
  positionTitle: line(200).optional(),
  unit: line(200).optional(),
  email: z.email().max(200).optional(),
  userId: id.optional(),
  ...subjectFields,
});
export type SpeakerForm = z.output<typeof speakerSchema>;

export const saveSpeakerSchema = speakerSchema.extend({ speakerId: id, mark });
export type SaveSpeakerForm = z.output<typeof saveSpeakerSchema>;

export const speakerIdSchema = z.object({ speakerId: id });

export const LONGEST_QUESTION = 1000;
const SHORTEST_QUESTION = 10;
const body = prose(LONGEST_QUESTION).min(
  SHORTEST_QUESTION,
  errorCode('tooShort', SHORTEST_QUESTION),
);

export const askQuestionSchema = z.object({ body });
export type AskQuestionForm = z.output<typeof askQuestionSchema>;

const version = z.number().int().min(1);
export const saveQuestionSchema = z.object({ questionId: id, version, body });
export type SaveQuestionForm = z.output<typeof saveQuestionSchema>;

export const takeBackQuestionSchema = z.object({ questionId: id, version });
export type TakeBackQuestionForm = z.output<typeof takeBackQuestionSchema>;
