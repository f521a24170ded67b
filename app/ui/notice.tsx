import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const TONES: Record<NoticeTone, string> = {
  info: 'bg-info-soft border-info',
  good: 'bg-good-soft border-good',
  warn: 'bg-warn-soft border-warn',
  bad: 'bg-bad-soft border-bad',
};
const ICON_TONES: Record<NoticeTone, string> = {
  info: 'text-info',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};
const ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleX } as const;

export interface NoticeProps {
  tone?: NoticeTone;
  /** One line that says what is the matter; without it the tone's own word is used. */
  title?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A box that tells something about the page; it is read in place and interrupts nobody. */
export function Notice({ tone = 'info', title, actions, className, children }: NoticeProps) {
  const t = useMessages(uiMessages);
  const words = { info: t.toneInfo, good: t.toneGood, warn: t.toneWarn, bad: t.toneBad } as const;
  const Icon = ICONS[tone];
  return (
    <div className={classes('flex gap-3 rounded-md border-s-4 px-4 py-3', TONES[tone], className)}>
      <Icon aria-hidden="true" className={classes('mt-0.5 size-5 shrink-0', ICON_TONES[tone])} />
      <div className="min-w-0 flex-1 space-y-1 wrap-anywhere">
        <p className="font-semibold">{title ?? words[tone]}</p>
        {children ? <div className="max-w-read">{children}</div> : null}
        {actions ? <div className="flex flex-wrap gap-2 pt-2">{actions}</div> : null}
      </div>
    </div>
  );
}
