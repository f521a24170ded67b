import type { ReactNode } from 'react';

import { classes } from './classes';

/** A surface of its own on the paper. `as="li"` inside lists, `"article"` for a record. */
export function Card({
  as: Element = 'div',
  className,
  id,
  children,
}: {
  as?: 'div' | 'li' | 'article' | 'section';
  className?: string;
  id?: string;
  children: ReactNode;
}) {
  return (
    <Element
      id={id}
      className={classes(
        'min-w-0 rounded-md border border-line bg-surface p-5 shadow-soft wrap-anywhere sm:p-6 print:shadow-none',
        className,
      )}
    >
      {children}
    </Element>
  );
}
