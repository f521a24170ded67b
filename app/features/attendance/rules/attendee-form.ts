import { z } from 'zod';

import { attendeeSchema, type Attendee } from './attendee';
import { SIDES } from './attendance-list';
import { parsePersonName } from './person-name';

const nameParts = attendeeSchema.pick({ prefixTitles: true, fullName: true, suffixTitles: true });

/**
 * One field of a form, judged by a schema of its own. Conform takes empty texts out of every schema
 * that it can see into, and "" is an answer here.
 */
const judgedBy = <Judge extends z.ZodType>(
  judge: Judge,
  readText: (text: string) => unknown = (text) => text,
) =>
  z
    .string()
    .optional()
    .transform((text, context): z.output<Judge> => {
      const read = judge.safeParse(readText(text ?? ''));
      if (read.success) return read.data;
      for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message });
      return z.NEVER;
    });

/** Name and titles as one field, as offices write them; its errors are those of the parts. */
const nameWithTitles = judgedBy(nameParts, parsePersonName);

const { shape } = attendeeSchema;

/** One person as a form shows it: name with titles in one field. */
export const personFormSchema = z.object({
  name: nameWithTitles,
  positionTitle: judgedBy(shape.positionTitle),
  agencyName: judgedBy(shape.agencyName),
  rank: judgedBy(shape.rank),
  civilServantNumber: judgedBy(shape.civilServantNumber),
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
  positionTitle: judgedBy(shape.positionTitle),
  agencyName: judgedBy(shape.agencyName),
});
export type WalkInForm = z.output<typeof walkInSchema>;

/** A person who was removed a moment ago, sealed: the page gives back what it was given. */
export const restoreSchema = z.object({ sealed: z.string().max(8000) });
