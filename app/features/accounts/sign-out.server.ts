import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import type { Actor } from './rules/actor';
import { endSession, within } from './session.server';

/**
 * Ends the session of this browser. Who is signed out already is so again.
 * @returns the header that forgets the cookie
 */
export async function signOut(
  services: Services,
  actor: Actor,
  cookieHeader: string | null,
): Promise<{ cookie: string }> {
  return services.write(async (tx) => {
    const ended = await endSession(within(services, tx), cookieHeader);
    if (actor.kind === 'member') {
      await recordAccount(tx, {
        agencyId: actor.agencyId,
        recordType: 'user',
        recordId: actor.userId,
        action: 'signedOut',
        actor,
        at: services.clock.now(),
      });
    }
    return ended;
  });
}
