import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { minutesForMove } from './minutes-for-move.server';
import { recordMinutes } from './open-minutes.server';
import type { MarkForm } from './rules/minutes-form';

export type Approved = { readonly approvedAt: Date } | { readonly changed: true };

/**
 * Approves minutes that were sent for it: from then on nothing in them changes.
 * @returns `changed` when they are not what the approver had on the screen; nothing was approved
 * @throws AppError notFound; conflict minutesNotSent for a draft, minutesLocked when approved already
 */
export async function approveMinutes(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: MarkForm,
): Promise<Approved> {
  const now = clock.now();
  return write(async (tx) => {
    const minutes = await minutesForMove(tx, actor, visitId, 'approve', form.mark);
    if ('changed' in minutes) return minutes;
    const { id, state, items } = minutes;
    await tx.minutes.update({
      where: { id, agencyId: actor.agencyId },
      data: { state, version: { increment: 1 }, approvedAt: now, approvedById: actor.userId },
    });
    await recordMinutes(tx, actor, id, 'minutes.approved', now, { items });
    return { approvedAt: now };
  });
}
