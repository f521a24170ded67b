import type { Member } from '~/features/accounts/rules/actor';
import { zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { alignedStart, dueNow } from './align-tasks.server';
import { MOST_TASKS } from './rules/checklist';

const MOST_SHOWN = 8;

/** What the reader should have prepared by now, longest overdue first. */
export async function myOverdueTasks({ db, clock }: Pick<Services, 'db' | 'clock'>, actor: Member) {
  const { agencyId, userId } = actor;
  const now = clock.now();
  const open = await db.preparationTask.findMany({
    where: { agencyId, ownerId: userId, doneAt: null, visit: { state: 'scheduled' } },
    orderBy: { dueAt: 'asc' },
    take: MOST_TASKS,
    select: {
      ...{ id: true, title: true, dueAt: true, doneAt: true },
      visit: {
        select: { id: true, agencyId: true, subject: true, startsAt: true, timeZone: true },
      },
    },
  });
  const starts = new Map<string, Date | null>();
  for (const { visit } of open) {
    if (!starts.has(visit.id)) starts.set(visit.id, await alignedStart(db, visit));
  }
  return open
    .map(({ visit, ...task }) => ({
      ...{ id: task.id, title: task.title, visitId: visit.id },
      ...{ visit: visit.subject, zone: zoneOf(visit) },
      dueAt: dueNow(task, starts.get(visit.id) ?? null, visit.startsAt),
    }))
    .filter(({ dueAt }) => dueAt < now)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .slice(0, MOST_SHOWN);
}
