import { parse, serialize } from 'cookie';

import { DEFAULT_LOCALE, isLocale, type Locale } from '../languages/locale';

const NAME = 'kawruh_language';
const YEAR = 365 * 24 * 3600;

/** The language that the reader chose, else Indonesian. */
export const localeOf = (request: Request): Locale =>
  localeOfCookies(request.headers.get('Cookie'));

/** The same from the header itself. */
export function localeOfCookies(header: string | null | undefined): Locale {
  if (!header) return DEFAULT_LOCALE;
  const chosen = parse(header)[NAME];
  return isLocale(chosen) ? chosen : DEFAULT_LOCALE;
}

export function localeCookie(locale: Locale, secure: boolean): string {
  return serialize(NAME, locale, {
    path: '/',
    maxAge: YEAR,
    sameSite: 'lax',
    httpOnly: true,
    secure,
  });
}
