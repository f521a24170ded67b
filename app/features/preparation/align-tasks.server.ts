import type { Reader, Tx } from '~/platform/database/database.server';
import { recordHistory } from '~/platform/history/record-history.server';

import { shifted } from './rules/checklist';

interface Placed {
  readonly id: string;
  readonly agencyId: string;
  readonly startsAt: Date;
}

/**
 * The start for which the due times of a visit's tasks were set; null before there were any. Visits are
 * moved by others who know nothing of tasks: so the tasks follow when they are next looked at, by the
 * difference to this.
 */
export async function alignedStart(
  db: Pick<Reader, 'historyEntry'>,
  { id, agencyId }: Pick<Placed, 'id' | 'agencyId'>,
): Promise<Date | null> {
  const last = await db.historyEntry.findFirst({
    where: {
      ...{ agencyId, recordType: 'preparation', recordId: id },
      action: { in: ['preparation.begun', 'preparation.moved'] },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { changes: true },
  });
  if (!last) return null;
  const { startsAt } = JSON.parse(last.changes) as { startsAt: string };
  return new Date(startsAt);
}

/** A due time as it stands after the moves of its visit; what is done stays as it was. */
export const dueNow = (
  task: { readonly dueAt: Date; readonly doneAt: Date | null },
  aligned: Date | null,
  startsAt: Date,
): Date => (aligned && !task.doneAt ? shifted(task.dueAt, aligned, startsAt) : task.dueAt);

/**
 * Lets the open tasks of a visit follow its moves, and keeps for which start they stand: to call
 * first in every transaction that writes tasks.
 */
export async function alignTasks(tx: Tx, visit: Placed, now: Date): Promise<void> {
  const { id: visitId, agencyId, startsAt } = visit;
  const aligned = await alignedStart(tx, visit);
  if (aligned?.getTime() === startsAt.getTime()) return;
  if (aligned) {
    const open = await tx.preparationTask.findMany({ where: { visitId, agencyId, doneAt: null } });
    for (const { id, dueAt } of open) {
      await tx.preparationTask.update({
        where: { id, agencyId },
        data: { dueAt: shifted(dueAt, aligned, startsAt) },
      });
    }
  }
  await recordHistory(tx, {
    ...{ agencyId, recordType: 'preparation', recordId: visitId, at: now },
    action: aligned ? 'preparation.moved' : 'preparation.begun',
    actor: { id: null, name: '' },
    changes: { startsAt: startsAt.toISOString() },
  });
}
