import { z } from 'zod';

import { errorCode } from '~/platform/languages/error-code';

import { endsAfterStart, knowingly, periodFields, type Refinement } from './schedule-form';

const version = z.number().int().min(1);
const reason = z
  .string()
  .trim()
  .min(10, errorCode('tooShort', 10))
  .max(2000, errorCode('tooLong', 2000));
const message = z.string().trim().max(2000, errorCode('tooLong', 2000)).optional();

export const VISIT_MODES = ['onSite', 'online'] as const;
export type VisitMode = (typeof VISIT_MODES)[number];

/** Where a visit is received: in a room, or by a link that the guest reads. */
const placeFields = {
  mode: z.enum(VISIT_MODES).default('onSite'),
  roomId: z.string().max(64).optional(),
  meetingUrl: z
    .url({ protocol: /^https$/, error: errorCode('linkInvalid') })
    .max(500, errorCode('tooLong', 500))
    .optional(),
};
const roomWhenOnSite: Refinement<{ mode: VisitMode; roomId?: string | undefined }> = [
  (form) => form.mode === 'online' || Boolean(form.roomId),
  { path: ['roomId'], message: errorCode('required') },
];

/** When and where a request is received. Start and end are clock times of one day in the host's zone. */
export const acceptSchema = z
  .object({ version, ...placeFields, ...periodFields, hostNote: message, knowingly })
  .refine(...endsAfterStart)
  .refine(...roomWhenOnSite);
export type AcceptForm = z.output<typeof acceptSchema>;

export const declineSchema = z.object({ version, reason });
export type DeclineForm = z.output<typeof declineSchema>;

export const cancelSchema = z.object({ reason });

/** What the guests read beside time and place; it may be told later than the acceptance. */
export const detailsSchema = z.object({
  version,
  meetingUrl: placeFields.meetingUrl,
  receivedBy: z.string().trim().max(200, errorCode('tooLong', 200)).optional(),
  hostNote: message,
});
export type DetailsForm = z.output<typeof detailsSchema>;

/** Into which planned visit a request is taken up. */
export const mergeSchema = z.object({ version, visitId: z.string().max(64) });

/** The guest of an accepted request cannot come. */
export const guestCancelSchema = z.object({ version, reason });

export const withdrawSchema = z.object({ version });
