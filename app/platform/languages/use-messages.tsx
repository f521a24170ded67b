import { createContext, useContext, type ReactNode } from 'react';

import type { Catalogue } from './catalogue';
import { DEFAULT_LOCALE, type Locale } from './locale';

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE);

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The texts of a catalogue in the reader's language: `const t = useMessages(messages)`. */
export function useMessages<T>(messages: Catalogue<T>): T {
  return messages[useLocale()];
}
