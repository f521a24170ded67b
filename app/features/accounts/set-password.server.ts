import type { Tx } from '~/platform/database/database.server';

/** Stores a password's hash; links to set another one are used up by it. */
export async function setPassword(
  tx: Tx,
  { userId, hash, now }: { userId: string; hash: string; now: Date },
): Promise<void> {
  await tx.passwordHash.upsert({
    where: { userId },
    create: { userId, hash, changedAt: now },
    update: { hash, changedAt: now },
  });
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
}
