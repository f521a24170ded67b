import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

const WIDTHS = ['w-11/12', 'w-full', 'w-4/5', 'w-2/3'] as const;

/** Grey lines where text will stand; screen readers hear one sentence instead. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useMessages(uiMessages);
  return (
    <div role="status" className="space-y-3">
      <span className="sr-only">{t.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          aria-hidden="true"
          className={classes('h-4 animate-pulse rounded-sm bg-line', WIDTHS[line % WIDTHS.length])}
        />
      ))}
    </div>
  );
}
