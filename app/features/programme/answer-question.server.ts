import type { Tx } from '~/platform/database/database.server';
import { errorCode } from '~/platform/languages/error-code';

import type { FieldErrors } from './agenda.server';
import { standingItems } from './questions-view.server';

/**
 * A question of this visit's guests that the minutes may take up. Call it before the item is made.
 * @returns errors for one that stands in the minutes already, was taken back, or is another visit's
 */
export async function questionToTake(
  tx: Tx,
  agencyId: string,
  visitId: string,
  questionId: string,
): Promise<{ readonly id: string } | { readonly errors: FieldErrors }> {
  const question = await tx.guestQuestion.findFirst({
    where: { id: questionId, agencyId, request: { visitId }, takenBackAt: null },
    select: { id: true, minutesItemId: true },
  });
  if (!question) return { errors: { '': [errorCode('questionGone')] } };
  const standing = await standingItems(tx, agencyId, [question]);
  return standing.size > 0 ? { errors: { '': [errorCode('questionTaken')] } } : { id: question.id };
}

/** Says by which item of the minutes a question is answered. */
export async function takeQuestion(
  tx: Tx,
  agencyId: string,
  questionId: string,
  item: MinutesAnswer,
  now: Date,
): Promise<void> {
  await tx.guestQuestion.update({
    where: { id: questionId, agencyId },
    data: { minutesItemId: item.id, answeredAt: isAnswered(item) ? now : null },
  });
}

/**
 * Lets the question that an item of the minutes stands for follow that item: answered while it holds an
 * answer, open again when that is taken out or the item is removed. Call it in the item's transaction.
 */
export async function questionFollows(
  tx: Tx,
  agencyId: string,
  item: MinutesAnswer,
  now: Date,
): Promise<void> {
  const answered = isAnswered(item);
  await tx.guestQuestion.updateMany({
    where: {
      ...{ agencyId, minutesItemId: item.id },
      answeredAt: answered ? null : { not: null },
    },
    data: { answeredAt: answered ? now : null },
  });
}

/** An item of minutes, as far as it answers. */
export interface MinutesAnswer {
  readonly id: string;
  readonly kind: string;
  readonly answer: string;
  readonly deletedAt: Date | null;
}

const isAnswered = ({ kind, answer, deletedAt }: MinutesAnswer): boolean =>
  kind === 'questionAndAnswer' && answer.trim() !== '' && deletedAt === null;
