import type { GuestContact } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import { letGo } from './let-go.server';
import { movedRequest } from './rules/state';
import { tellStaff } from './tell-staff.server';

/**
 * The guest takes its request back before there is a visit.
 * @throws AppError conflict when the host decided meanwhile
 */
export async function withdrawRequest(
  services: Services,
  guest: GuestContact,
  version: number,
): Promise<void> {
  const now = services.clock.now();
  await services.write(async (tx) => {
    const request = await tx.visitRequest.findFirst({
      where: { id: guest.requestId, agencyId: guest.agencyId },
    });
    if (!request) throw notFound();
    const state = movedRequest(request, 'withdraw', version);
    await letGo(tx, services, request, 'refused', now);
    await tx.visitRequest.update({
      where: { id: request.id, agencyId: guest.agencyId },
      data: { state, version: { increment: 1 }, decidedAt: now },
    });
    await recordHistory(tx, {
      agencyId: guest.agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'request.withdrawn',
      actor: { id: null, name: request.guestAgencyName },
      at: now,
    });
    await tellStaff(tx, services, 'withdrawn', request);
  });
}
