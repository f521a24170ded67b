import type { Services } from '~/platform/services.server';

/** How long a message is kept after it was sent or given up. */
export const MAIL_KEPT_MS = 90 * 24 * 3_600_000;

/**
 * Deletes messages that were sent, given up, or left for staff to send, more than 90 days ago: with them go the recipients'
 * addresses, and the bodies of those that never arrived.
 */
export async function forgetOldMail({
  write,
  clock,
}: Pick<Services, 'write' | 'clock'>): Promise<void> {
  const before = { lt: new Date(clock.now().getTime() - MAIL_KEPT_MS) };
  await write((tx) =>
    // bounded: housekeeping of every agency's own left-overs
    tx.outboxMessage.deleteMany({
      where: {
        OR: [
          { sentAt: before },
          { deadAt: before },
          // What staff was to send by hand and never ticked off: it was said otherwise, or is stale.
          { channel: 'whatsapp', createdAt: before },
        ],
      },
    }),
  );
}
