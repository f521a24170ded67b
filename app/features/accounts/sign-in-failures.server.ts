import { pseudonym } from '~/platform/clock/random.server';
import type { Tx } from '~/platform/database/database.server';
import { AppError } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';
import { networkOf } from '~/platform/web/network';

import { PasswordQueueFull } from './passwords.server';
import {
  FAILURES_BY_ADDRESS,
  REMEMBERED_MS,
  waitByAddress,
  waitByIdentifier,
  WINDOW_MS,
} from './rules/sign-in-throttle';

/** More than the longest siege can hold in the time that is remembered. */
const MOST_ROWS = 200;

/** What an attempt is counted under; both say nothing about whom they stand for. */
export interface AttemptKeys {
  readonly identifier: string;
  readonly address: string;
}

/** @param purpose 'id' at sign-in, 'change' when a member proves its own password again */
export function attemptKeys(
  { config }: Pick<Services, 'config'>,
  purpose: 'id' | 'change',
  identifier: string,
  address: string,
): AttemptKeys {
  return {
    identifier: pseudonym(config.secret, `${purpose}|${identifier}`),
    address: pseudonym(config.secret, `addr|${networkOf(address)}`),
  };
}

/** One attempt that stands as a failure until it is forgiven. */
export interface Attempt {
  readonly keys: AttemptKeys;
  readonly rowIds: readonly string[];
}

/**
 * Counts an attempt before its password is looked at: tries sent side by side are counted like
 * tries sent in turn, and one that dies halfway stays a failure.
 * @returns the attempt, or how long to wait; an attempt that must wait is not counted
 * @throws AppError unavailable when the count cannot be read or written: then nobody signs in
 */
export async function beginAttempt(
  services: Services,
  keys: AttemptKeys,
): Promise<Attempt | { waitMs: number }> {
  const now = services.clock.now();
  try {
    return await services.write(async (tx) => {
      const waitMs = Math.max(
        waitByIdentifier(await failuresOf(tx, keys.identifier, now, REMEMBERED_MS, MOST_ROWS), now),
        waitByAddress(await failuresOf(tx, keys.address, now, WINDOW_MS, FAILURES_BY_ADDRESS), now),
      );
      if (waitMs > 0) return { waitMs };
      const rowIds: string[] = [];
      for (const key of [keys.identifier, keys.address]) {
        const { id } = await tx.signInFailure.create({ data: { key, at: now } });
        rowIds.push(id);
      }
      return { keys, rowIds };
    });
  } catch (cause) {
    throw new AppError('unavailable', { reason: 'signInUncounted', cause });
  }
}

async function failuresOf(
  tx: Tx,
  key: string,
  now: Date,
  withinMs: number,
  most: number,
): Promise<Date[]> {
  const rows = await tx.signInFailure.findMany({
    where: { key, at: { gt: new Date(now.getTime() - withinMs) } },
    select: { at: true },
    orderBy: { at: 'desc' },
    take: most,
  });
  return rows.map(({ at }) => at).reverse();
}

/** After a right password: the identifier starts anew, and the address loses this attempt alone. */
export async function forgiveAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  await tx.signInFailure.deleteMany({
    where: { OR: [{ key: attempt.keys.identifier }, { id: { in: [...attempt.rowIds] } }] },
  });
}

/**
 * For `catch` around the work on a password: where the queue was full, nothing was looked at, and
 * whoever tried has failed at nothing.
 */
export function uncountedWhenBusy({ write }: Pick<Services, 'write'>, { rowIds }: Attempt) {
  return async (error: unknown): Promise<never> => {
    if (error instanceof PasswordQueueFull) {
      await write((tx) => tx.signInFailure.deleteMany({ where: { id: { in: [...rowIds] } } }));
    }
    throw error;
  };
}

/** After a password was set by a mailed link: whoever laid siege no longer keeps its owner out. */
export async function forgiveIdentifier(tx: Tx, services: Services, email: string): Promise<void> {
  const { identifier } = attemptKeys(services, 'id', email, '');
  await tx.signInFailure.deleteMany({ where: { key: identifier } });
}

/** Deletes what no longer counts. */
export async function forgetOldFailures(tx: Tx, now: Date): Promise<void> {
  await tx.signInFailure.deleteMany({
    where: { at: { lte: new Date(now.getTime() - REMEMBERED_MS) } },
  });
}
