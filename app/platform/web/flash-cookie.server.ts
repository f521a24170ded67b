import { parse, serialize } from 'cookie';

import { seal, unseal } from '../clock/random.server';

const NAME = 'kawruh_notice';

/** A one-line notice for the next page: a key of its catalogue, sealed so that no link can forge it. */
export function noticeCookie(secret: string, key: string, secure: boolean): string {
  return serialize(NAME, seal(secret, key), {
    path: '/',
    maxAge: 60,
    sameSite: 'lax',
    httpOnly: true,
    secure,
  });
}

/** @returns the key that waits, with the header that forgets it; or null */
export function takeNotice(
  secret: string,
  cookieHeader: string | null,
  secure: boolean,
): { key: string; forget: string } | null {
  const sealed = cookieHeader ? parse(cookieHeader)[NAME] : undefined;
  if (!sealed) return null;
  const key = unseal(secret, sealed);
  const forget = serialize(NAME, '', {
    path: '/',
    maxAge: 0,
    sameSite: 'lax',
    httpOnly: true,
    secure,
  });
  return key === null ? null : { key, forget };
}
