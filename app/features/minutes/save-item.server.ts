import type { Member } from '~/features/accounts/rules/actor';
import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import { questionFollows } from '~/features/programme/answer-question.server';
import type { Services } from '~/platform/services.server';

import { colleagueName, itemOf, openMinutes, recordMinutes } from './open-minutes.server';
import { renderTexts } from './render-text.server';
import { itemText, sameText, storedText, type ItemConflict } from './rules/item-text';
import type { SaveItemForm } from './rules/minutes-form';

export type SavedItem =
  | { readonly version: number }
  | { readonly errors: Record<string, string[]> }
  | { readonly conflict: ItemConflict };

/**
 * Saves an item. A save on top of an older version, or of an item that was removed meanwhile,
 * changes nothing and gives back both texts in full; one that says what stands there already (a
 * button pressed twice) is no conflict.
 * @throws AppError notFound; conflict minutesWaiting, minutesLocked once they are sent, approved
 */
export async function saveItem(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: SaveItemForm,
): Promise<SavedItem> {
  const mine = itemText(form);
  const rendered = renderTexts({ body: mine.body, answer: mine.answer });
  if ('errors' in rendered) return rendered;
  const now = clock.now();
  return write(async (tx) => {
    const minutes = await openMinutes(tx, actor, visitId);
    const item = await itemOf(tx, minutes, form.itemId);
    const stored = storedText(item);
    const removed = item.deletedAt !== null;
    if (!removed && sameText(stored, mine)) return { version: item.version };
    if (removed || item.version !== form.version) {
      return {
        conflict: {
          mine,
          theirs: {
            ...stored,
            version: item.version,
            savedAt: item.updatedAt,
            savedBy: await colleagueName(tx, actor.agencyId, item.updatedById),
            removed,
          },
        },
      };
    }
    const unknown = await unknownSubjects(tx, mine);
    if (unknown) return { errors: unknown };
    const { topics, indicators, dueDate, ...fields } = mine;
    const next = await tx.minutesItem.update({
      where: { id: item.id, agencyId: actor.agencyId },
      data: {
        ...fields,
        version: { increment: 1 },
        bodyHtml: rendered.html['body'] ?? '',
        answerHtml: rendered.html['answer'] ?? '',
        dueDate: dueDate === '' ? null : dueDate,
        updatedAt: now,
        updatedById: actor.userId,
        topics: { set: topics.map((slug) => ({ slug })) },
        indicators: { set: indicators.map((id) => ({ id })) },
      },
    });
    await questionFollows(tx, actor.agencyId, next, now);
    await recordMinutes(tx, actor, minutes.id, 'minutes.itemSaved', now, {
      item: item.id,
      version: next.version,
    });
    return { version: next.version };
  });
}
