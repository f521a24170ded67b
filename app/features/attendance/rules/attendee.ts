import { z } from 'zod';

import { readCivilServantNumber } from './civil-servant-number';
import { plainLine, withoutFormula } from './pasted-text';
import { formatPositionTitle, parsePositionTitle } from './position-title';
import { ATTENDEE_LIMITS } from './roster-types';

/** What is kept of a text: one line, and never the beginning of a formula. */
const keptLine = (text: string): string => withoutFormula(plainLine(text));

/** One line of plain text up to `limit` characters; nothing given is "". */
const plainField = (limit: number) =>
  z
    .string()
    .nullish()
    .transform((value) => keptLine(value ?? ''))
    .pipe(z.string().max(limit, `tooLong|${String(limit)}`));

const optionalLine = (limit: number) =>
  plainField(limit).transform((value) => (value === '' ? null : value));

/**
 * One person of a delegation as it is saved, from the form or from a roster row that was looked
 * through. Name and post are a snapshot of the day of the visit. Messages are keys: "required",
 * "tooLong|200", "nipInvalid", "nipDamaged".
 */
export const attendeeSchema = z.object({
  prefixTitles: plainField(ATTENDEE_LIMITS.prefixTitles),
  fullName: z
    .string('required')
    .transform(keptLine)
    .pipe(
      z
        .string()
        .regex(/\p{L}/u, 'required')
        .max(ATTENDEE_LIMITS.fullName, `tooLong|${String(ATTENDEE_LIMITS.fullName)}`),
    ),
  suffixTitles: plainField(ATTENDEE_LIMITS.suffixTitles),
  positionTitle: plainField(ATTENDEE_LIMITS.positionTitle).transform((value) =>
    value === '' ? null : formatPositionTitle(parsePositionTitle(value)),
  ),
  agencyName: optionalLine(ATTENDEE_LIMITS.agencyName),
  rank: optionalLine(ATTENDEE_LIMITS.rank),
  civilServantNumber: z
    .string()
    .nullish()
    .transform((value, context) => {
      // The number holds a birth date: it is asked for nowhere, and only 18 digits are kept.
      const reading = readCivilServantNumber((value ?? '').slice(0, 100));
      if (reading.status === 'damaged') context.addIssue({ code: 'custom', message: 'nipDamaged' });
      if (reading.status === 'invalid') context.addIssue({ code: 'custom', message: 'nipInvalid' });
      return reading.value;
    }),
});

/** What is saved: the shape of `RosterPerson`. */
export type Attendee = z.output<typeof attendeeSchema>;
