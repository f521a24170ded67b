import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import type { TaskAddress } from './rules/preparation-form';
import { taskOf } from './save-task.server';
import { writeTasks } from './write-tasks.server';

/** Ticks a task off, or opens it again. @throws AppError conflict when it was changed meanwhile */
export async function tickTask(
  services: Services,
  actor: Member,
  visitId: string,
  form: TaskAddress,
  isDone: boolean,
): Promise<void> {
  const action = isDone ? 'preparation.taskDone' : 'preparation.taskOpened';
  await writeTasks(services, actor, visitId, action, async (tx) => {
    const { id } = await taskOf(tx, actor, visitId, form);
    await tx.preparationTask.update({
      where: { id, agencyId: actor.agencyId },
      data: {
        doneAt: isDone ? services.clock.now() : null,
        doneById: isDone ? actor.userId : null,
        version: { increment: 1 },
      },
    });
  });
}

/** Takes a task off the list. @throws AppError conflict when it was changed meanwhile */
export async function removeTask(
  services: Services,
  actor: Member,
  visitId: string,
  form: TaskAddress,
): Promise<void> {
  await writeTasks(services, actor, visitId, 'preparation.taskRemoved', async (tx) => {
    const { id } = await taskOf(tx, actor, visitId, form);
    await tx.preparationTask.delete({ where: { id, agencyId: actor.agencyId } });
  });
}
