import type { Member } from '~/features/accounts/rules/actor';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { openVisit, recordAttendance } from './open-visit.server';
import { LIST_LIMIT } from './rules/attendance-list';
import type { WalkInForm } from './rules/attendee-form';
import { personSortKey } from './rules/person-name';
import { storedPerson } from './stored-person.server';

export type AddedWalkIn =
  | {
      readonly attendeeId: string;
      /** True when the name stood on the list already; that person is present now. */
      readonly wasListed: boolean;
    }
  | { readonly errors: Record<string, string[]> };

/**
 * Adds somebody who came without standing on the list; present at once. A name that stands on the
 * same side for the same agency is that person (a button pressed twice, a list not looked at).
 * @returns the person; or `tooMany` when the list is full
 * @throws AppError notFound for another agency's visit; conflict visitCancelled
 */
export async function addWalkIn(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  { side, name, positionTitle, agencyName }: WalkInForm,
): Promise<AddedWalkIn> {
  const now = clock.now();
  return write<AddedWalkIn>(async (tx) => {
    const visit = await openVisit(tx, actor, visitId);
    const listed = await tx.attendee.findMany({
      where: { visitId: visit.id, agencyId: actor.agencyId },
      select: {
        ...{ id: true, side: true, position: true, fullName: true },
        ...{ agencyName: true, presentAt: true },
      },
    });
    const presence = { presentAt: now, markedById: actor.userId };
    const ownAgency = agencyName ?? (side === 'host' ? actor.agencyName : '');
    const twin = listed.find(
      (person) =>
        person.side === side &&
        personSortKey(person.fullName) === personSortKey(name.fullName) &&
        personSortKey(person.agencyName) === personSortKey(ownAgency),
    );
    if (twin) {
      if (twin.presentAt === null) {
        await tx.attendee.update({
          where: { id: twin.id, agencyId: actor.agencyId },
          data: presence,
        });
        await recordAttendance(tx, actor, visit.id, 'attendance.marked', now, {
          attendee: twin.id,
        });
      }
      return { attendeeId: twin.id, wasListed: true };
    }
    if (listed.length >= LIST_LIMIT) {
      return { errors: { '': [errorCode('tooMany', LIST_LIMIT)] } };
    }
    const person = { ...name, positionTitle, agencyName: ownAgency, rank: null };
    const { id } = await tx.attendee.create({
      data: {
        ...storedPerson({ ...person, civilServantNumber: null }),
        agencyId: actor.agencyId,
        visitId: visit.id,
        side,
        position: listed.reduce((most, { position }) => Math.max(most, position), -1) + 1,
        isWalkIn: true,
        ...presence,
      },
    });
    await recordAttendance(tx, actor, visit.id, 'attendance.walkInAdded', now, {
      attendee: id,
      side,
    });
    return { attendeeId: id, wasListed: false };
  });
}
