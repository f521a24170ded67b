import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** Passed in, so that tests know what was drawn. */
export interface Random {
  /** A secret of 256 bits in letters fit for an address. */
  readonly token: () => string;
  /** A short code that people read aloud: no vowels, no look-alikes, in groups of four. */
  readonly code: () => string;
}

const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789';

export const systemRandom: Random = {
  token: () => randomBytes(32).toString('base64url'),
  code: () => {
    const letter = () => CODE_LETTERS[randomInt(CODE_LETTERS.length)] ?? 'B';
    const group = () => Array.from({ length: 4 }, letter).join('');
    return `${group()}-${group()}`;
  },
};

/** What is stored of a secret: from it the secret cannot be had back. Hex, 64 characters. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** A name for a person or address in counters and logs that says nothing about them. */
export const pseudonym = (secret: string, value: string): string =>
  createHmac('sha256', secret).update(value).digest('hex').slice(0, 32);

/** "value.signature": a value that comes back from a form unchanged, or not at all. */
export function seal(secret: string, value: string): string {
  return `${value}.${createHmac('sha256', secret).update(`seal|${value}`).digest('base64url')}`;
}

/** @returns the value, or null when the text was not sealed with this secret */
export function unseal(secret: string, sealed: string): string | null {
  const value = sealed.slice(0, Math.max(0, sealed.lastIndexOf('.')));
  const expected = Buffer.from(seal(secret, value));
  const given = Buffer.from(sealed);
  return expected.length === given.length && timingSafeEqual(expected, given) ? value : null;
}
