import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { itemMark } from './agenda-mark.server';
import { openAgenda, recordProgramme, storeOrder, type FieldErrors } from './agenda.server';
import { without } from './rules/agenda';
import type { AddAgendaItemForm, RemoveAgendaItemForm } from './rules/programme-form';
import { refusingClashes } from './speaker-conflict.server';

/** What was removed, as the form that puts it back. */
export type RemovedAgendaItem = Required<Pick<AddAgendaItemForm, 'position' | 'questionIds'>> &
  Omit<AddAgendaItemForm, 'position' | 'questionIds'>;

export type Removal =
  | { readonly removed: RemovedAgendaItem | null }
  | { readonly changed: true }
  | { readonly errors: FieldErrors };

/**
 * Takes an item out of the programme; what comes after it begins earlier, and its questions stand
 * with none.
 * @returns the item, so that it can be put back (null when it was gone already); `changed` when a
 *   colleague changed it meanwhile; errors when a speaker after it stands elsewhere at the new time
 * @throws AppError notFound for another agency's visit; conflict visitCancelled
 */
export async function removeAgendaItem(
  services: Services,
  actor: Member,
  visitId: string,
  form: RemoveAgendaItemForm,
): Promise<Removal> {
  const now = services.clock.now();
  const { agencyId } = actor;
  return refusingClashes<Removal>(services, agencyId, async (tx, attempt) => {
    const { visit, items } = await openAgenda(tx, actor, visitId);
    const item = items.find(({ id }) => id === form.itemId);
    if (!item) return { removed: null };
    if (itemMark(item) !== form.mark) return { changed: true };
    const rest = without(items, item.id);
    attempt({ visit, planned: rest });
    const questions = await tx.guestQuestion.findMany({
      where: { agendaItemId: item.id, agencyId },
      select: { id: true },
    });
    await tx.agendaItem.delete({ where: { id: item.id, agencyId } });
    await storeOrder(tx, agencyId, rest);
    await recordProgramme(tx, actor, visit.id, 'programme.itemRemoved', now, { item: item.id });
    return {
      removed: {
        ...{ title: item.title, duration: item.duration, note: item.note },
        ...(item.speakerId === null ? {} : { speakerId: item.speakerId }),
        speakerText: item.speakerText,
        topics: item.topics.map(({ slug }) => slug),
        indicators: item.indicators.map(({ id }) => id),
        position: items.indexOf(item),
        questionIds: questions.map(({ id }) => id).join(' '),
      },
    };
  });
}
