import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

/**
 * Staff has sent a waiting message by WhatsApp: its text is forgotten as that of a sent mail is.
 * @throws AppError notFound for what is not this agency's; conflict when it was ticked off already
 */
export async function markMessageSent(
  { write, clock }: Services,
  actor: Member,
  requestId: string,
  messageId: string,
): Promise<void> {
  const { agencyId } = actor;
  const now = clock.now();
  await write(async (tx) => {
    const message = await tx.outboxMessage.findFirst({
      where: {
        ...{ id: messageId, agencyId, channel: 'whatsapp' },
        ...{ recordType: 'visitRequest', recordId: requestId },
      },
    });
    if (!message) throw notFound();
    if (message.sentAt) throw new AppError('conflict', { reason: 'messageSentAlready' });
    await tx.outboxMessage.update({
      where: { id: message.id, agencyId },
      data: { sentAt: now, body: '', attempts: { increment: 1 }, lastError: '' },
    });
    await recordTold(tx, actor, requestId, message.kind, now);
  });
}

/** Staff has told the guest once more by WhatsApp what it was told by mail. */
export async function markToldByWhatsapp(
  { write, clock }: Services,
  actor: Member,
  requestId: string,
  kind: string,
): Promise<void> {
  const { agencyId } = actor;
  const now = clock.now();
  await write(async (tx) => {
    const request = await tx.visitRequest.findFirst({
      where: { id: requestId, agencyId },
      select: { contactPhone: true, trackingCode: true },
    });
    if (!request) throw notFound();
    await tx.outboxMessage.create({
      data: {
        ...{ agencyId, kind, channel: 'whatsapp', recordType: 'visitRequest', recordId: requestId },
        ...{ recipient: request.contactPhone, subject: request.trackingCode, body: '' },
        ...{ createdAt: now, dueAt: now, sentAt: now, attempts: 1 },
      },
    });
    await recordTold(tx, actor, requestId, kind, now);
  });
}

const recordTold = (tx: Tx, actor: Member, requestId: string, kind: string, at: Date) =>
  recordHistory(tx, {
    agencyId: actor.agencyId,
    recordType: 'visitRequest',
    recordId: requestId,
    action: 'request.toldByWhatsapp',
    actor: { id: actor.userId, name: actor.name },
    at,
    changes: { kind },
  });
