import { dispositionMessages } from '~/features/disposition/disposition-messages';
import type { linkView } from '~/features/disposition/link-view.server';
import { titleInCapacity } from '~/features/disposition/rules/deputy';
import { stepStateNames } from '~/features/disposition/rules/disposition';
import { asLetterNature, letterNatureNames } from '~/features/visits/rules/letter-nature';
import { formatDateTime, formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { DefinitionList } from '~/ui/definition-list';
import { Notice } from '~/ui/notice';

import { linkMessages } from './link-messages';

type View = Awaited<ReturnType<typeof linkView>>;
type Shown = NonNullable<View['shown']>;

/** Why there is nothing to do here any more. */
export function WhatHappened({ view }: { view: View }) {
  const t = useMessages(linkMessages);
  const words = useMessages(dispositionMessages);
  const states = useMessages(stepStateNames);
  const locale = useLocale();
  const { taken, state, zone } = view;
  if (state === 'open') return null;
  const when = taken?.at ? formatDateTime(locale, new Date(taken.at), zone) : '';
  const ways: Record<string, string> = {
    app: words.viaApp,
    link: words.viaLink,
    paper: words.viaPaper,
  };
  if (state === 'used' && taken) {
    return (
      <Notice tone="good" title={t.used}>
        <p>{t.usedText(states[taken.state], taken.byName, when, ways[taken.via] ?? taken.via)}</p>
        {taken.note ? (
          <p className="mt-2 whitespace-pre-line">
            {t.note}: {taken.note}
          </p>
        ) : null}
      </Notice>
    );
  }
  if (state === 'takenBack' && taken) {
    return (
      <Notice tone="info" title={t.takenBack}>
        {t.takenBackText(taken.byName, when)}
      </Notice>
    );
  }
  if (state === 'requestEnded') {
    return (
      <Notice tone="info" title={t.requestEnded}>
        {t.requestEndedText}
      </Notice>
    );
  }
  const page = `/workspace/requests/${view.requestId}/disposition`;
  return (
    <Notice
      tone="warn"
      title={t.expired}
      actions={
        <ButtonLink to={`/login?to=${encodeURIComponent(page)}`} variant="primary">
          {t.signIn}
        </ButtonLink>
      }
    >
      {t.expiredText}
    </Notice>
  );
}

/** Who wants what until when. */
export function GivenFacts({ shown: { given, step } }: { shown: Shown }) {
  const t = useMessages(linkMessages);
  const natures = useMessages(letterNatureNames);
  const words = useMessages(dispositionMessages);
  const locale = useLocale();
  const title = titleInCapacity(given.fromCapacity, given.fromTitle);
  return (
    <Card as="section">
      <p className="text-lg font-semibold whitespace-pre-line">{given.instruction}</p>
      <DefinitionList
        className="mt-4"
        items={[
          { term: t.from, value: title ? `${given.fromName}, ${title}` : given.fromName },
          {
            term: t.as,
            value: step.capacity
              ? `${titleInCapacity(step.capacity, step.positionTitle)} (${words.onBehalf(step.onBehalfOfName)})`
              : null,
          },
          { term: t.nature, value: natures[asLetterNature(given.nature)] },
          { term: t.due, value: given.dueOn ? formatDay(locale, given.dueOn) : null },
        ]}
      />
    </Card>
  );
}

/** What the letter asks, without whom to contact: that is for the secretariat. */
export function LetterFacts({
  request,
  letterTo,
}: {
  request: Shown['request'];
  letterTo: string;
}) {
  const t = useMessages(linkMessages);
  const locale = useLocale();
  const { letterNumber, letterDate, letterFile } = request;
  const numbered = letterNumber
    ? letterDate
      ? t.letterOf(letterNumber, formatDay(locale, letterDate))
      : letterNumber
    : null;
  return (
    <DefinitionList
      items={[
        { term: t.register, value: `${request.registerNumber}/${request.registerYear}` },
        { term: t.subject, value: request.subject },
        { term: t.guest, value: request.guestAgencyName },
        {
          term: t.purpose,
          value: request.purpose ? <p className="whitespace-pre-line">{request.purpose}</p> : null,
        },
        {
          term: t.dates,
          value: (
            <ul>
              {request.dates.map(({ day, part }) => (
                <li key={`${day}${part}`}>
                  {formatDay(locale, day)},{' '}
                  {part === 'morning' || part === 'afternoon' ? t[part] : t.any}
                </li>
              ))}
            </ul>
          ),
        },
        { term: t.headCount, value: t.people(String(request.headCount)) },
        {
          term: t.letter,
          value:
            numbered || letterFile ? (
              <>
                {numbered}
                {letterFile ? (
                  <a href={letterTo} className="block break-all text-brick underline">
                    {letterFile.originalName}
                  </a>
                ) : null}
              </>
            ) : null,
        },
      ]}
    />
  );
}
