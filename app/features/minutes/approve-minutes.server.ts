import type { Member } from '~/features/accounts/rules/actor';
import { AppError } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { contentMark } from './content-mark.server';
import { minutesOf, recordMinutes } from './open-minutes.server';
import type { ApproveForm } from './rules/minutes-form';
import { minutesAfter } from './rules/state';

export type Approved = { readonly approvedAt: Date } | { readonly changed: true };

/**
 * Approves minutes: from then on nothing in them changes.
 * @returns `changed` when they are not what the approver had on the screen; nothing was approved
 * @throws AppError notFound; conflict minutesLocked when approved already, minutesEmpty without items
 */
export async function approveMinutes(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: ApproveForm,
): Promise<Approved> {
  const now = clock.now();
  return write(async (tx) => {
    const minutes = await minutesOf(tx, actor, visitId);
    const state = minutesAfter(minutes.state, 'approve');
    if (state === null) throw new AppError('conflict', { reason: 'minutesLocked' });
    const items = await tx.minutesItem.findMany({
      where: { minutesId: minutes.id, agencyId: actor.agencyId, deletedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, version: true },
    });
    if (items.length === 0) throw new AppError('conflict', { reason: 'minutesEmpty' });
    if (contentMark(minutes, items) !== form.mark) return { changed: true };
    await tx.minutes.update({
      where: { id: minutes.id, agencyId: actor.agencyId },
      data: {
        state,
        version: { increment: 1 },
        approvedAt: now,
        approvedById: actor.userId,
      },
    });
    await recordMinutes(tx, actor, minutes.id, 'minutes.approved', now, { items: items.length });
    return { approvedAt: now };
  });
}
