import { Link } from '@remix-run/react';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

export interface FilterChipProps {
  label: string;
  /** Where the chip leads: the same list with this filter set or, when it is active, taken away. */
  to: string;
  active?: boolean;
  /** Set, but with nothing to take away: "all" while no filter is set. */
  current?: boolean;
  count?: number;
}

/** A filter as a link, so that it works everywhere and the address bar holds the whole state. */
export function FilterChip({ label, to, active = false, current = false, count }: FilterChipProps) {
  const t = useMessages(uiMessages);
  const isSet = active || current;
  return (
    <Link
      to={to}
      aria-current={isSet || undefined}
      preventScrollReset
      className={classes(
        'inline-flex min-h-9 items-center gap-2 rounded-full border px-3.5 py-1 text-sm font-medium transition-colors',
        isSet
          ? 'border-brick bg-brick-soft text-brick'
          : 'border-line-strong bg-surface text-ink hover:border-brick hover:text-brick',
      )}
    >
      {label}
      {count === undefined ? null : <span className="text-muted tabular-nums">{count}</span>}
      {active ? (
        <>
          <X aria-hidden="true" className="size-4" />
          <span className="sr-only">, {t.removeFilter}</span>
        </>
      ) : null}
    </Link>
  );
}

/** The chips of a list, named for screen readers. */
export function FilterChips({ label, children }: { label?: string; children: ReactNode }) {
  const t = useMessages(uiMessages);
  return (
    <div
      role="group"
      aria-label={label ?? t.activeFilters}
      className="flex flex-wrap gap-2 no-print"
    >
      {children}
    </div>
  );
}
