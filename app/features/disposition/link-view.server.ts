import type { DispositionHolder } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { chainSteps } from './addressees.server';
import { deputiesInForce, staffOf, standOf } from './deputies.server';
import { asStepState, isEnded, pathOf, principalOf } from './rules/disposition';

export type LinkState = 'open' | 'used' | 'takenBack' | 'requestEnded' | 'expired';

/**
 * What the holder of a mailed link sees. A link that can still be used shows what the letter asks;
 * so does a used one until it expires. Any other says what became of it and nothing of the letter.
 */
export async function linkView({ db, clock }: Services, holder: DispositionHolder) {
  const { agencyId } = holder;
  const now = clock.now();
  const today = localDate(now, holder.timeZone);
  const [step, deputies] = await Promise.all([
    db.dispositionReceiver.findFirst({
      where: { id: holder.stepId, agencyId },
      include: {
        disposition: {
          include: {
            request: {
              select: {
                state: true,
                subject: true,
                guestAgencyName: true,
                purpose: true,
                headCount: true,
                letterNumber: true,
                letterDate: true,
                registerNumber: true,
                registerYear: true,
                dates: { orderBy: { position: 'asc' }, select: { day: true, part: true } },
                letterFile: { select: { originalName: true } },
                agency: { select: { shortName: true } },
              },
            },
          },
        },
      },
    }),
    deputiesInForce(db, agencyId, today),
  ]);
  if (!step) throw notFound();
  const { request, ...given } = step.disposition;
  const isCurrent = step.linkExpiresAt !== null && step.linkExpiresAt > now;
  const stand = standOf(holder.userId, principalOf(step), deputies);
  const stepState = asStepState(step.state);
  const state: LinkState =
    stepState === 'withdrawn'
      ? 'takenBack'
      : stepState !== 'waiting'
        ? 'used'
        : isEnded(request.state)
          ? 'requestEnded'
          : !isCurrent || stand === null
            ? 'expired'
            : 'open';
  // A deputy whose days are over reads no more, also where it answered.
  const isShown = isCurrent && stand !== null && (state === 'open' || state === 'used');
  return {
    state,
    host: request.agency.shortName,
    requestId: holder.requestId,
    zone: holder.timeZone,
    today,
    name: holder.name,
    taken:
      state === 'used' || state === 'takenBack'
        ? {
            state: stepState,
            byName: step.answeredByName,
            at: step.answeredAt,
            via: step.answeredVia,
            note: isShown ? step.note : '',
          }
        : null,
    shown: isShown
      ? {
          request,
          given: {
            fromName: given.fromName,
            fromTitle: given.fromTitle,
            fromCapacity: given.fromCapacity,
            instruction: given.instruction,
            nature: given.nature,
            dueOn: given.dueOn,
          },
          step: {
            id: step.id,
            version: step.version,
            capacity: step.capacity,
            positionTitle: step.positionTitle,
            onBehalfOfName: step.onBehalfOfName,
          },
        }
      : null,
    people: state === 'open' ? await others({ db }, holder) : [],
  };
}

/** To whom the step can be passed on: nobody who held it on its way. */
async function others({ db }: Pick<Services, 'db'>, holder: DispositionHolder) {
  const [staff, steps] = await Promise.all([
    staffOf(db, holder.agencyId),
    chainSteps(db, holder.agencyId, holder.requestId),
  ]);
  const held = new Set(pathOf(steps, holder.stepId).map(principalOf));
  return staff
    .filter(({ id }) => !held.has(id))
    .map(({ id, name, positionTitle }) => ({ id, name, positionTitle }));
}

/** Whether the link still opens the letter. @throws AppError notFound when it does not */
export async function requireOpenLetter(
  services: Services,
  holder: DispositionHolder,
): Promise<void> {
  const { shown } = await linkView(services, holder);
  if (!shown) throw notFound();
}
