import { z } from 'zod';

import { rescheduleSchema } from '~/features/visits/rules/schedule-form';

/** A move out of the calendar: by dragging, by the small form, or back again. */
export const moveSchema = rescheduleSchema.safeExtend({
  visitId: z.string().min(1).max(64),
  /** true for the way back, which the page tells otherwise */
  undo: z.boolean().default(false),
});
export type MoveForm = z.output<typeof moveSchema>;
