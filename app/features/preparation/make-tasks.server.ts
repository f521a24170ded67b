import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { checklistOf } from './checklist-of.server';
import { dueAtOf } from './rules/checklist';
import { writeTasks } from './write-tasks.server';

/** Makes the tasks of a visit from the checklist of its kind. What stands already is left alone. */
export async function makeTasks(services: Services, actor: Member, visitId: string): Promise<void> {
  const { agencyId } = actor;
  await writeTasks(services, actor, visitId, 'preparation.made', async (tx, visit) => {
    const count = await tx.preparationTask.count({ where: { visitId, agencyId } });
    // Pressed twice, or by two at once: one list is enough.
    if (count > 0) return;
    const lines = await checklistOf(tx, agencyId, visit.visitType);
    await tx.preparationTask.createMany({
      data: lines.map(({ area, title, daysBefore, ownerId }, n) => ({
        ...{ agencyId, visitId, position: n + 1, area, title, ownerId },
        dueAt: dueAtOf(visit.startsAt, daysBefore),
      })),
    });
  });
}
