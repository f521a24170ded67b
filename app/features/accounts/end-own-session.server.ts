import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import type { Member } from './rules/actor';
import { endOneSession, within } from './session.server';

/** Signs the actor out on one device. @throws AppError notFound for a session of anybody else */
export async function endOwnSession(
  services: Services,
  actor: Member,
  sessionId: string,
): Promise<void> {
  await services.write(async (tx) => {
    await endOneSession(within(services, tx), actor.userId, sessionId);
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'user',
      recordId: actor.userId,
      action: 'sessionEnded',
      actor,
      at: services.clock.now(),
    });
  });
}
