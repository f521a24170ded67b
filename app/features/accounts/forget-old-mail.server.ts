import type { Services } from '~/platform/services.server';

const KEPT_MS = 90 * 24 * 3_600_000;

/**
 * Deletes messages that were sent, or given up, more than 90 days ago: with them go the recipients'
 * addresses, and the bodies of those that never arrived.
 */
export async function forgetOldMail({
  write,
  clock,
}: Pick<Services, 'write' | 'clock'>): Promise<void> {
  const before = { lt: new Date(clock.now().getTime() - KEPT_MS) };
  await write((tx) =>
    // bounded: housekeeping of every agency's own left-overs
    tx.outboxMessage.deleteMany({ where: { OR: [{ sentAt: before }, { deadAt: before }] } }),
  );
}
