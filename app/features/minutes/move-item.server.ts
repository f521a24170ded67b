import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { itemOf, openMinutes, recordMinutes } from './open-minutes.server';
import type { MoveItemForm } from './rules/minutes-form';

/**
 * Moves an item past its neighbour; at the end of the list nothing happens. The text keeps its
 * version, so moving never stands in the way of somebody who is writing.
 * @throws AppError notFound; conflict minutesWaiting, minutesLocked once they are sent, approved
 */
export async function moveItem(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  { itemId, direction }: MoveItemForm,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const minutes = await openMinutes(tx, actor, visitId);
    const item = await itemOf(tx, minutes, itemId);
    if (item.deletedAt !== null) return;
    const shown = await tx.minutesItem.findMany({
      where: { minutesId: minutes.id, agencyId: actor.agencyId, deletedAt: null },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { id: true, position: true },
    });
    const at = shown.findIndex(({ id }) => id === item.id);
    const neighbour = shown[direction === 'up' ? at - 1 : at + 1];
    if (!neighbour) return;
    for (const [id, position] of [
      [item.id, neighbour.position],
      [neighbour.id, item.position],
    ] as const) {
      await tx.minutesItem.update({
        where: { id, agencyId: actor.agencyId },
        data: { position },
      });
    }
    await recordMinutes(tx, actor, minutes.id, 'minutes.itemMoved', now, {
      item: item.id,
      direction,
    });
  });
}
