import type { Services } from '~/platform/services.server';

const KEPT_MS = 7 * 24 * 3_600_000;

/** Deletes links to a new password made more than seven days ago; they opened for an hour. */
export async function forgetOldResets({
  write,
  clock,
}: Pick<Services, 'write' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_MS);
  await write((tx) => tx.passwordReset.deleteMany({ where: { createdAt: { lt: before } } }));
}
