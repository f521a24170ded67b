import { pseudonym } from '~/platform/clock/random.server';
import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { verifyPassword } from './passwords.server';
import { endSession, startSession, within } from './session.server';
import {
  attemptKeys,
  beginAttempt,
  forgetOldFailures,
  forgiveAttempt,
  uncountedWhenBusy,
} from './sign-in-failures.server';

export type SignInAnswer =
  | { readonly kind: 'signedIn'; readonly userId: string; readonly cookie: string }
  /** wrong password, unknown or disabled user, no password yet: nobody can tell which */
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly seconds: number };

/**
 * Signs somebody in with a new session; the session that the browser brought along ends.
 * @param attempt.email lower case
 * @param attempt.address network address of the browser
 * @param attempt.cookieHeader as it came with the request
 * @throws AppError unavailable when failures cannot be counted, or too many sign in at once
 */
export async function signIn(
  services: Services,
  attempt: {
    email: string;
    password: string;
    address: string;
    device: string;
    cookieHeader: string | null;
  },
): Promise<SignInAnswer> {
  const { db, write, clock, config, log } = services;
  const { email, address } = attempt;
  const keys = attemptKeys(services, 'id', email, address);
  const begun = await beginAttempt(services, keys);
  const who = pseudonym(config.secret, `log|${email}`);
  if ('waitMs' in begun) {
    log.warn({ who }, 'sign-in throttled');
    return { kind: 'wait', seconds: Math.ceil(begun.waitMs / 1000) };
  }

  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, agencyId: true, name: true, disabledAt: true, password: true },
  });
  const hash = user && !user.disabledAt ? (user.password?.hash ?? null) : null;
  const right = await verifyPassword(hash, attempt.password).catch(
    uncountedWhenBusy(services, begun),
  );
  if (!right || !user) {
    log.warn({ who }, 'sign-in refused');
    return { kind: 'refused' };
  }

  return write(async (tx) => {
    // Disabled, or given another password, while this one was looked at.
    const still = await tx.user.findFirst({
      where: { id: user.id, disabledAt: null, password: { hash: hash ?? '' } },
      select: { id: true },
    });
    if (!still) return { kind: 'refused' };
    const now = clock.now();
    await forgiveAttempt(tx, begun);
    await forgetOldFailures(tx, now);
    const inside = within(services, tx);
    await endSession(inside, attempt.cookieHeader);
    const { cookie } = await startSession(inside, user.id, { device: attempt.device });
    await recordAccount(tx, {
      agencyId: user.agencyId,
      recordType: 'user',
      recordId: user.id,
      action: 'signedIn',
      actor: { userId: user.id, name: user.name },
      at: now,
    });
    return { kind: 'signedIn', userId: user.id, cookie };
  });
}
