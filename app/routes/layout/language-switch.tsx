import { useLocation } from '@remix-run/react';

import type { Locale } from '~/platform/languages/locale';
import { useMessages } from '~/platform/languages/use-messages';

import { frameMessages } from './frame-messages';

/** A plain form: works without JavaScript and comes back to the same page. */
export function LanguageSwitch({ locale }: { locale: Locale }) {
  const t = useMessages(frameMessages);
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/language">
      <input type="hidden" name="to" value={pathname + search} />
      <input type="hidden" name="locale" value={locale === 'id' ? 'en' : 'id'} />
      <button
        type="submit"
        aria-label={t.otherLanguageLabel}
        lang={locale === 'id' ? 'en' : 'id'}
        className="min-h-11 text-sm font-medium text-muted hover:text-brick"
      >
        {t.otherLanguage}
      </button>
    </form>
  );
}
