import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import type { Member } from './rules/actor';
import { endAllSessions, within } from './session.server';

/** Signs the actor out on every device but the one in its hand. */
export async function endOtherSessions(services: Services, actor: Member): Promise<void> {
  await services.write(async (tx) => {
    await endAllSessions(within(services, tx), actor.userId, actor.sessionId);
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'user',
      recordId: actor.userId,
      action: 'otherSessionsEnded',
      actor,
      at: services.clock.now(),
    });
  });
}
