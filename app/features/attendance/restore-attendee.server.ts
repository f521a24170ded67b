import type { Member } from '~/features/accounts/rules/actor';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { openVisit, recordAttendance } from './open-visit.server';
import { readRemoved } from './removed-person.server';
import { LIST_LIMIT } from './rules/attendance-list';
import { PersonIndex } from './rules/same-person';

/**
 * Puts a person back who was removed a moment ago, from what the page still holds: nothing of a
 * removed person is kept in the database. Somebody who stands on the list again is not doubled.
 * @param sealed what `removeAttendee` gave the page
 * @returns true; or `tooMany` when the list has filled up meanwhile
 * @throws AppError notFound for another agency's visit; conflict visitCancelled; invalid for a
 * person who was not removed from this list
 */
export async function restoreAttendee(
  { write, clock, config }: Services,
  actor: Member,
  visitId: string,
  sealed: string,
): Promise<true | { readonly errors: Record<string, string[]> }> {
  return write(async (tx) => {
    const visit = await openVisit(tx, actor, visitId);
    const { side, ...person } = readRemoved(config.secret, sealed, visit.id);
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
    await tx.attendee.create({ data: { ...person, side, agencyId: actor.agencyId } });
    await recordAttendance(tx, actor, visit.id, 'attendance.restored', clock.now(), {
      attendee: person.id,
      side,
    });
    return true;
  });
}
