import type { ReactNode } from 'react';

/** A link to another program or site that looks like a button; opens beside this page. */
export function OutsideButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="no-print inline-flex min-h-11 items-center justify-center gap-2 rounded-md border border-line-strong bg-surface px-5 py-2 text-center font-semibold text-ink no-underline transition-colors hover:border-brick hover:text-brick"
    >
      {children}
    </a>
  );
}
