import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { moveVisit } from './move-visit.server';
import type { LibrarySink } from './rules/library-sink';

/**
 * Cancels a scheduled visit: its room is free again and the library shows it no more.
 * @param reason the guest reads it on its tracking page
 */
export async function cancelVisit(
  { write, clock }: Services,
  library: LibrarySink,
  actor: Member,
  visitId: string,
  reason: string,
): Promise<void> {
  await write(async (tx) => {
    await moveVisit(tx, actor, visitId, 'cancel', clock.now());
    await tx.visit.update({
      where: { id: visitId, agencyId: actor.agencyId },
      data: { cancelReason: reason },
    });
    await library.remove(tx, 'visit', visitId);
  });
}
