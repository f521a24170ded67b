import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { instantOf, isCalendarDay, type TimeZone } from '~/platform/languages/format';
import { prose } from '~/platform/languages/typed-text';

/** A day with two clock times in the host's zone: "2024-05-21", "09:00", "11:30". */
export interface WrittenPeriod {
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
}

export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, errorCode('timeInvalid'));

export const periodFields = {
  day: z.string().refine(isCalendarDay, errorCode('dateInvalid')),
  startTime: clockTime,
  endTime: clockTime,
};

/** What `refine` of a schema takes. */
export type Refinement<T> = [(form: T) => boolean, { path: string[]; message: string }];

/** A visit ends on the day on which it begins: what crosses midnight is refused beside its end. */
export const endsAfterStart: Refinement<WrittenPeriod> = [
  (form) => form.endTime > form.startTime,
  { path: ['endTime'], message: errorCode('endBeforeStart') },
];

/** Ticked when staff books against the host's own rules, having read which. */
export const knowingly = z.literal('yes').optional();

export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The instants of a written period, or null when the day or a time does not exist. */
export function periodOf(form: WrittenPeriod, zone: TimeZone): Period | null {
  const startsAt = instantOf(form.day, form.startTime, zone);
  const endsAt = instantOf(form.day, form.endTime, zone);
  return startsAt && endsAt && startsAt < endsAt ? { startsAt, endsAt } : null;
}

/** Another time or room for a visit; without a room it is online. */
export const rescheduleSchema = z
  .object({
    version: z.number().int().min(1),
    ...periodFields,
    roomId: z.string().max(64).optional(),
    reason: prose(2000).optional(),
    knowingly,
  })
  .refine(...endsAfterStart);
export type RescheduleForm = z.output<typeof rescheduleSchema>;
