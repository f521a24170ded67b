import type { ReactNode } from 'react';

import { classes } from './classes';

export type Tone = 'neutral' | 'brick' | 'good' | 'warn' | 'bad' | 'info';

const TONES: Record<Tone, string> = {
  neutral: 'bg-sunken text-ink',
  brick: 'bg-brick-soft text-brick',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  info: 'bg-info-soft text-info',
};

// A state stays on one line; longer texts (a name, a title) may need several.
const ONE_LINE = 32;

/** A short state in words; the tone only supports the word and never replaces it. */
export function Badge({
  tone = 'neutral',
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  const isLong = typeof children === 'string' && children.length > ONE_LINE;
  return (
    <span
      className={classes(
        'inline-flex max-w-full items-center gap-1.5 rounded-sm px-2 py-0.5 text-xs font-semibold print:border print:border-line',
        isLong ? 'wrap-anywhere' : 'whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
