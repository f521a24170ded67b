import type { Catalogue } from '~/platform/languages/catalogue';
import { DEFAULT_LOCALE, isLocale, type Locale } from '~/platform/languages/locale';

type Matches = readonly ({ id: string; data?: unknown } | undefined)[];

/** The reader's language, as the root loader told it. */
export function localeOfMatches(matches: Matches): Locale {
  const root = matches.find((match) => match?.id === 'root')?.data;
  const locale = typeof root === 'object' && root !== null && 'locale' in root ? root.locale : null;
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

/** "Ajukan kunjungan · Kawruh", from a key of a catalogue. */
export function pageTitle<T>(matches: Matches, messages: Catalogue<T>, key: keyof T) {
  return titled(String(messages[localeOfMatches(matches)][key]));
}

/** The same for a title that is a record's own. */
export function titled(title: string, description?: string) {
  return [
    { title: `${title} · Kawruh` },
    ...(description ? [{ name: 'description', content: description }] : []),
  ];
}
