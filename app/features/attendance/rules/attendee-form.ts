import { z } from 'zod';

import { attendeeSchema, type Attendee } from './attendee';
import { SIDES } from './attendance-list';
import { parsePersonName } from './person-name';

const nameParts = attendeeSchema.pick({ prefixTitles: true, fullName: true, suffixTitles: true });

/** Name and titles as one field, as offices write them; its errors are those of the parts. */
const nameWithTitles = z.string('required').transform((text, context) => {
  const read = nameParts.safeParse(parsePersonName(text));
  if (read.success) return read.data;
  for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

/** One person as a form shows it: name with titles in one field. */
export const personFormSchema = z.object({
  name: nameWithTitles,
  positionTitle: attendeeSchema.shape.positionTitle,
  agencyName: attendeeSchema.shape.agencyName,
  rank: attendeeSchema.shape.rank,
  civilServantNumber: attendeeSchema.shape.civilServantNumber,
});
export type PersonForm = z.output<typeof personFormSchema>;

export function attendeeOfForm({ name, ...rest }: PersonForm): Attendee {
  return { ...name, ...rest };
}

const recordId = z.string().min(1).max(60);

export const attendeeIdSchema = z.object({ attendeeId: recordId });

export const editAttendeeSchema = personFormSchema.extend({ attendeeId: recordId });

/** Somebody who stands in the door: a name is enough, a NIP is never asked for. */
export const walkInSchema = z.object({
  side: z.enum(SIDES),
  name: nameWithTitles,
  positionTitle: attendeeSchema.shape.positionTitle,
  agencyName: attendeeSchema.shape.agencyName,
});
export type WalkInForm = z.output<typeof walkInSchema>;

/** A person who was removed a moment ago, as the page that removed them sends them back. */
export const restoreSchema = personFormSchema.extend({
  side: z.enum(SIDES),
  place: z.coerce.number().int().min(0).max(1_000_000),
  delegationId: recordId.optional(),
  isPresent: z.boolean().default(false),
  isWalkIn: z.boolean().default(false),
});
export type RestoreForm = z.output<typeof restoreSchema>;
