import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import type { Locale } from '~/platform/languages/locale';
import { useMessages } from '~/platform/languages/use-messages';
import { Masthead } from '~/ui/masthead';

import { Brand } from './brand';
import { frameMessages } from './frame-messages';
import { LanguageSwitch } from './language-switch';

/** The frame of every public page: masthead above, a quiet footer below. */
export function PublicFrame({
  member,
  locale,
  children,
}: {
  member: { name: string } | null;
  locale: Locale;
  children: ReactNode;
}) {
  const t = useMessages(frameMessages);
  return (
    <div className="flex min-h-dvh flex-col">
      <Masthead
        brand={<Brand />}
        items={[
          { to: '/library', label: t.library },
          { to: '/agencies', label: t.agencies },
          { to: '/request', label: t.askVisit },
        ]}
        languages={<LanguageSwitch locale={locale} />}
        account={
          <Link to={member ? '/workspace' : '/login'} className="font-medium hover:text-brick">
            {member ? t.workspace : t.signIn}
          </Link>
        }
      />
      <div className="flex-1">{children}</div>
      <footer className="border-t border-line py-8 text-sm text-muted no-print">
        <p className="mx-auto max-w-page px-4 sm:px-6 lg:px-8">{t.footer}</p>
      </footer>
    </div>
  );
}
