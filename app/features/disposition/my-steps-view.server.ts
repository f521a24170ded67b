import type { Member } from '~/features/accounts/rules/actor';
import type { Reader } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { MOST_STEPS } from './addressees.server';
import { deputiesInForce } from './deputies.server';
import { ENDED_REQUEST_STATES, isOpen } from './rules/disposition';
import { principalsOf } from './take-step.server';

const MOST_WAITING = 100;
const alive = { state: { notIn: ENDED_REQUEST_STATES } };

/** The steps that wait for this person, or for whoever it stands in for today. */
async function waitingFor(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  actor: Member,
): Promise<Prisma.DispositionReceiverWhereInput> {
  const { agencyId, userId } = actor;
  const deputies = await deputiesInForce(db, agencyId, localDate(clock.now(), actor.timeZone));
  const principals = principalsOf(userId, deputies);
  return {
    agencyId,
    state: 'waiting',
    OR: [{ userId: { in: principals }, onBehalfOfId: null }, { onBehalfOfId: { in: principals } }],
    disposition: { request: alive },
  };
}

/** How many steps wait for this person, for the menu. */
export async function countWaitingSteps(services: Services, actor: Member): Promise<number> {
  const where = await waitingFor(services, actor);
  return services.db.dispositionReceiver.count({ where: { ...where, agencyId: actor.agencyId } });
}

const requestFacts = {
  select: {
    id: true,
    subject: true,
    guestAgencyName: true,
    registerNumber: true,
    registerYear: true,
  },
} as const;

/** What waits for the reader, the first due first; and what it gave that is overdue. */
export async function myStepsView(services: Services, actor: Member) {
  const { db, clock } = services;
  const { agencyId, userId, timeZone } = actor;
  const today = localDate(clock.now(), timeZone);
  const where = await waitingFor(services, actor);
  const [waiting, overdue] = await Promise.all([
    db.dispositionReceiver.findMany({
      where: { ...where, agencyId },
      orderBy: { id: 'asc' },
      take: MOST_WAITING,
      select: {
        id: true,
        userId: true,
        name: true,
        onBehalfOfName: true,
        onBehalfOfId: true,
        disposition: {
          select: {
            fromName: true,
            instruction: true,
            nature: true,
            dueOn: true,
            createdAt: true,
            request: requestFacts,
          },
        },
      },
    }),
    overdueGiven(db, { agencyId, userId }, today),
  ]);
  // What has no due date comes last, in the order in which it came.
  const due = (each: (typeof waiting)[number]) => each.disposition.dueOn ?? '9999';
  return {
    today,
    waiting: waiting
      .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.id < b.id ? -1 : 1))
      .map(({ disposition, onBehalfOfId, onBehalfOfName, userId: receiver, name, id }) => ({
        id,
        ...disposition,
        /** for whom the reader would act; "" in its own name */
        standsInFor:
          (onBehalfOfId ?? receiver) === userId ? '' : onBehalfOfId ? onBehalfOfName : name,
      })),
    overdue,
  };
}

async function overdueGiven(
  db: Reader,
  { agencyId, userId }: { agencyId: string; userId: string },
  today: string,
) {
  const given = await db.disposition.findMany({
    where: {
      ...{ agencyId, fromUserId: userId, dueOn: { lt: today }, request: alive },
      receivers: { some: { state: { in: ['waiting', 'passedOn'] } } },
    },
    orderBy: { dueOn: 'asc' },
    take: MOST_WAITING,
    include: { request: requestFacts, receivers: true },
  });
  if (given.length === 0) return [];
  const rows = await db.dispositionReceiver.findMany({
    where: {
      agencyId,
      disposition: { requestId: { in: given.map(({ requestId }) => requestId) } },
    },
    take: MOST_STEPS * 4,
    include: { disposition: { select: { parentReceiverId: true } } },
  });
  const steps = rows.map(({ disposition, ...step }) => ({
    ...step,
    parentId: disposition.parentReceiverId,
  }));
  return given.flatMap(({ id, request, instruction, dueOn, receivers }) => {
    const open = receivers.filter((receiver) => isOpen(steps, receiver.id));
    return open.length === 0
      ? []
      : [{ id, request, instruction, dueOn, names: open.map(({ name }) => name) }];
  });
}
