import { Link } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';

import { uiMessages } from './messages';

export interface Crumb {
  label: string;
  /** Left out for the page itself. */
  to?: string;
}

/** The way from the start to this page; the last crumb is the page itself. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useMessages(uiMessages);
  return (
    <nav aria-label={t.breadcrumbs} className="mb-4 text-sm no-print">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
        {items.map((item, index) => (
          <li key={`${item.to ?? ''} ${item.label}`} className="flex min-w-0 items-center gap-2">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            {item.to === undefined ? (
              // The heading below says it whole.
              <span aria-current="page" className="min-w-0 max-w-[min(32rem,50vw)] truncate">
                {item.label}
              </span>
            ) : (
              <Link to={item.to} className="link min-w-0 py-1 wrap-anywhere">
                {item.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
