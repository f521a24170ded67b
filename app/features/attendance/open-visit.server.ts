import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';

/**
 * A visit of the actor's agency whose list may be changed.
 * @throws AppError notFound; conflict visitCancelled
 */
export async function openVisit(tx: Tx, actor: Member, visitId: string) {
  const visit = await tx.visit.findFirst({
    where: { id: visitId, agencyId: actor.agencyId },
    select: { id: true, agencyId: true, state: true },
  });
  if (!visit) throw notFound();
  if (visit.state === 'cancelled') throw new AppError('conflict', { reason: 'visitCancelled' });
  return visit;
}

/** A line in the history of a visit's list: who did what to whom, people by their id only. */
export async function recordAttendance(
  tx: Tx,
  actor: Member,
  visitId: string,
  action: `attendance.${string}`,
  at: Date,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordHistory(tx, {
    agencyId: actor.agencyId,
    recordType: 'attendance',
    recordId: visitId,
    action,
    actor: { id: actor.userId, name: actor.name },
    at,
    changes,
  });
}
