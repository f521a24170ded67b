import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

/**
 * Has a message that was given up tried anew, under the same Message-ID: who got it after all does
 * not get it twice.
 * @throws AppError notFound for another agency's message; conflict when it is not given up (any more)
 */
export async function sendMessageAgain(
  { write, clock }: Services,
  actor: Member,
  messageId: string,
): Promise<void> {
  const { agencyId } = actor;
  const now = clock.now();
  await write(async (tx) => {
    const message = await tx.outboxMessage.findFirst({
      where: { id: messageId, agencyId, channel: 'mail' },
    });
    if (!message) throw notFound();
    if (message.sentAt || !message.deadAt) {
      throw new AppError('conflict', { reason: 'messageNotDead' });
    }
    await tx.outboxMessage.update({
      where: { id: message.id, agencyId },
      data: { deadAt: null, leasedTo: null, attempts: 0, dueAt: now, lastError: '' },
    });
    const { recordType, recordId, kind } = message;
    await recordHistory(tx, {
      agencyId,
      recordType: recordType || 'outboxMessage',
      recordId: recordId || message.id,
      action: 'message.sentAgain',
      actor: { id: actor.userId, name: actor.name },
      at: now,
      changes: { message: message.id, kind },
    });
  });
}
