import type { Member } from '~/features/accounts/rules/actor';
import { questionFollows } from '~/features/programme/answer-question.server';
import type { Services } from '~/platform/services.server';

import { itemOf, openMinutes, recordMinutes } from './open-minutes.server';
import type { ItemIdForm } from './rules/minutes-form';

/**
 * Takes an item out of the minutes; it can be put back until they are approved. A question of the
 * guests that it answered is open again until then.
 * @throws AppError notFound; conflict minutesWaiting, minutesLocked once they are sent, approved
 */
export async function removeItem(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  { itemId }: ItemIdForm,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const minutes = await openMinutes(tx, actor, visitId);
    const item = await itemOf(tx, minutes, itemId);
    if (item.deletedAt !== null) return;
    const next = await tx.minutesItem.update({
      where: { id: item.id, agencyId: actor.agencyId },
      data: { deletedAt: now },
    });
    await questionFollows(tx, actor.agencyId, next, now);
    await recordMinutes(tx, actor, minutes.id, 'minutes.itemRemoved', now, { item: item.id });
  });
}
