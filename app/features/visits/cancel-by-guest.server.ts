import type { GuestContact } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import { dropDrafts, giveOnFreed } from './let-go.server';
import type { LibrarySink } from './rules/library-sink';
import { movedRequest, movedVisit } from './rules/state';
import { addressedAgency, tellGuest } from './tell-guest.server';
import { tellStaff } from './tell-staff.server';

/**
 * The guest of an accepted request cannot come. Where other delegations still come, the visit
 * stands without it; else the visit is cancelled and its room is free again.
 * @throws AppError conflict once the visit has begun, or when the host was first
 */
export async function cancelByGuest(
  services: Services,
  library: LibrarySink,
  guest: GuestContact,
  form: { readonly version: number; readonly reason: string },
): Promise<void> {
  const { write, clock } = services;
  const now = clock.now();
  const { agencyId, requestId } = guest;
  await write(async (tx) => {
    const request = await tx.visitRequest.findFirst({
      where: { id: requestId, agencyId },
      include: { ...addressedAgency, visit: true },
    });
    if (!request) throw notFound();
    const state = movedRequest(request, 'cancel', form.version);
    const { visit } = request;
    if (!visit) throw notFound();
    const cancelled = movedVisit(visit, 'cancel');
    if (visit.startsAt <= now) throw new AppError('conflict', { reason: 'visitStarted' });
    await tx.visitRequest.update({
      where: { id: request.id, agencyId },
      data: { state, version: { increment: 1 }, declineReason: form.reason },
    });
    await tx.delegation.updateMany({
      where: { requestId, agencyId },
      data: { state: 'cancelled' },
    });
    const actor = { id: null, name: request.guestAgencyName };
    await recordHistory(tx, {
      ...{ agencyId, actor, at: now },
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'request.cancelledByGuest',
      changes: { visit: visit.number },
    });
    await tellStaff(tx, services, 'guestCancelled', request, form.reason);
    await dropDrafts(tx, request);
    const others = await tx.delegation.count({
      where: { visitId: visit.id, agencyId, state: 'coming' },
    });
    if (others > 0) {
      await tx.visit.update({
        where: { id: visit.id, agencyId },
        data: { calendarSequence: { increment: 1 } },
      });
      await tellGuest(tx, services, null, request, { kind: 'ownCancel', visitId: visit.id });
      return;
    }
    await tx.visit.update({
      where: { id: visit.id, agencyId },
      data: {
        state: cancelled,
        cancelReason: form.reason,
        cancelledBy: 'guest',
        version: { increment: 1 },
        calendarSequence: { increment: 1 },
      },
    });
    await tellGuest(tx, services, null, request, { kind: 'ownCancel', visitId: visit.id });
    await recordHistory(tx, {
      ...{ agencyId, actor, at: now },
      recordType: 'visit',
      recordId: visit.id,
      action: 'visit.cancelled',
    });
    await library.remove(tx, 'visit', visit.id);
    await giveOnFreed(tx, services, visit, now);
  });
}
