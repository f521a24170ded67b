import { z } from 'zod';

import { LETTER_NATURES } from '~/features/visits/rules/letter-nature';
import { errorCode } from '~/platform/languages/error-code';
import { isCalendarDay } from '~/platform/languages/format';
import { line, prose, requiredLine } from '~/platform/languages/typed-text';

import { ANSWERS, RECORDED_CHANNELS } from './disposition';
import { PHRASE_KEYS } from './phrases';

export const MOST_RECEIVERS = 20;
export const SHORTEST_OBJECTION = 10;

const id = z.string().max(64);
const day = z.string().refine(isCalendarDay, errorCode('dateInvalid'));
const receivers = z.array(id).max(MOST_RECEIVERS, errorCode('tooMany', MOST_RECEIVERS));

const words = {
  phrases: z.array(z.enum(PHRASE_KEYS)).max(PHRASE_KEYS.length),
  instruction: prose(2000).optional(),
  nature: z.enum(LETTER_NATURES),
};
const says = (form: { phrases: readonly string[]; instruction?: string | undefined }): boolean =>
  form.phrases.length > 0 || Boolean(form.instruction);
const saysNothing = {
  path: ['instruction'],
  message: errorCode('instructionMissing'),
  // Told together with whatever else is missing.
  when: () => true,
};

/**
 * An instruction to several people.
 * @param today the agency's calendar day: nothing is due before it
 */
export function startSchema(today: string) {
  return z
    .object({
      ...words,
      receivers: receivers.min(1, errorCode('tooFew', 1)),
      dueOn: day.refine((value) => value >= today, errorCode('dateInPast')).optional(),
    })
    .refine(says, saysNothing);
}
export type StartForm = z.output<ReturnType<typeof startSchema>>;

/** Which step, as its sender saw it. */
const step = { stepId: id, version: z.number().int().min(1) };

export function passOnSchema(today: string) {
  return z
    .object({
      ...words,
      ...step,
      receivers: receivers.min(1, errorCode('tooFew', 1)),
      dueOn: day.refine((value) => value >= today, errorCode('dateInPast')).optional(),
    })
    .refine(says, saysNothing);
}
export type PassOnForm = z.output<ReturnType<typeof passOnSchema>>;

/** An objection says why; whoever agrees or is done may add a word. */
export const answerSchema = z
  .object({ ...step, answer: z.enum(ANSWERS), note: prose(2000).optional() })
  .refine((form) => form.answer !== 'object' || (form.note ?? '').length >= SHORTEST_OBJECTION, {
    path: ['note'],
    message: errorCode('objectionMissing', SHORTEST_OBJECTION),
  });
export type AnswerForm = z.output<typeof answerSchema>;

export const withdrawSchema = z.object({ dispositionId: id });

/**
 * An instruction that was given on paper or in SRIKANDI, recorded as it stands there: people without
 * an account are written down by name, one a line.
 */
export function recordSchema(today: string) {
  return z
    .object({
      ...words,
      channel: z.enum(RECORDED_CHANNELS),
      givenOn: day.refine((value) => value <= today, errorCode('dateInFuture')),
      /** the step that the paper passes on; none at the top */
      parentStepId: id.optional(),
      fromName: requiredLine(120),
      fromTitle: line(120).optional(),
      receivers,
      otherReceivers: prose(2000).optional(),
      dueOn: day.optional(),
    })
    .refine(says, saysNothing)
    .refine((form) => form.receivers.length + otherNames(form.otherReceivers).length > 0, {
      path: ['otherReceivers'],
      message: errorCode('receiversMissing'),
      when: ({ value }) => Array.isArray((value as { receivers?: unknown } | undefined)?.receivers),
    })
    .refine(
      (form) => form.receivers.length + otherNames(form.otherReceivers).length <= MOST_RECEIVERS,
      { path: ['otherReceivers'], message: errorCode('tooMany', MOST_RECEIVERS) },
    );
}
export type RecordForm = z.output<ReturnType<typeof recordSchema>>;

/** The people of a field with one name a line. */
export const otherNames = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((each) => each.trim().slice(0, 200))
    .filter(Boolean);
