import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

export const CONTENT_ID = 'isi';

/** First thing in the body: keyboard users jump over the menu to `<Main>`. */
export function SkipLink() {
  const t = useMessages(uiMessages);
  return (
    <a href={`#${CONTENT_ID}`} className="skip-link no-print">
      {t.skipToContent}
    </a>
  );
}

/** The page's one main part, in the middle and with its margins. `wide` uses the whole width. */
export function Main({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <main
      id={CONTENT_ID}
      tabIndex={-1}
      className={classes(
        'mx-auto w-full px-4 pt-6 pb-16 sm:px-6 sm:pt-10 lg:px-8 print:p-0',
        !wide && 'max-w-page',
      )}
    >
      {children}
    </main>
  );
}

export interface PageHeaderProps {
  title: ReactNode;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** The page's main button and at most two others. */
  actions?: ReactNode;
  /** Breadcrumbs, above the title. */
  breadcrumbs?: ReactNode;
  /** State badges and the like, beside or under the title. */
  badges?: ReactNode;
}

export function PageHeader({ title, lead, actions, breadcrumbs, badges }: PageHeaderProps) {
  return (
    <header className="mb-8 sm:mb-10">
      {breadcrumbs}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-5">
        <div className="min-w-0 flex-1 basis-80 wrap-anywhere">
          <h1 className="text-2xl sm:text-3xl">{title}</h1>
          {badges ? <div className="mt-3 flex flex-wrap gap-2">{badges}</div> : null}
          {lead ? <div className="mt-3 max-w-read text-lg text-muted">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3 no-print">{actions}</div> : null}
      </div>
    </header>
  );
}

export interface SectionProps {
  title: ReactNode;
  id?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a page under its own heading; `id` makes it a place one can link to. */
export function Section({ title, id, lead, actions, className, children }: SectionProps) {
  const headingId = id ? `${id}-judul` : undefined;
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={classes('mt-10 first:mt-0 sm:mt-12', className)}
    >
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 wrap-anywhere">
          <h2 id={headingId} className="text-xl">
            {title}
          </h2>
          {lead ? <div className="mt-1 max-w-read text-muted">{lead}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-2 no-print">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}
