import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import { placeText } from '~/features/visits/place-text';
import { asVisitState } from '~/features/visits/rules/state';
import type { Reader } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { localDate, localTime, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { alignedStart, dueNow } from './align-tasks.server';
import { MOST_TASKS, asArea } from './rules/checklist';

const MOST_OWNERS = 500;

/** What is to be prepared for a visit, by due time. @throws AppError notFound */
export async function preparationView(services: Services, actor: Member, visitId: string) {
  const { db, clock } = services;
  const { agencyId } = actor;
  const now = clock.now();
  const visit = await db.visit.findFirst({
    where: { id: visitId, agencyId },
    select: {
      ...{ id: true, number: true, subject: true, state: true, agencyId: true },
      ...{ startsAt: true, endsAt: true, timeZone: true, meetingUrl: true },
      room: { select: { name: true, address: true } },
      delegations: { where: { state: 'coming' }, select: { agencyName: true } },
    },
  });
  if (!visit) throw notFound();
  const state = asVisitState(visit.state);
  const canEdit = may(actor.roles, 'preparation.edit') && state !== 'cancelled';
  const tasks = await tasksOf(db, visit);
  const zone = zoneOf(visit);
  return {
    visit: {
      ...{ id: visit.id, number: visit.number, subject: visit.subject, state, zone },
      ...{ startsAt: visit.startsAt, endsAt: visit.endsAt },
      place: placeText(visit.room, visit.meetingUrl),
      guests: visit.delegations.map(({ agencyName }) => agencyName),
      day: localDate(visit.startsAt, zone),
      time: localTime(visit.startsAt, zone),
    },
    canEdit,
    mayManageChecklists: may(actor.roles, 'checklist.manage'),
    tasks: tasks.map((task) => ({ ...task, isOverdue: !task.isDone && task.dueAt < now })),
    owners: canEdit
      ? await db.user.findMany({
          where: { agencyId, disabledAt: null },
          orderBy: { name: 'asc' },
          take: MOST_OWNERS,
          select: { id: true, name: true },
        })
      : [],
  };
}
export type PreparationView = Awaited<ReturnType<typeof preparationView>>;
export type TaskView = PreparationView['tasks'][number];

/** The tasks of a visit as they stand after its moves, by due time, with the names of their owners. */
export async function tasksOf(
  db: Pick<Reader, 'preparationTask' | 'historyEntry' | 'user'>,
  visit: {
    readonly id: string;
    readonly agencyId: string;
    readonly startsAt: Date;
    readonly timeZone: string;
  },
) {
  const { id: visitId, agencyId } = visit;
  const zone = zoneOf(visit);
  const [stored, aligned] = await Promise.all([
    db.preparationTask.findMany({
      where: { visitId, agencyId },
      orderBy: [{ dueAt: 'asc' }, { position: 'asc' }],
      take: MOST_TASKS,
    }),
    alignedStart(db, visit),
  ]);
  const owners = await db.user.findMany({
    where: { agencyId, id: { in: stored.flatMap(({ ownerId }) => ownerId ?? []) } },
    select: { id: true, name: true },
  });
  return stored
    .map((task) => {
      const dueAt = dueNow(task, aligned, visit.startsAt);
      return {
        ...{ id: task.id, version: task.version, area: asArea(task.area), title: task.title },
        ...{ ownerId: task.ownerId, ownerText: task.ownerText, note: task.note },
        owner: owners.find(({ id }) => id === task.ownerId)?.name ?? task.ownerText,
        ...{ dueAt, dueDay: localDate(dueAt, zone), dueTime: localTime(dueAt, zone) },
        isDone: task.doneAt !== null,
      };
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}
