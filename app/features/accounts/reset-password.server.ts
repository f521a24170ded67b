import { hashToken } from '~/platform/clock/random.server';
import type { Reader } from '~/platform/database/database.server';
import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { hashPassword, refusedPassword } from './passwords.server';
import { endAllSessions, within } from './session.server';
import { setPassword } from './set-password.server';
import { forgiveIdentifier } from './sign-in-failures.server';

/** The user whom a link may give a password, or null: unknown, used, older than an hour, disabled. */
async function userOfLink(db: Reader, token: string, now: Date) {
  const reset = await db.passwordReset.findFirst({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      expiresAt: { gt: now },
      user: { disabledAt: null },
    },
    select: {
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          agencyId: true,
          agency: { select: { shortName: true } },
        },
      },
    },
  });
  return reset?.user ?? null;
}

/** Whether a link still works; asking uses nothing up. */
export async function resetLinkWorks(services: Services, token: string): Promise<boolean> {
  return (await userOfLink(services.db, token, services.clock.now())) !== null;
}

/**
 * Sets a password by a mailed or printed link. The link works once, every session of the user ends,
 * and whoever laid siege to its sign-in no longer keeps it out.
 */
export async function resetPassword(
  services: Services,
  { token, password }: { token: string; password: string },
): Promise<{ kind: 'set' } | { kind: 'linkDead' } | { kind: 'passwordCommon' }> {
  const { db, write, clock, log } = services;
  const user = await userOfLink(db, token, clock.now());
  if (!user) {
    log.warn('reset link refused');
    return { kind: 'linkDead' };
  }
  const refused = refusedPassword(password, { ...user, agencyName: user.agency.shortName });
  if (refused) return { kind: refused };
  const hash = await hashPassword(password);
  return write(async (tx) => {
    const now = clock.now();
    if (!(await userOfLink(tx, token, now))) return { kind: 'linkDead' };
    await tx.passwordReset.update({
      where: { tokenHash: hashToken(token) },
      data: { usedAt: now },
    });
    await setPassword(tx, { userId: user.id, hash, now });
    await endAllSessions(within(services, tx), user.id);
    await forgiveIdentifier(tx, services, user.email);
    await recordAccount(tx, {
      agencyId: user.agencyId,
      recordType: 'user',
      recordId: user.id,
      action: 'passwordReset',
      actor: { userId: user.id, name: user.name },
      at: now,
    });
    return { kind: 'set' };
  });
}
