import { hash, verify } from '@node-rs/argon2';

import { AppError } from '~/platform/errors/app-error';

import { COMMON_PASSWORDS } from './common-passwords.server';
import { isCommonPassword, normalPassword, ownWords } from './rules/password';

/**
 * argon2id, the library's default kind. 64 MiB and four passes took 60 to 100 ms on the 2-core machine
 * this was measured on, depending on what else it did; OWASP asks for 19 MiB and two passes at least.
 */
const COST = { memoryCost: 65_536, timeCost: 4, parallelism: 1 } as const;

/** At most four at a time: 256 MiB, and processors left for everybody who is signed in. */
const AT_ONCE = 4;
/** More than this waiting is an attack or a broken machine: better a clear refusal than a queue. */
const MOST_WAITING = 200;

let running = 0;
const waiting: (() => void)[] = [];

/** A full queue is worked off in about so many seconds. */
const BUSY_SECONDS = 10;

/** The queue of expensive work is full; nothing was computed. */
export class PasswordQueueFull extends AppError {
  override readonly name = 'PasswordQueueFull';
  constructor() {
    super('unavailable', { reason: 'signInBusy', details: { retryAfter: BUSY_SECONDS } });
  }
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new PasswordQueueFull();
    // Whoever ends hands its place over, so that nobody pushes in.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** @returns what is stored of a password, with its cost and salt: "$argon2id$v=19$m=…" */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalPassword(password), COST));
}

// Made when first needed: the answer to an unknown user costs what the answer to a known one does.
let standIn: Promise<string> | undefined;

/**
 * @param stored null when there is no such user, or none that may sign in: takes as long, is false
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  standIn ??= hashPassword('nobody has this password').catch((error: unknown) => {
    standIn = undefined;
    throw error;
  });
  const against = stored ?? (await standIn);
  const same = await inTurn(() => verify(against, normalPassword(password)));
  return same && stored !== null;
}

/** @returns the key of what is wrong with a new password, or null (length is the schema's matter) */
export function refusedPassword(
  password: string,
  user: Parameters<typeof ownWords>[0] = {},
): 'passwordCommon' | null {
  return isCommonPassword(normalPassword(password), COMMON_PASSWORDS, ownWords(user))
    ? 'passwordCommon'
    : null;
}
