import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { Button } from './button';
import { classes } from './classes';
import { uiMessages } from './messages';

export type ToastTone = 'good' | 'info' | 'warn';

const TONES: Record<ToastTone, string> = {
  good: 'border-good',
  info: 'border-info',
  warn: 'border-warn',
};
const ICON_TONES: Record<ToastTone, string> = {
  good: 'text-good',
  info: 'text-info',
  warn: 'text-warn',
};
const ICONS = { good: CircleCheck, info: Info, warn: TriangleAlert } as const;

export interface ToastProps {
  /** What was done, in one sentence; null or undefined when there is nothing to tell. */
  message?: string | null;
  tone?: ToastTone;
  /** For example a form with "Urungkan". */
  action?: ReactNode;
}

/**
 * Tells what a step did. It stays until it is closed or the next page comes: nobody reads against a
 * clock. On phones it does not stick: it would cover the fields. The empty place is always in the page, so that screen readers notice what appears in it.
 */
export function Toast({ message, tone = 'good', action }: ToastProps) {
  const t = useMessages(uiMessages);
  const [closed, setClosed] = useState<string | null>(null);
  const [canClose, setCanClose] = useState(false);
  useEffect(() => {
    setCanClose(true);
  }, []);
  useEffect(() => {
    setClosed(null);
  }, [message]);

  const Icon = ICONS[tone];
  const shown = message && message !== closed;
  return (
    <div
      role="status"
      className={classes('no-print', shown && 'px-4 py-3 sm:sticky sm:top-3 sm:z-30')}
    >
      {shown ? (
        <div
          className={classes(
            'mx-auto flex w-full max-w-2xl flex-wrap items-center gap-x-3 gap-y-2 rounded-md border bg-surface px-4 py-2.5 shadow-soft',
            TONES[tone],
          )}
        >
          <Icon aria-hidden="true" className={classes('size-5 shrink-0', ICON_TONES[tone])} />
          <p className="min-w-0 flex-1 font-medium wrap-anywhere">{message}</p>
          {action}
          {canClose ? (
            <Button
              variant="quiet"
              size="small"
              onClick={() => {
                setClosed(message);
              }}
            >
              {t.close}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
