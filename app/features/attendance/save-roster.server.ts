import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { openVisit, recordAttendance } from './open-visit.server';
import { LIST_LIMIT } from './rules/attendance-list';
import type { Attendee } from './rules/attendee';
import { positionRank } from './rules/position-title';
import { PersonIndex } from './rules/same-person';
import { storedPerson } from './stored-person.server';

export interface RosterToSave {
  readonly delegationId: string;
  /** As `attendeeSchema` leaves them. */
  readonly people: readonly Attendee[];
}

export type SavedRoster =
  | {
      readonly added: number;
      /** People who stood on the list already, or twice among those handed in: not doubled. */
      readonly alreadyListed: number;
    }
  | { readonly errors: Record<string, string[]> };

/**
 * Adds the people of a delegation list to the guests of a visit, all or none. They are placed after
 * those who are there, ordered by the rank of their posts.
 * @returns how many were added; or `tooMany` when the list would grow past `LIST_LIMIT`
 * @throws AppError notFound for another agency's visit or delegation; conflict visitCancelled
 */
export async function saveRoster(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  { delegationId, people }: RosterToSave,
): Promise<SavedRoster> {
  return write<SavedRoster>(async (tx) => {
    const visit = await openVisit(tx, actor, visitId);
    const delegation = await tx.delegation.findFirst({
      where: { id: delegationId, visitId: visit.id, agencyId: actor.agencyId },
    });
    if (!delegation) throw notFound();
    const listed = await tx.attendee.findMany({
      where: { visitId: visit.id, agencyId: actor.agencyId },
      select: {
        side: true,
        position: true,
        fullName: true,
        agencyName: true,
        civilServantNumber: true,
      },
    });

    const known = new PersonIndex<true>();
    for (const person of listed) if (person.side === 'guest') known.add(person, true);
    const added: Attendee[] = [];
    for (const given of people) {
      const person = { ...given, agencyName: given.agencyName ?? delegation.agencyName };
      if (known.find(person)) continue;
      known.add(person, true);
      added.push(person);
    }
    const alreadyListed = people.length - added.length;
    if (added.length === 0) return { added: 0, alreadyListed };
    if (listed.length + added.length > LIST_LIMIT) {
      return { errors: { '': [errorCode('tooMany', LIST_LIMIT)] } };
    }

    const last = listed.reduce((most, { position }) => Math.max(most, position), -1);
    // The sort is stable: people of one rank keep the order of their own list.
    const ranked = added
      .map((person) => ({ person, rank: positionRank(person.positionTitle) }))
      .sort((a, b) => a.rank - b.rank);
    await tx.attendee.createMany({
      data: ranked.map(({ person }, index) => ({
        ...storedPerson(person),
        agencyId: actor.agencyId,
        visitId: visit.id,
        delegationId: delegation.id,
        side: 'guest',
        position: last + 1 + index,
      })),
    });
    await recordAttendance(tx, actor, visit.id, 'attendance.rosterSaved', clock.now(), {
      added: added.length,
      alreadyListed,
    });
    return { added: added.length, alreadyListed };
  });
}
