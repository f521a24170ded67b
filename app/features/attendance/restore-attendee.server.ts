import type { Member } from '~/features/accounts/rules/actor';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { openVisit, recordAttendance } from './open-visit.server';
import { LIST_LIMIT } from './rules/attendance-list';
import { attendeeOfForm, type RestoreForm } from './rules/attendee-form';
import { PersonIndex } from './rules/same-person';
import { storedPerson } from './stored-person.server';

/**
 * Puts a person back who was removed a moment ago, from what the page still holds: nothing of a
 * removed person is kept in the database. Somebody who stands on the list again is not doubled.
 * @returns true; or `tooMany` when the list has filled up meanwhile
 * @throws AppError notFound for another agency's visit; conflict visitCancelled
 */
export async function restoreAttendee(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  { side, isPresent, isWalkIn, place, delegationId, ...form }: RestoreForm,
): Promise<true | { readonly errors: Record<string, string[]> }> {
  const now = clock.now();
  const person = attendeeOfForm(form);
  return write(async (tx) => {
    const visit = await openVisit(tx, actor, visitId);
    const listed = await tx.attendee.findMany({
      where: { visitId: visit.id, agencyId: actor.agencyId },
      select: { side: true, fullName: true, agencyName: true, civilServantNumber: true },
    });
    const known = new PersonIndex<true>();
    for (const other of listed) if (other.side === side) known.add(other, true);
    if (known.find(person)) return true;
    if (listed.length >= LIST_LIMIT) {
      return { errors: { '': [errorCode('tooMany', LIST_LIMIT)] } };
    }
    const delegation = delegationId
      ? await tx.delegation.findFirst({
          where: { id: delegationId, visitId: visit.id, agencyId: actor.agencyId },
        })
      : null;
    const { id } = await tx.attendee.create({
      data: {
        ...storedPerson(person),
        ...{ agencyId: actor.agencyId, visitId: visit.id, side, isWalkIn, position: place },
        delegationId: delegation?.id ?? null,
        ...(isPresent ? { presentAt: now, markedById: actor.userId } : {}),
      },
    });
    await recordAttendance(tx, actor, visit.id, 'attendance.restored', now, { attendee: id, side });
    return true;
  });
}
