import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError } from '~/platform/errors/app-error';

import { contentMark } from './content-mark.server';
import { minutesOf } from './open-minutes.server';
import { minutesAfter, type MinutesMove, type MinutesState } from './rules/state';

/**
 * The minutes of a visit with the state that a move gives them.
 * @param mark of what stood on the screen of whoever moves them
 * @returns `changed` when that is not what stands there now
 * @throws AppError notFound; conflict minutesNotSent, minutesWaiting or minutesLocked when their state
 * does not allow the move, minutesEmpty without items
 */
export async function minutesForMove(
  tx: Tx,
  actor: Member,
  visitId: string,
  move: MinutesMove,
  mark: string,
): Promise<
  | { readonly changed: true }
  | { readonly id: string; readonly state: MinutesState; readonly items: number }
> {
  const minutes = await minutesOf(tx, actor, visitId);
  const state = minutesAfter(minutes.state, move);
  const items = await tx.minutesItem.findMany({
    where: { minutesId: minutes.id, agencyId: actor.agencyId, deletedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, version: true },
  });
  if (items.length === 0) throw new AppError('conflict', { reason: 'minutesEmpty' });
  if (contentMark(minutes, items) !== mark) return { changed: true };
  return { id: minutes.id, state, items: items.length };
}
