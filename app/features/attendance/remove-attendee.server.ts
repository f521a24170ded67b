import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { openVisit, recordAttendance } from './open-visit.server';
import { sealRemoved } from './removed-person.server';
import { formatPersonName } from './rules/person-name';

/** A person who was taken from a list: what the page says, and what it sends to put them back. */
export interface RemovedAttendee {
  readonly name: string;
  readonly sealed: string;
}

/**
 * Takes a person from the list for good: nothing of the person stays in the database.
 * @returns who was removed, for an undo; null when nobody of that id is on the list any more
 * @throws AppError notFound for another agency's visit; conflict visitCancelled
 */
export async function removeAttendee(
  { write, clock, config }: Services,
  actor: Member,
  visitId: string,
  attendeeId: string,
): Promise<RemovedAttendee | null> {
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
    return { name: formatPersonName(person), sealed: sealRemoved(config.secret, person) };
  });
}
