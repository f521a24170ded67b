import type { ReactNode } from 'react';

import { classes } from './classes';

/** The fields of a form one under another, with room between them. */
export function FieldStack({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classes('space-y-6', className)}>{children}</div>;
}
