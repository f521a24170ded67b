import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { openAgenda, recordProgramme } from './agenda.server';
import type { PlaceQuestionForm } from './rules/programme-form';

/**
 * Gives a question of the guests its place in the programme, or takes it from there: without an item it
 * stands beside the programme again.
 * @throws AppError notFound for a question or an item of another visit; conflict visitCancelled
 */
export async function placeQuestion(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: PlaceQuestionForm,
): Promise<void> {
  const now = clock.now();
  const { agencyId } = actor;
  await write(async (tx) => {
    const { visit, items } = await openAgenda(tx, actor, visitId);
    const agendaItemId = form.agendaItemId ?? null;
    if (agendaItemId !== null && !items.some(({ id }) => id === agendaItemId)) throw notFound();
    const question = await tx.guestQuestion.findFirst({
      where: { id: form.questionId, agencyId, request: { visitId: visit.id }, takenBackAt: null },
      select: { id: true, agendaItemId: true },
    });
    if (!question) throw notFound();
    if (question.agendaItemId === agendaItemId) return;
    await tx.guestQuestion.update({
      where: { id: question.id, agencyId },
      data: { agendaItemId },
    });
    const changes = { question: question.id, item: agendaItemId };
    await recordProgramme(tx, actor, visit.id, 'programme.questionPlaced', now, changes);
  });
}
