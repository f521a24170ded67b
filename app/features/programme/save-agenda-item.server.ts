import type { Member } from '~/features/accounts/rules/actor';
import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { itemMark } from './agenda-mark.server';
import {
  openAgenda,
  recordProgramme,
  storeOrder,
  tooLong,
  unknownSpeaker,
  type FieldErrors,
} from './agenda.server';
import type { SaveAgendaItemForm } from './rules/programme-form';
import { refusingClashes } from './speaker-conflict.server';

export type SavedAgendaItem =
  { readonly saved: true } | { readonly changed: true } | { readonly errors: FieldErrors };

/**
 * Saves an item; with another length, what comes after it moves.
 * @returns `changed` when a colleague saved another text since the form was opened: nothing was saved
 * @throws AppError notFound, of an item that was removed too; conflict visitCancelled
 */
export async function saveAgendaItem(
  services: Services,
  actor: Member,
  visitId: string,
  form: SaveAgendaItemForm,
): Promise<SavedAgendaItem> {
  const now = services.clock.now();
  const { agencyId } = actor;
  return refusingClashes<SavedAgendaItem>(services, agencyId, async (tx, attempt) => {
    const { visit, items } = await openAgenda(tx, actor, visitId);
    const index = items.findIndex(({ id }) => id === form.itemId);
    const item = items[index];
    if (!item) throw notFound();
    const unknown =
      (await unknownSubjects(tx, form)) ??
      (await unknownSpeaker(tx, agencyId, form.speakerId, item.speakerId));
    if (unknown) return { errors: unknown };
    const text = {
      ...{ title: form.title, note: form.note ?? '', duration: form.duration },
      ...{ speakerId: form.speakerId ?? null, speakerText: form.speakerText ?? '' },
    };
    const next = {
      ...{ ...item, ...text },
      topics: form.topics.map((slug) => ({ slug })),
      indicators: form.indicators.map((id) => ({ id })),
    };
    // A button pressed twice finds its own text.
    if (itemMark(next) === itemMark(item)) return { saved: true };
    if (itemMark(item) !== form.mark) return { changed: true };
    const planned = items.map((each) => (each === item ? { ...each, ...text } : each));
    const long = tooLong(planned);
    if (long) return { errors: long };
    attempt({ visit, planned }, index);
    await tx.agendaItem.update({
      where: { id: item.id, agencyId },
      data: { ...text, topics: { set: next.topics }, indicators: { set: next.indicators } },
    });
    await storeOrder(tx, agencyId, planned);
    await recordProgramme(tx, actor, visit.id, 'programme.itemSaved', now, { item: item.id });
    return { saved: true };
  });
}
