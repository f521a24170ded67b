import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';

import { movedVisit, type VisitMove } from './rules/state';

/**
 * Moves a visit of the actor's agency to its next state, with its line of history.
 * @throws AppError notFound for another agency's visit; conflict when the state does not allow it
 */
export async function moveVisit(
  tx: Tx,
  actor: Member,
  visitId: string,
  move: Exclude<VisitMove, 'reschedule'>,
  at: Date,
): Promise<void> {
  const visit = await tx.visit.findFirst({ where: { id: visitId, agencyId: actor.agencyId } });
  if (!visit) throw notFound();
  const state = movedVisit(visit, move);
  await tx.visit.update({
    where: { id: visit.id, agencyId: actor.agencyId },
    data: { state, version: { increment: 1 } },
  });
  await recordHistory(tx, {
    agencyId: actor.agencyId,
    recordType: 'visit',
    recordId: visit.id,
    action: `visit.${state}`,
    actor: { id: actor.userId, name: actor.name },
    at,
  });
}
