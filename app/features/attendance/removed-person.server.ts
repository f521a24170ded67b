import { z } from 'zod';

import { seal, unseal } from '~/platform/clock/random.server';
import type { Attendee } from '~/platform/database/generated/client';
import { AppError } from '~/platform/errors/app-error';

import { SIDES } from './rules/attendance-list';

/** Tells this seal from those of other pages: each is good for one thing only. */
const KIND = 'removedPerson';

const sealedSchema = z.object({
  kind: z.literal(KIND),
  person: z.object({
    id: z.string(),
    agencyId: z.string(),
    visitId: z.string(),
    delegationId: z.string().nullable(),
    side: z.enum(SIDES),
    position: z.number(),
    prefixTitles: z.string(),
    fullName: z.string(),
    suffixTitles: z.string(),
    positionTitle: z.string(),
    agencyName: z.string(),
    rank: z.string(),
    civilServantNumber: z.string().nullable(),
    isWalkIn: z.boolean(),
    presentAt: z.coerce.date().nullable(),
    markedById: z.string().nullable(),
    exampleNote: z.string().nullable(),
  }),
});
type Removed = z.output<typeof sealedSchema>['person'];

/** All there is of a removed person, for the page alone: the database keeps nothing. */
export function sealRemoved(secret: string, person: Attendee): string {
  return seal(secret, JSON.stringify({ kind: KIND, person }));
}

/**
 * @param visitId the list that the person goes back to
 * @throws AppError invalid for what this program did not seal for that list
 */
export function readRemoved(secret: string, sealed: string, visitId: string): Removed {
  const value = unseal(secret, sealed);
  const read = value === null ? null : sealedSchema.safeParse(jsonOf(value));
  if (!read?.success || read.data.person.visitId !== visitId) throw new AppError('invalid');
  return read.data.person;
}

/** A value sealed for another use may be any text. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
