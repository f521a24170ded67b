import { CornerDownRight } from 'lucide-react';
import type { ReactNode } from 'react';

import {
  asLetterNature,
  letterNatureNames,
  letterNatureTone,
} from '~/features/visits/rules/letter-nature';
import { formatDateTime, formatDay, localDate, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';

import type { GivenDisposition } from './chain-view.server';
import { dispositionMessages } from './disposition-messages';
import { stepStateNames, stepStateTone } from './rules/disposition';
import { titleInCapacity } from './rules/deputy';

interface TreeProps {
  readonly dispositions: readonly GivenDisposition[];
  readonly zone: TimeZone;
  /** what the reader may do with an instruction that was given, beside it */
  readonly actions?: (given: GivenDisposition) => ReactNode;
}

/** Who told whom to do what, and what became of it: instructions below the steps they pass on. */
export function ChainTree(props: TreeProps) {
  return <Branch {...props} parentId={null} />;
}

function Branch({ parentId, ...props }: TreeProps & { parentId: string | null }) {
  const given = props.dispositions.filter(({ parentReceiverId }) => parentReceiverId === parentId);
  if (given.length === 0) return null;
  return (
    <ol className={parentId === null ? 'space-y-6' : 'mt-4 space-y-4'}>
      {given.map((each) => (
        <li key={each.id}>
          <Given {...props} given={each} />
        </li>
      ))}
    </ol>
  );
}

function Given({ given, ...props }: TreeProps & { given: GivenDisposition }) {
  const t = useMessages(dispositionMessages);
  const natures = useMessages(letterNatureNames);
  const locale = useLocale();
  const nature = asLetterNature(given.nature);
  const title = titleInCapacity(given.fromCapacity, given.fromTitle);
  return (
    <div className="rounded-md border border-line bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 wrap-anywhere">
          <span className="font-semibold">{given.fromName}</span>
          {title ? `, ${title}` : ''} <span className="text-muted">{t.gave}</span>
        </p>
        <span className="flex flex-wrap gap-2">
          {nature === 'ordinary' ? null : (
            <Badge tone={letterNatureTone[nature]}>{natures[nature]}</Badge>
          )}
          {given.isOverdue ? <Badge tone="bad">{t.overdue}</Badge> : null}
        </span>
      </div>
      <p className="text-sm text-muted">
        <When at={given.createdAt} via={given.channel} zone={props.zone} />
      </p>
      <p className="mt-3 max-w-read font-medium wrap-anywhere whitespace-pre-line">
        {given.instruction}
      </p>
      {given.dueOn ? <p className="mt-1 text-sm">{t.due(formatDay(locale, given.dueOn))}</p> : null}
      {props.actions?.(given)}
      <ul className="mt-4 space-y-3">
        {given.receivers.map((step) => (
          <li
            key={step.id}
            id={`step-${step.id}`}
            className="scroll-mt-6 border-s-2 border-line-strong ps-3 sm:ps-4"
          >
            <Step step={step} zone={props.zone} />
            <Branch {...props} parentId={step.id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Step({ step, zone }: { step: GivenDisposition['receivers'][number]; zone: TimeZone }) {
  const t = useMessages(dispositionMessages);
  const states = useMessages(stepStateNames);
  const title = titleInCapacity(step.capacity, step.positionTitle);
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <CornerDownRight aria-hidden="true" className="mt-1 size-4 shrink-0 text-muted" />
        <p className="min-w-0 flex-1 basis-48 wrap-anywhere">
          <span className="sr-only">{t.to}: </span>
          <span className="font-semibold">{step.name}</span>
          {title ? `, ${title}` : ''}
          {step.onBehalfOfName ? (
            <span className="text-muted"> ({t.onBehalf(step.onBehalfOfName)})</span>
          ) : null}
          {step.userId === null ? (
            <span className="block text-sm text-muted">{t.onPaper}</span>
          ) : null}
        </p>
        <Badge tone={stepStateTone[step.state]} className="max-sm:ms-7">
          {states[step.state]}
        </Badge>
      </div>
      {step.note ? (
        <blockquote className="mt-1 ms-7 max-w-read wrap-anywhere whitespace-pre-line">
          {step.note}
        </blockquote>
      ) : null}
      {/* What was passed on says so below, with its hour. */}
      {step.answeredAt && step.state !== 'passedOn' ? (
        <p className="ms-7 text-sm text-muted">
          {step.answeredByName}, <When at={step.answeredAt} via={step.answeredVia} zone={zone} />
        </p>
      ) : null}
    </>
  );
}

/** What stands on paper has a day; what was done here has an hour. */
function When({ at, via, zone }: { at: Date; via: string; zone: TimeZone }) {
  const t = useMessages(dispositionMessages);
  const locale = useLocale();
  const instant = new Date(at);
  const ways: Record<string, string> = {
    app: t.viaApp,
    link: t.viaLink,
    paper: t.viaPaper,
    srikandi: t.viaSrikandi,
  };
  const isOnPaper = via === 'paper' || via === 'srikandi';
  const when = isOnPaper
    ? formatDay(locale, localDate(instant, zone))
    : formatDateTime(locale, instant, zone);
  return (
    <>
      {when}, {ways[via] ?? via}
    </>
  );
}
