import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { openVisit, recordAttendance } from './open-visit.server';

/** A person who was taken from a list, to put back: the shape of a roster row, and the presence. */
export type RemovedAttendee = NonNullable<Awaited<ReturnType<typeof removeAttendee>>>;

/**
 * Takes a person from the list for good: nothing of the person stays in the database.
 * @returns who was removed, for an undo; null when nobody of that id is on the list any more
 * @throws AppError notFound for another agency's visit; conflict visitCancelled
 */
export async function removeAttendee(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  attendeeId: string,
) {
  return write(async (tx) => {
    const visit = await openVisit(tx, actor, visitId);
    const where = { id: attendeeId, visitId: visit.id, agencyId: actor.agencyId };
    const person = await tx.attendee.findFirst({ where });
    if (!person) return null;
    await tx.attendee.delete({ where });
    await recordAttendance(tx, actor, visit.id, 'attendance.removed', clock.now(), {
      attendee: attendeeId,
      side: person.side,
    });
    return person;
  });
}
