import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import { alignTasks } from './align-tasks.server';

/**
 * One transaction on the tasks of a visit: its tasks follow its moves first, and history says who
 * did what.
 * @throws AppError notFound for another agency's visit; conflict for one that was cancelled
 */
export async function writeTasks<T>(
  { write, clock }: Pick<Services, 'write' | 'clock'>,
  actor: Member,
  visitId: string,
  action: string,
  work: (
    tx: Tx,
    visit: { id: string; agencyId: string; startsAt: Date; timeZone: string; visitType: string },
  ) => Promise<T>,
): Promise<T> {
  const { agencyId } = actor;
  const now = clock.now();
  return write(async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { id: visitId, agencyId },
      select: {
        ...{ id: true, agencyId: true, state: true, startsAt: true },
        ...{ timeZone: true, visitType: true },
      },
    });
    if (!visit) throw notFound();
    if (visit.state === 'cancelled') throw new AppError('conflict', { reason: 'visitCancelled' });
    await alignTasks(tx, visit, now);
    const done = await work(tx, visit);
    await recordHistory(tx, {
      ...{ agencyId, recordType: 'preparation', recordId: visitId, at: now, action },
      actor: { id: actor.userId, name: actor.name },
    });
    return done;
  });
}
