import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { requestMail } from './request-mail';
import type { DeclineForm } from './rules/decision-form';
import { asRequestState, requestAfter } from './rules/state';

/**
 * Declines a request with the reason that the guest reads.
 * @throws AppError notFound for another agency's request; conflict when it was decided meanwhile
 */
export async function declineRequest(
  services: Services,
  actor: Member,
  requestId: string,
  form: DeclineForm,
): Promise<void> {
  const now = services.clock.now();
  await services.write(async (tx) => {
    const request = await tx.visitRequest.findFirst({
      where: { id: requestId, agencyId: actor.agencyId },
      include: { agency: { select: { shortName: true } } },
    });
    if (!request) throw notFound();
    const state = requestAfter(asRequestState(request.state), 'decline');
    if (state === null || request.version !== form.version) {
      throw new AppError('conflict', { reason: 'alreadyDecided' });
    }
    await tx.visitRequest.update({
      where: { id: request.id, agencyId: actor.agencyId },
      data: {
        state,
        version: { increment: 1 },
        decidedAt: now,
        decidedById: actor.userId,
        declineReason: form.reason,
      },
    });
    await recordHistory(tx, {
      agencyId: actor.agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'request.declined',
      actor: { id: actor.userId, name: actor.name },
      at: now,
    });
    if (request.contactEmail) {
      await enqueueMail(tx, services, {
        agencyId: actor.agencyId,
        recipient: request.contactEmail,
        ...requestMail.declined({
          host: request.agency.shortName,
          subject: request.subject,
          reason: form.reason,
          trackingCode: request.trackingCode,
        }),
      });
    }
  });
}
