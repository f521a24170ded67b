import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { giveOnFreed } from './let-go.server';
import { moveVisit } from './move-visit.server';
import type { LibrarySink } from './rules/library-sink';
import { requestAfter } from './rules/state';
import { addressedAgency, tellGuest } from './tell-guest.server';

/**
 * The host cancels a scheduled visit: its room is free again, each of its guests is told, and the
 * library shows it no more.
 * @param reason the guests read it on their tracking pages
 */
export async function cancelVisit(
  services: Services,
  library: LibrarySink,
  actor: Member,
  visitId: string,
  reason: string,
): Promise<void> {
  const { agencyId } = actor;
  const now = services.clock.now();
  await services.write(async (tx) => {
    await moveVisit(tx, actor, visitId, 'cancel', now);
    const visit = await tx.visit.update({
      where: { id: visitId, agencyId },
      data: { cancelReason: reason, cancelledBy: 'host', calendarSequence: { increment: 1 } },
      include: { requests: { include: addressedAgency } },
    });
    await tx.delegation.updateMany({
      where: { visitId, agencyId, state: 'coming' },
      data: { state: 'cancelled' },
    });
    for (const request of visit.requests.filter(({ state }) => state === 'accepted')) {
      await tx.visitRequest.update({
        where: { id: request.id, agencyId },
        data: { state: requestAfter('accepted', 'cancel') ?? '', version: { increment: 1 } },
      });
      await tellGuest(tx, services, actor, request, {
        kind: 'cancelled',
        visitId,
        period: { startsAt: visit.startsAt, endsAt: visit.endsAt },
        reason,
      });
    }
    await library.remove(tx, 'visit', visitId);
    await giveOnFreed(tx, services, visit, now);
  });
}
