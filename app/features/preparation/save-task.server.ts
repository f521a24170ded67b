import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { errorCode } from '~/platform/languages/error-code';
import { instantOf, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { MOST_TASKS } from './rules/checklist';
import type { TaskAddress, TaskForm } from './rules/preparation-form';
import { writeTasks } from './write-tasks.server';

class Refused extends Error {
  constructor(readonly errors: Record<string, string[]>) {
    super('refused');
  }
}

export type TaskSaved = { readonly saved: true } | { readonly errors: Record<string, string[]> };

/** Adds a task to a visit. @returns the fields that do not fit; the form keeps what was typed */
export const addTask = (
  services: Services,
  actor: Member,
  visitId: string,
  form: TaskForm,
): Promise<TaskSaved> =>
  answered(
    writeTasks(services, actor, visitId, 'preparation.taskAdded', async (tx, visit) => {
      const where = { visitId, agencyId: actor.agencyId };
      const count = await tx.preparationTask.count({ where });
      if (count >= MOST_TASKS) throw new Refused({ '': [errorCode('tooMany', MOST_TASKS)] });
      const last = await tx.preparationTask.aggregate({ where, _max: { position: true } });
      await tx.preparationTask.create({
        data: {
          ...where,
          position: (last._max.position ?? 0) + 1,
          ...(await fieldsOf(tx, actor, visit, form)),
        },
      });
    }),
  );

/** Changes a task. @throws AppError conflict when somebody changed it meanwhile */
export const saveTask = (
  services: Services,
  actor: Member,
  visitId: string,
  form: TaskForm & TaskAddress,
): Promise<TaskSaved> =>
  answered(
    writeTasks(services, actor, visitId, 'preparation.taskSaved', async (tx, visit) => {
      const { id } = await taskOf(tx, actor, visitId, form);
      await tx.preparationTask.update({
        where: { id, agencyId: actor.agencyId },
        data: { ...(await fieldsOf(tx, actor, visit, form)), version: { increment: 1 } },
      });
    }),
  );

/** The task that a form names, in the version that was on the screen. */
export async function taskOf(tx: Tx, actor: Member, visitId: string, form: TaskAddress) {
  const task = await tx.preparationTask.findFirst({
    where: { id: form.taskId, visitId, agencyId: actor.agencyId },
  });
  if (!task) throw notFound();
  if (task.version !== form.version) throw new AppError('conflict', { reason: 'taskChanged' });
  return task;
}

async function fieldsOf(
  tx: Tx,
  { agencyId }: Member,
  visit: { readonly timeZone: string },
  form: TaskForm,
) {
  const dueAt = instantOf(form.dueDay, form.dueTime, zoneOf(visit));
  if (!dueAt) throw new Refused({ dueDay: [errorCode('dateInvalid')] });
  const ownerId = form.ownerId ?? null;
  if (ownerId && !(await tx.user.count({ where: { id: ownerId, agencyId, disabledAt: null } }))) {
    throw new Refused({ ownerId: [errorCode('choiceUnknown')] });
  }
  const { area, title, ownerText = '', note = '' } = form;
  return { area, title, ownerId, ownerText: ownerId ? '' : ownerText, dueAt, note };
}

async function answered(work: Promise<void>): Promise<TaskSaved> {
  try {
    await work;
    return { saved: true };
  } catch (error) {
    if (error instanceof Refused) return { errors: error.errors };
    throw error;
  }
}
