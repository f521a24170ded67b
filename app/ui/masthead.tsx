import { Link, NavLink, useLocation } from '@remix-run/react';
import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

export interface NavItem {
  to: string;
  label: string;
}

export interface MastheadProps {
  /** Name of the service; with a mark if there is one. */
  brand: ReactNode;
  brandTo?: string;
  items: readonly NavItem[];
  /** Language switch: a small form or two links. */
  languages?: ReactNode;
  /** Sign-in link or the signed-in person. */
  account?: ReactNode;
}

const navClass = ({ isActive }: { isActive: boolean }) =>
  classes(
    'flex min-h-11 items-center border-b-2 font-medium hover:text-brick',
    isActive ? 'border-brick text-brick' : 'border-transparent',
  );

function Items({ items, className }: { items: readonly NavItem[]; className: string }) {
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={item.to}>
          <NavLink to={item.to} className={navClass} prefetch="intent">
            {item.label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

/** The head of every public page: brand, a few ways, language, sign-in. A fold-out menu on phones. */
export function Masthead({ brand, brandTo = '/', items, languages, account }: MastheadProps) {
  const t = useMessages(uiMessages);
  const { pathname } = useLocation();
  return (
    <header className="border-t-4 border-b border-t-brick border-b-line bg-surface no-print">
      <div className="relative mx-auto flex max-w-page flex-wrap items-center gap-x-8 px-4 sm:px-6 lg:px-8">
        <Link to={brandTo} className="flex min-h-16 items-center gap-3 text-lg font-bold">
          {brand}
        </Link>
        <nav aria-label={t.mainNavigation} className="hidden flex-1 md:block">
          <Items items={items} className="flex flex-wrap gap-x-7" />
        </nav>
        <div className="hidden items-center gap-5 md:flex">
          {languages}
          {account}
        </div>
        {/* A new page starts with the menu closed. Its button stays in the line of the brand. */}
        <details key={pathname} className="group basis-full md:hidden">
          <summary className="plain-summary absolute end-4 top-2.5 flex min-h-11 items-center gap-2 rounded-md font-semibold sm:end-6">
            <Menu aria-hidden="true" className="size-5" />
            {t.menu}
          </summary>
          <nav aria-label={t.mainNavigation} className="pb-2">
            <Items items={items} className="divide-y divide-line" />
          </nav>
          <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line py-4">
            {account}
            {languages}
          </div>
        </details>
      </div>
    </header>
  );
}
