import type { Member } from '~/features/accounts/rules/actor';
import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Tx } from '~/platform/database/database.server';
import type { Services } from '~/platform/services.server';

import {
  openAgenda,
  recordProgramme,
  storeOrder,
  tooLong,
  unknownSpeaker,
  type FieldErrors,
  type OrderedItem,
} from './agenda.server';
import { insertAt, MOST_ITEMS, withOffsets, type Timed } from './rules/agenda';
import type { AddAgendaItemForm } from './rules/programme-form';
import { refusingClashes } from './speaker-conflict.server';

/**
 * Puts an item into the programme of a visit; what comes after it begins later.
 * @returns the item, or the fields that stand against it: a speaker who stands elsewhere is named with
 *   that visit and until when
 * @throws AppError notFound; conflict visitCancelled
 */
export async function addAgendaItem(
  services: Services,
  actor: Member,
  visitId: string,
  form: AddAgendaItemForm,
): Promise<{ readonly itemId: string } | { readonly errors: FieldErrors }> {
  const now = services.clock.now();
  const { agencyId } = actor;
  return refusingClashes(services, agencyId, async (tx, attempt) => {
    const { visit, items } = await openAgenda(tx, actor, visitId);
    const unknown =
      (await unknownSubjects(tx, form)) ?? (await unknownSpeaker(tx, agencyId, form.speakerId));
    if (unknown) return { errors: unknown };
    if (items.length >= MOST_ITEMS) return { errors: { '': [errorCode('tooMany', MOST_ITEMS)] } };
    const index = Math.min(form.position ?? items.length, items.length);
    const text = {
      ...{ title: form.title, note: form.note ?? '', duration: form.duration },
      ...{ speakerId: form.speakerId ?? null, speakerText: form.speakerText ?? '' },
    };
    const long = tooLong([...items, text]);
    if (long) return { errors: long };
    const { startOffset } = withOffsets(insertAt<Timed>(items, text, index))[index] ?? {
      startOffset: 0,
    };
    attempt({ visit, planned: insertAt<typeof text>(items, text, index) }, index);
    const { id } = await tx.agendaItem.create({
      data: {
        ...{ agencyId, visitId: visit.id, position: index, startOffset, ...text },
        topics: { connect: form.topics.map((slug) => ({ slug })) },
        indicators: { connect: form.indicators.map((one) => ({ id: one })) },
      },
    });
    const added: OrderedItem = { id, position: index, startOffset, duration: form.duration };
    await storeOrder(tx, agencyId, insertAt<OrderedItem>(items, added, index));
    await takeQuestions(tx, agencyId, visit.id, id, form.questionIds);
    await recordProgramme(tx, actor, visit.id, 'programme.itemAdded', now, { item: id });
    return { itemId: id };
  });
}

/** An item that was removed a moment ago comes back with the questions that stood with it. */
async function takeQuestions(
  tx: Tx,
  agencyId: string,
  visitId: string,
  agendaItemId: string,
  joined: string | undefined,
): Promise<void> {
  const ids = (joined ?? '').split(' ').filter(Boolean);
  if (ids.length === 0) return;
  await tx.guestQuestion.updateMany({
    where: { id: { in: ids }, agencyId, request: { visitId }, agendaItemId: null },
    data: { agendaItemId },
  });
}
