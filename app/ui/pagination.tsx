import { ArrowLeft, ArrowLeftToLine, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { ButtonLink } from './button';
import { uiMessages } from './messages';

export interface PaginationProps {
  /** Addresses with their cursor; a missing one means that this end is reached. */
  previousTo?: string | null;
  nextTo?: string | null;
  /** For lists that only know the way on: the way back to where they begin. */
  firstTo?: string | null;
  /** For example "1–20 dari 134". */
  summary?: ReactNode;
}

/** Steps through a list by cursor; nothing is shown when there is only one page. */
export function Pagination({ previousTo, nextTo, firstTo, summary }: PaginationProps) {
  const t = useMessages(uiMessages);
  if (!previousTo && !nextTo && !firstTo) return null;
  return (
    <nav
      aria-label={t.pages}
      className="mt-6 flex flex-wrap items-center justify-between gap-3 no-print"
    >
      <div className="flex flex-wrap gap-3">
        {firstTo ? (
          <ButtonLink to={firstTo} rel="first">
            <ArrowLeftToLine aria-hidden="true" className="size-4" />
            {t.first}
          </ButtonLink>
        ) : null}
        {previousTo ? (
          <ButtonLink to={previousTo} rel="prev">
            <ArrowLeft aria-hidden="true" className="size-4" />
            {t.previous}
          </ButtonLink>
        ) : null}
        {nextTo ? (
          <ButtonLink to={nextTo} rel="next">
            {t.next}
            <ArrowRight aria-hidden="true" className="size-4" />
          </ButtonLink>
        ) : null}
      </div>
      {summary ? <p className="text-sm text-muted tabular-nums">{summary}</p> : null}
    </nav>
  );
}
