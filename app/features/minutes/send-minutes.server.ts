import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { minutesForMove } from './minutes-for-move.server';
import { recordMinutes } from './open-minutes.server';
import type { MarkForm, ReturnForm } from './rules/minutes-form';

export type Moved = { readonly state: string } | { readonly changed: true };

const HISTORY = {
  send: 'minutes.sent',
  takeBack: 'minutes.takenBack',
  return: 'minutes.returned',
} as const;

/** What every step before the approval shares: the state, a new version, a line of history. */
async function move(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  by: keyof typeof HISTORY,
  form: { mark: string; note?: string },
): Promise<Moved> {
  const now = clock.now();
  return write(async (tx) => {
    const minutes = await minutesForMove(tx, actor, visitId, by, form.mark);
    if ('changed' in minutes) return minutes;
    const { id, state, items } = minutes;
    await tx.minutes.update({
      where: { id, agencyId: actor.agencyId },
      data: { state, version: { increment: 1 }, returnNote: form.note ?? '' },
    });
    await recordMinutes(tx, actor, id, HISTORY[by], now, { items });
    return { state };
  });
}

/**
 * Gives a finished draft to the head of office; until decided or taken back nothing in it changes.
 * @returns `changed` when a colleague wrote in it meanwhile; nothing was sent
 * @throws AppError notFound; conflict minutesWaiting, minutesLocked; minutesEmpty without items
 */
export function sendMinutes(services: Services, actor: Member, visitId: string, form: MarkForm) {
  return move(services, actor, visitId, 'send', form);
}

/**
 * Makes minutes that wait for approval a draft again, to go on writing.
 * @throws AppError notFound; conflict minutesNotSent for a draft, minutesLocked once approved
 */
export function takeBackMinutes(
  services: Services,
  actor: Member,
  visitId: string,
  form: MarkForm,
) {
  return move(services, actor, visitId, 'takeBack', form);
}

/**
 * Gives minutes back to their writers with a note of what to mend; the note stays until they are sent
 * again.
 * @returns `changed` when they are not what the head of office had on the screen
 * @throws AppError notFound; conflict minutesNotSent for a draft, minutesLocked once approved
 */
export function returnMinutes(
  services: Services,
  actor: Member,
  visitId: string,
  form: ReturnForm,
) {
  return move(services, actor, visitId, 'return', form);
}
