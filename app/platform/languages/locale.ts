/** Indonesian is the first language of the screen, English the second. */
export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'id';

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
