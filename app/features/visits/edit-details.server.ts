import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import type { DetailsForm } from './rules/decision-form';

/**
 * Writes what the guests read beside time and place: the link of an online session, who receives
 * them, what to bring. Calendars take it up.
 * @throws AppError notFound for another agency's visit; conflict when it was changed meanwhile
 */
export async function editDetails(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  form: DetailsForm,
): Promise<void> {
  const { agencyId } = actor;
  await write(async (tx) => {
    const visit = await tx.visit.findFirst({ where: { id: visitId, agencyId } });
    if (!visit) throw notFound();
    if (visit.state === 'cancelled') throw new AppError('conflict', { reason: 'visitCancelled' });
    if (visit.version !== form.version) throw new AppError('conflict', { reason: 'visitMoved' });
    await tx.visit.update({
      where: { id: visitId, agencyId },
      data: {
        meetingUrl: form.meetingUrl ?? '',
        receivedBy: form.receivedBy ?? '',
        hostNote: form.hostNote ?? '',
        version: { increment: 1 },
        calendarSequence: { increment: 1 },
      },
    });
    await recordHistory(tx, {
      agencyId,
      recordType: 'visit',
      recordId: visitId,
      action: 'visit.detailsEdited',
      actor: { id: actor.userId, name: actor.name },
      at: clock.now(),
    });
  });
}
