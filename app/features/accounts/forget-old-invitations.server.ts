import type { Services } from '~/platform/services.server';

const KEPT_MS = 90 * 24 * 3_600_000;

/**
 * Deletes invitations that were accepted, revoked or past their time more than 90 days ago. Who
 * invited, accepted and revoked stays in the history.
 */
export async function forgetOldInvitations({
  write,
  clock,
}: Pick<Services, 'write' | 'clock'>): Promise<void> {
  const before = { lt: new Date(clock.now().getTime() - KEPT_MS) };
  await write((tx) =>
    // bounded: housekeeping of every agency's own left-overs
    tx.invitation.deleteMany({
      where: { OR: [{ acceptedAt: before }, { revokedAt: before }, { expiresAt: before }] },
    }),
  );
}
