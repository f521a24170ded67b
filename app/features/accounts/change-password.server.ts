import { pseudonym } from '~/platform/clock/random.server';
import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { hashPassword, refusedPassword, verifyPassword } from './passwords.server';
import type { Member } from './rules/actor';
import { endAllSessions, startSession, within } from './session.server';
import { setPassword } from './set-password.server';
import {
  attemptKeys,
  beginAttempt,
  forgiveAttempt,
  uncountedWhenBusy,
} from './sign-in-failures.server';

export type ChangePasswordAnswer =
  | { readonly kind: 'changed'; readonly cookie: string }
  | { readonly kind: 'passwordWrong' }
  | { readonly kind: 'passwordCommon' }
  | { readonly kind: 'wait'; readonly seconds: number };

/**
 * Changes one's own password after proving the present one. Every session ends, this one goes on
 * with a new token. Tries are counted like those of sign-in, apart from them: whoever holds a
 * stolen session cannot keep its owner from signing in.
 */
export async function changePassword(
  services: Services,
  actor: Member,
  input: { current: string; password: string; address: string; device: string },
): Promise<ChangePasswordAnswer> {
  const { db, write, clock, config, log } = services;
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { name: true, email: true, password: true },
  });
  const refused = refusedPassword(input.password, { ...user, agencyName: actor.agencyName });
  if (refused) return { kind: refused };

  const keys = attemptKeys(services, 'change', actor.userId, input.address);
  const attempt = await beginAttempt(services, keys);
  const who = pseudonym(config.secret, `log|${user.email}`);
  if ('waitMs' in attempt) {
    log.warn({ who }, 'password change throttled');
    return { kind: 'wait', seconds: Math.ceil(attempt.waitMs / 1000) };
  }
  const present = user.password?.hash ?? null;
  const busy = uncountedWhenBusy(services, attempt);
  const right = await verifyPassword(present, input.current).catch(busy);
  if (!right) {
    log.warn({ who }, 'password change refused');
    return { kind: 'passwordWrong' };
  }

  const hash = await hashPassword(input.password).catch(busy);
  return write(async (tx) => {
    const unchanged = await tx.passwordHash.count({
      where: { userId: actor.userId, hash: present ?? '', user: { disabledAt: null } },
    });
    if (unchanged === 0) return { kind: 'passwordWrong' };
    const now = clock.now();
    await forgiveAttempt(tx, attempt);
    await setPassword(tx, { userId: actor.userId, hash, now });
    const inside = within(services, tx);
    await endAllSessions(inside, actor.userId);
    const { cookie } = await startSession(inside, actor.userId, { device: input.device });
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'user',
      recordId: actor.userId,
      action: 'passwordChanged',
      actor,
      at: now,
    });
    return { kind: 'changed', cookie };
  });
}
