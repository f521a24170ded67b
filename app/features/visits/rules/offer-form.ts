import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { isCalendarDay } from '~/platform/languages/format';
import { prose } from '~/platform/languages/typed-text';

import { clockTime, knowingly } from './schedule-form';

export const OFFER_KINDS = ['dates', 'online'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];
export const MOST_CHOICES = 3;
export const CHOICES = [1, 2, 3] as const;

const day = z.string().refine(isCalendarDay, errorCode('dateInvalid'));

interface Flat {
  readonly [field: string]: unknown;
}

/** A choice as it was filled in; its fields are named by its number in the form. */
export interface Choice {
  readonly number: number;
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly roomId: string | null;
}

/** Other dates, or an online session, that the host offers; each choice is one day with two times. */
export const offerSchema = z
  .object({
    version: z.number().int().min(1),
    kind: z.enum(OFFER_KINDS),
    day1: day,
    start1: clockTime,
    end1: clockTime,
    room1: z.string().max(64).optional(),
    day2: day.optional(),
    start2: clockTime.optional(),
    end2: clockTime.optional(),
    room2: z.string().max(64).optional(),
    day3: day.optional(),
    start3: clockTime.optional(),
    end3: clockTime.optional(),
    room3: z.string().max(64).optional(),
    answerUntil: day,
    message: prose(2000).optional(),
    knowingly,
  })
  .superRefine((form, context) => {
    for (const number of CHOICES) {
      const { day: on, start, end, room } = fieldsOf(form, number);
      if (number > 1 && !on && !start && !end) continue;
      const missing = (field: string) => {
        context.addIssue({
          code: 'custom',
          path: [`${field}${number}`],
          message: errorCode('required'),
        });
      };
      if (!on) missing('day');
      if (!start) missing('start');
      if (!end) missing('end');
      if (form.kind === 'dates' && !room) missing('room');
      if (start && end && end <= start) {
        context.addIssue({
          code: 'custom',
          path: [`end${number}`],
          message: errorCode('endBeforeStart'),
        });
      }
    }
  });
export type OfferForm = z.output<typeof offerSchema>;

function fieldsOf(form: Flat, number: number) {
  const text = (name: string) => {
    const value = form[`${name}${number}`];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { day: text('day'), start: text('start'), end: text('end'), room: text('room') };
}

/** The choices that were filled in, in the order of the form. */
export function choicesOf(form: OfferForm): Choice[] {
  return CHOICES.flatMap((number) => {
    const { day: on, start, end, room } = fieldsOf(form, number);
    if (!on || !start || !end) return [];
    const roomId = form.kind === 'dates' ? (room ?? null) : null;
    return [{ number, day: on, startTime: start, endTime: end, roomId }];
  });
}

export const chooseSchema = z.object({
  version: z.number().int().min(1),
  slotId: z.string().max(64),
});

export const refuseOfferSchema = z.object({
  version: z.number().int().min(1),
  note: prose(1000).optional(),
});
