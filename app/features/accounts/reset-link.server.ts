import { hashToken } from '~/platform/clock/random.server';
import type { Tx } from '~/platform/database/database.server';
import type { Services } from '~/platform/services.server';

const RESET_MS = 60 * 60_000;

/**
 * Makes a link that sets a password once, within an hour. What is stored is the token's hash.
 * @returns the address to open; whoever has it can set the password
 */
export async function makeResetLink(
  tx: Tx,
  { clock, random, config }: Pick<Services, 'clock' | 'random' | 'config'>,
  userId: string,
): Promise<string> {
  const now = clock.now();
  const token = random.token();
  await tx.passwordReset.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + RESET_MS),
    },
  });
  return `${config.origin}/reset/${token}`;
}
