import { Check } from 'lucide-react';
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';

import { classes } from './classes';
import { uiMessages } from './messages';

export type StepState = 'done' | 'current' | 'upcoming' | 'stopped';

export interface Step {
  label: string;
  state: StepState;
  /** A date or a few words under the label. */
  detail?: ReactNode;
  /** An address or "#part" of the page. */
  to?: string;
}

const DOTS: Record<StepState, string> = {
  done: 'border-good bg-good text-surface',
  current: 'border-brick bg-brick text-brick-ink',
  upcoming: 'border-line-strong bg-surface text-muted',
  stopped: 'border-bad bg-bad text-surface',
};
const WORDS: Record<StepState, string> = {
  done: 'text-good',
  current: 'text-brick',
  upcoming: 'text-muted',
  stopped: 'text-bad',
};

/** Stages along time, each with its state as a word. Down the page on phones, across from tablets. */
export function Stepper({ steps, label }: { steps: readonly Step[]; label?: string }) {
  const t = useMessages(uiMessages);
  const words: Record<StepState, string> = {
    done: t.stageDone,
    current: t.stageCurrent,
    upcoming: t.stageUpcoming,
    stopped: t.stageStopped,
  };
  return (
    <ol aria-label={label ?? t.stages} className="flex flex-col sm:flex-row">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="group relative flex flex-1 gap-3 pb-5 last:pb-0 sm:flex-col sm:gap-2 sm:pe-4 sm:pb-0"
        >
          {index < steps.length - 1 ? (
            <span
              aria-hidden="true"
              className={classes(
                'absolute start-[0.8125rem] top-8 bottom-1 w-0.5 sm:start-9 sm:end-2 sm:top-[0.8125rem] sm:bottom-auto sm:h-0.5 sm:w-auto',
                step.state === 'done' ? 'bg-good' : 'bg-line',
              )}
            />
          ) : null}
          <span
            aria-hidden="true"
            className={classes(
              'flex size-7 shrink-0 items-center justify-center rounded-full border-2 text-xs font-bold tabular-nums',
              DOTS[step.state],
            )}
          >
            {step.state === 'done' ? <Check className="size-4" /> : index + 1}
          </span>
          <div className="min-w-0 pt-0.5 sm:pt-0">
            <p className="font-semibold">
              {step.to === undefined ? (
                step.label
              ) : (
                <Link to={step.to} className="link">
                  {step.label}
                </Link>
              )}
            </p>
            <p className="text-sm">
              {step.state === 'upcoming' && step.detail ? (
                // What has not begun says so itself: "Belum ditulis", "0 dari 7 hadir".
                <span className="text-muted">{step.detail}</span>
              ) : (
                <>
                  <span className={WORDS[step.state]}>{words[step.state]}</span>
                  {step.detail ? <span className="text-muted"> · {step.detail}</span> : null}
                </>
              )}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
