import { NavLink, useLocation } from '@remix-run/react';
import { Menu, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

export interface RailItem {
  to: string;
  label: string;
  icon?: LucideIcon;
  /** How much waits for the reader; nothing is shown for 0. */
  count?: number;
  /** True when only the very address counts as "here", as for the start page. */
  end?: boolean;
}

export interface RailProps {
  brand: ReactNode;
  items: readonly RailItem[];
  /** Below the items: the person, the agency, sign-out, language. */
  footer?: ReactNode;
  children: ReactNode;
}

const itemClass = ({ isActive }: { isActive: boolean }) =>
  classes(
    'flex min-h-11 items-center gap-3 rounded-md px-3 font-medium transition-colors',
    isActive ? 'bg-brick-soft font-semibold text-brick' : 'hover:bg-sunken',
  );

function Count({ count }: { count: number | undefined }) {
  const t = useMessages(uiMessages);
  if (!count) return null;
  return (
    <span className="ms-auto rounded-full bg-brick px-2 text-xs leading-5 font-bold text-brick-ink tabular-nums">
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">({t.waiting(count)})</span>
    </span>
  );
}

function Items({ items }: { items: readonly RailItem[] }) {
  return (
    <ul className="space-y-1">
      {items.map(({ to, label, icon: Icon, count, end }) => (
        <li key={to}>
          <NavLink to={to} end={end} className={itemClass} prefetch="intent">
            {Icon ? <Icon aria-hidden="true" className="size-5 shrink-0" /> : null}
            {label}
            <Count count={count} />
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

/**
 * The frame of the signed-in pages: a rail at the left from laptops up, a bar with a fold-out menu
 * on smaller screens. `children` is the page with its own `<Main>`.
 */
export function Rail({ brand, items, footer, children }: RailProps) {
  const t = useMessages(uiMessages);
  const { pathname } = useLocation();
  const waiting = items.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[17rem_minmax(0,1fr)]">
      <header>
        <div className="sticky top-0 hidden h-dvh flex-col gap-6 overflow-y-auto border-e border-line bg-surface px-3 py-5 lg:flex print:hidden">
          <div className="px-3 text-lg font-bold">{brand}</div>
          <nav aria-label={t.workNavigation} className="flex-1">
            <Items items={items} />
          </nav>
          {footer ? <div className="border-t border-line px-3 pt-4 text-sm">{footer}</div> : null}
        </div>
        <details
          key={pathname}
          className="group border-b border-line bg-surface px-4 sm:px-6 lg:hidden print:hidden"
        >
          <summary className="plain-summary flex min-h-14 items-center gap-3">
            <span className="min-w-0 flex-1 truncate text-lg font-bold">{brand}</span>
            <Count count={waiting} />
            <Menu aria-hidden="true" className="size-5" />
            <span className="font-semibold">{t.menu}</span>
          </summary>
          <nav aria-label={t.workNavigation} className="border-t border-line py-3">
            <Items items={items} />
          </nav>
          {footer ? <div className="border-t border-line py-4 text-sm">{footer}</div> : null}
        </details>
      </header>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
