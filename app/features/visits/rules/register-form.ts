import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';
import { isCalendarDay } from '~/platform/languages/format';
import { line } from '~/platform/languages/typed-text';

import { TYPED_CHANNELS } from './channel';
import { LETTER_NATURES } from './letter-nature';
import { requestFields } from './request-form';
import { clockTime } from './schedule-form';

const day = z.string().refine(isCalendarDay, errorCode('dateInvalid'));

/**
 * A request that the secretariat types in from a letter; also one whose visit is over already.
 * Wished days may be past: letters are typed in late.
 * @param today the host's calendar day: nothing was received or written later
 */
export function registerSchema(today: string) {
  const past = day.refine((value) => value <= today, errorCode('dateInFuture'));
  return z
    .object({
      ...requestFields,
      channel: z.enum(TYPED_CHANNELS),
      receivedOn: past,
      letterNature: z.enum(LETTER_NATURES).default('ordinary'),
      letterDate: past.optional(),
      date1: day.optional(),
      date2: day.optional(),
      date3: day.optional(),
      contactName: line(120).optional(),
      happened: z
        .literal('yes')
        .optional()
        .transform((value) => value === 'yes'),
      heldDay: past.optional(),
      heldStart: clockTime.optional(),
      heldEnd: clockTime.optional(),
      heldRoomId: z.string().max(64).optional(),
    })
    .superRefine((form, context) => {
      if (!form.happened) return;
      for (const field of ['heldDay', 'heldStart', 'heldEnd'] as const) {
        if (form[field]) continue;
        context.addIssue({ code: 'custom', path: [field], message: errorCode('required') });
      }
      if (form.heldStart && form.heldEnd && form.heldEnd <= form.heldStart) {
        context.addIssue({
          code: 'custom',
          path: ['heldEnd'],
          message: errorCode('endBeforeStart'),
        });
      }
    });
}
export type RegisterForm = z.output<ReturnType<typeof registerSchema>>;
/** As the form holds it, before it is read. */
export type RegisterInput = z.input<ReturnType<typeof registerSchema>>;
