import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { orderMark } from './agenda-mark.server';
import { openAgenda, recordProgramme, storeOrder, type FieldErrors } from './agenda.server';
import { moveTo } from './rules/agenda';
import type { MoveAgendaItemForm } from './rules/programme-form';
import { refusingClashes } from './speaker-conflict.server';

export type Movement =
  { readonly moved: true } | { readonly changed: true } | { readonly errors: FieldErrors };

/**
 * Gives an item another place in the programme; the times follow.
 * @returns `changed` when the order is not the one on the sender's screen: nothing was moved
 * @throws AppError notFound; conflict visitCancelled
 */
export async function moveAgendaItem(
  services: Services,
  actor: Member,
  visitId: string,
  form: MoveAgendaItemForm,
): Promise<Movement> {
  const now = services.clock.now();
  const { agencyId } = actor;
  return refusingClashes<Movement>(services, agencyId, async (tx, attempt) => {
    const { visit, items } = await openAgenda(tx, actor, visitId);
    if (!items.some(({ id }) => id === form.itemId)) throw notFound();
    const next = moveTo(items, form.itemId, form.position);
    if (orderMark(next) === orderMark(items)) return { moved: true };
    if (orderMark(items) !== form.order) return { changed: true };
    attempt({ visit, planned: next });
    await storeOrder(tx, agencyId, next);
    await recordProgramme(tx, actor, visit.id, 'programme.itemMoved', now, { item: form.itemId });
    return { moved: true };
  });
}
