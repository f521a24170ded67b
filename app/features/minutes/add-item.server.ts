import type { Member } from '~/features/accounts/rules/actor';
import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import { questionToTake, takeQuestion } from '~/features/programme/answer-question.server';
import type { Services } from '~/platform/services.server';

import { openMinutes, recordMinutes } from './open-minutes.server';
import { renderTexts } from './render-text.server';
import { itemText, sameText, storedText } from './rules/item-text';
import type { ItemForm } from './rules/minutes-form';

export type AddedItem = { readonly itemId: string } | { readonly errors: Record<string, string[]> };

/** The same text sent twice within this time is one press of a button too many. */
const TWICE_MS = 60_000;

/**
 * Adds an item at the end of the minutes.
 * @returns the item, or the fields that stand against it
 * @throws AppError notFound; conflict minutesWaiting, minutesLocked once they are sent, approved
 */
export async function addItem(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: ItemForm,
): Promise<AddedItem> {
  const text = itemText(form);
  const rendered = renderTexts({ body: text.body, answer: text.answer });
  if ('errors' in rendered) return rendered;
  const now = clock.now();
  return write(async (tx) => {
    const minutes = await openMinutes(tx, actor, visitId);
    const unknown = await unknownSubjects(tx, text);
    if (unknown) return { errors: unknown };
    const last = await tx.minutesItem.findFirst({
      where: { minutesId: minutes.id, agencyId: actor.agencyId },
      orderBy: { position: 'desc' },
      include: { topics: true, indicators: true },
    });
    if (
      last &&
      last.deletedAt === null &&
      last.updatedById === actor.userId &&
      now.getTime() - last.updatedAt.getTime() < TWICE_MS &&
      sameText(storedText(last), text)
    ) {
      return { itemId: last.id };
    }
    const question =
      form.questionId === undefined
        ? null
        : await questionToTake(tx, actor.agencyId, visitId, form.questionId);
    if (question && 'errors' in question) return question;
    const { topics, indicators, dueDate, ...fields } = text;
    const item = await tx.minutesItem.create({
      data: {
        ...fields,
        agencyId: actor.agencyId,
        minutesId: minutes.id,
        position: (last?.position ?? 0) + 1,
        bodyHtml: rendered.html['body'] ?? '',
        answerHtml: rendered.html['answer'] ?? '',
        dueDate: dueDate === '' ? null : dueDate,
        updatedAt: now,
        updatedById: actor.userId,
        topics: { connect: topics.map((slug) => ({ slug })) },
        indicators: { connect: indicators.map((id) => ({ id })) },
      },
    });
    if (question) await takeQuestion(tx, actor.agencyId, question.id, item, now);
    await recordMinutes(tx, actor, minutes.id, 'minutes.itemAdded', now, {
      item: item.id,
      kind: item.kind,
    });
    return { itemId: item.id };
  });
}
