import { z } from 'zod';

import { instantOf, isCalendarDay, type TimeZone } from '~/platform/languages/format';
import { errorCode } from '~/platform/languages/error-code';

const version = z.number().int().min(1);
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, errorCode('timeInvalid'));

/** When and where a request is received. Start and end are clock times of one day in the host's zone. */
export const acceptSchema = z
  .object({
    version,
    roomId: z.string().max(64),
    day: z.string().refine(isCalendarDay, errorCode('dateInvalid')),
    startTime: clockTime,
    endTime: clockTime,
    hostNote: z.string().trim().max(2000, errorCode('tooLong', 2000)).optional(),
  })
  .refine((form) => form.endTime > form.startTime, {
    path: ['endTime'],
    message: errorCode('endBeforeStart'),
  });
export type AcceptForm = z.output<typeof acceptSchema>;

export const declineSchema = z.object({
  version,
  reason: z
    .string()
    .trim()
    .min(10, errorCode('tooShort', 10))
    .max(2000, errorCode('tooLong', 2000)),
});
export type DeclineForm = z.output<typeof declineSchema>;

export const cancelSchema = z.object({
  reason: z
    .string()
    .trim()
    .min(10, errorCode('tooShort', 10))
    .max(2000, errorCode('tooLong', 2000)),
});

export const withdrawSchema = z.object({ version });

/** The instants of an accepted period, or null when the day or a time does not exist. */
export function periodOf(
  form: Pick<AcceptForm, 'day' | 'startTime' | 'endTime'>,
  zone: TimeZone,
): { startsAt: Date; endsAt: Date } | null {
  const startsAt = instantOf(form.day, form.startTime, zone);
  const endsAt = instantOf(form.day, form.endTime, zone);
  return startsAt && endsAt && startsAt < endsAt ? { startsAt, endsAt } : null;
}
