import type { ReactNode } from 'react';

import { classes } from './classes';

export interface Definition {
  term: ReactNode;
  /** Null and undefined leave the whole row out. */
  value: ReactNode;
}

/** Facts of a record: who, when, where. Two columns from tablets up, one on phones. */
export function DefinitionList({
  items,
  className,
}: {
  items: readonly Definition[];
  className?: string;
}) {
  const shown = items.filter(({ value }) => value !== null && value !== undefined);
  return (
    <dl className={classes('divide-y divide-line', className)}>
      {shown.map(({ term, value }, index) => (
        <div
          key={index}
          className="grid gap-x-6 py-2.5 first:pt-0 last:pb-0 sm:grid-cols-[12rem_minmax(0,1fr)]"
        >
          <dt className="wrap-anywhere text-sm text-muted sm:pt-px">{term}</dt>
          <dd className="max-w-read min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
