import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import type { Member } from './rules/actor';

/** Changes one's own name and position. Papers made before keep the ones of their day. */
export async function updateOwnProfile(
  { write, clock }: Services,
  actor: Member,
  { name, positionTitle }: { name: string; positionTitle: string },
): Promise<void> {
  await write(async (tx) => {
    await tx.user.update({ where: { id: actor.userId }, data: { name, positionTitle } });
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'user',
      recordId: actor.userId,
      action: 'profileChanged',
      actor: { userId: actor.userId, name },
      at: clock.now(),
    });
  });
}
