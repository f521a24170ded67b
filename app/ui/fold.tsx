import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

import { classes } from './classes';

export interface FoldProps {
  title: ReactNode;
  /** Beside the title, visible also when folded: a count, a state. */
  aside?: ReactNode;
  open?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A part that folds, by the browser itself. */
export function Fold({ title, aside, open, id, className, children }: FoldProps) {
  return (
    <details
      id={id}
      open={open}
      className={classes('rounded-md border border-line bg-surface', className)}
    >
      <summary className="plain-summary flex min-h-12 flex-wrap items-center gap-x-3 rounded-md px-5 py-3 font-semibold hover:text-brick">
        {/* Turned by its own fold only, not by one around it. */}
        <ChevronDown
          aria-hidden="true"
          className="size-5 shrink-0 -rotate-90 text-muted transition-transform print:hidden [[open]>summary>&]:rotate-0"
        />
        <span className="min-w-0 flex-1 basis-40 wrap-anywhere">{title}</span>
        {aside ? (
          <span className="ps-8 text-sm font-normal text-muted sm:ps-0">{aside}</span>
        ) : null}
      </summary>
      <div className="px-5 pt-1 pb-5">{children}</div>
    </details>
  );
}
