import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { openVisit, recordAttendance } from './open-visit.server';
import type { Attendee } from './rules/attendee';
import { storedPerson } from './stored-person.server';

/**
 * Corrects name, post and the rest of one person; presence stays as it is. History names the fields
 * that changed and never what they hold.
 * @throws AppError notFound for another agency's visit or person; conflict visitCancelled
 */
export async function editAttendee(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  attendeeId: string,
  person: Attendee,
): Promise<void> {
  await write(async (tx) => {
    const visit = await openVisit(tx, actor, visitId);
    const where = { id: attendeeId, visitId: visit.id, agencyId: actor.agencyId };
    const before = await tx.attendee.findFirst({ where });
    if (!before) throw notFound();
    const data = storedPerson(person);
    const fields = (Object.keys(data) as (keyof typeof data)[]).filter(
      (field) => before[field] !== data[field],
    );
    if (fields.length === 0) return;
    await tx.attendee.update({ where, data });
    await recordAttendance(tx, actor, visit.id, 'attendance.edited', clock.now(), {
      attendee: attendeeId,
      fields,
    });
  });
}
