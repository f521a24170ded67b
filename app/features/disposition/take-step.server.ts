import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import type { Acting } from './acting';
import { deputiesInForce, standOf, type DeputyInForce } from './deputies.server';
import { asStepState, isEnded, principalOf, stepAfter, type StepMove } from './rules/disposition';
import { requestOfChain, requestOfChainSelect } from './request-of-chain.server';

/** Which step, and as its sender saw it. */
export interface StepSeen {
  readonly requestId: string;
  readonly stepId: string;
  readonly version: number;
}

/**
 * Reads a step inside the transaction that takes it, and makes sure that this person may take it
 * now: its principal, today's deputy, or the secretariat where it stands on paper alone.
 * @throws AppError notFound; notAllowed when it is somebody else's; conflict with the reason
 *   stepTaken, stepRequestEnded or linkExpired
 */
export async function stepToTake(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  acting: Acting,
  seen: StepSeen,
  move: StepMove,
) {
  const { agencyId } = acting;
  const step = await tx.dispositionReceiver.findFirst({
    where: { id: seen.stepId, agencyId, disposition: { requestId: seen.requestId } },
    include: { disposition: { include: { request: { select: requestOfChainSelect } } } },
  });
  const actor = await tx.user.findFirst({
    where: { id: acting.userId, agencyId, disabledAt: null },
    select: { id: true, name: true, positionTitle: true },
  });
  if (!step || !actor) throw notFound();
  const request = requestOfChain(step.disposition.request);
  const now = clock.now();
  const today = localDate(now, request.zone);
  const deputies = await deputiesInForce(tx, agencyId, today);
  const stand = standOf(acting.userId, principalOf(step), deputies);
  const byRecord = stand === null && acting.mayRecord && (await isOnPaper(tx, agencyId, step));
  if (acting.via === 'link') {
    // A link that outlived the deputy's days is as good as expired.
    const isOver = step.linkExpiresAt === null || step.linkExpiresAt <= now || stand === null;
    if (asStepState(step.state) === 'waiting' && isOver) {
      throw new AppError('conflict', { reason: 'linkExpired' });
    }
  } else if (stand === null && !byRecord) {
    throw new AppError('notAllowed');
  }
  const state = stepAfter(asStepState(step.state), move);
  if (state === null || step.version !== seen.version) {
    throw new AppError('conflict', { reason: 'stepTaken' });
  }
  if (isEnded(request.state)) throw new AppError('conflict', { reason: 'stepRequestEnded' });
  return {
    ...{ step, state, request, actor, deputies, now, today },
    by: {
      name: byRecord ? step.name : actor.name,
      title: byRecord ? step.positionTitle : (stand?.title ?? actor.positionTitle),
      capacity: stand?.capacity ?? '',
    },
    via: byRecord ? ('paper' as const) : acting.via,
  };
}
export type StepTaken = Awaited<ReturnType<typeof stepToTake>>;

/** Nobody can answer it here: written down by name, or its account was disabled since. */
async function isOnPaper(
  tx: Tx,
  agencyId: string,
  step: { readonly userId: string | null; readonly onBehalfOfId: string | null },
): Promise<boolean> {
  const principal = principalOf(step);
  if (principal === null) return true;
  const enabled = await tx.user.count({ where: { id: principal, agencyId, disabledAt: null } });
  return enabled === 0;
}

/** Those whose steps this person takes: its own, and those of whoever it stands in for today. */
export const principalsOf = (userId: string, deputies: readonly DeputyInForce[]): string[] => [
  userId,
  ...deputies.filter(({ deputy }) => deputy.id === userId).map(({ absentUserId }) => absentUserId),
];
