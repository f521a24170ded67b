import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import { letGo } from './let-go.server';
import type { DeclineForm } from './rules/decision-form';
import { movedRequest } from './rules/state';
import { addressedAgency, tellGuest } from './tell-guest.server';

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
      include: addressedAgency,
    });
    if (!request) throw notFound();
    const state = movedRequest(request, 'decline', form.version);
    await letGo(tx, services, request, 'replaced', now);
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
    await tellGuest(tx, services, actor, request, { kind: 'declined', reason: form.reason });
  });
}
