import { z } from 'zod';

import { daysBetween } from '~/platform/clock/calendar-day';
import { errorCode } from '~/platform/languages/error-code';
import { isCalendarDay } from '~/platform/languages/format';
import { line, requiredLine } from '~/platform/languages/typed-text';

/** Days of this century: an agency corrects no others. */
const day = z
  .string()
  .refine((text) => isCalendarDay(text) && text.startsWith('20'), errorCode('dateInvalid'));
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, errorCode('timeInvalid'));

export const CORRECTION_KINDS = ['holiday', 'collectiveLeave', 'workingDay'] as const;

/** A day that the agency rests, or works, other than the nation. */
export const correctionSchema = z
  .object({ day, kind: z.enum(CORRECTION_KINDS), name: line(120).optional() })
  .refine((form) => form.kind === 'workingDay' || Boolean(form.name), {
    path: ['name'],
    message: errorCode('required'),
  });
export type CorrectionForm = z.output<typeof correctionSchema>;

export const correctedDaySchema = z.object({ day });

const hijriYear = z.number().int().min(1420).max(1525);
const LONGEST_RAMADAN = 30;

export const ramadanSchema = z
  .object({ hijriYear, first: day, last: day })
  .refine((form) => form.last > form.first, {
    path: ['last'],
    message: errorCode('endBeforeStart'),
  })
  .refine((form) => daysBetween(form.first, form.last) < LONGEST_RAMADAN, {
    path: ['last'],
    message: errorCode('periodTooLongDays', LONGEST_RAMADAN),
  });
export type RamadanForm = z.output<typeof ramadanSchema>;

export const ramadanYearSchema = z.object({ hijriYear });

const LONGEST_BLOCK = 366;

/**
 * A time at which nobody is received. Without times whole days; without a last day the first alone.
 * @param today the agency's calendar day, where it is known: what is over needs no block
 */
export const blockOutSchema = (today = '') =>
  z
    .object({
      roomId: z.string().max(64).optional(),
      firstDay: day,
      startTime: clockTime.optional(),
      lastDay: day.optional(),
      endTime: clockTime.optional(),
      reason: requiredLine(200),
    })
    .transform((form) => ({ ...form, lastDay: form.lastDay ?? form.firstDay }))
    .refine((form) => form.lastDay >= today, {
      path: ['lastDay'],
      message: errorCode('dateInPast'),
    })
    .refine(
      (form) =>
        `${form.firstDay} ${form.startTime ?? '00:00'}` <
        `${form.lastDay} ${form.endTime ?? '24:00'}`,
      { path: ['lastDay'], message: errorCode('endBeforeStart') },
    )
    .refine((form) => daysBetween(form.firstDay, form.lastDay) < LONGEST_BLOCK, {
      path: ['lastDay'],
      message: errorCode('periodTooLongDays', LONGEST_BLOCK),
    });
export type BlockOutForm = z.output<ReturnType<typeof blockOutSchema>>;
