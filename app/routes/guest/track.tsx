import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { LetterList } from '~/features/letters/letter-list';
import { lettersOfRequest } from '~/features/letters/letters-of-request.server';
import { RequestSummary } from '~/features/visits/request-summary';
import { withdrawSchema } from '~/features/visits/rules/decision-form';
import {
  asRequestState,
  asVisitState,
  requestAfter,
  stateNames,
  stateTone,
} from '~/features/visits/rules/state';
import { guestAnswers } from '~/features/minutes/guest-answers.server';
import { guestProgrammeView } from '~/features/programme/guest-programme-view.server';
import { trackingView } from '~/features/visits/tracking-view.server';
import { withdrawRequest } from '~/features/visits/withdraw-request.server';
import { zoneOf } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { titled } from '../page-title';
import { GuestProgrammePart } from '../programme/guest-part';
import { questionIntents } from '../programme/question-intents';
import { command, intent, page } from '../route.server';
import { CancelOwn } from './cancel-own';
import { guestAnswerIntents } from './guest-answer-intents';
import { KeepLink } from './keep-link';
import { OfferChoice } from './offer-choice';
import { trackMessages } from './track-messages';
import { TrackState } from './track-state';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  ...titled(data?.subject ?? 'Kawruh'),
  { name: 'robots', content: 'noindex' },
];

const params = z.object({ trackingToken: z.string() });

export const loader = page({
  may: 'request.track',
  params,
  load: async ({ services, actor, locale, params: { trackingToken } }) => {
    const programme = await guestProgrammeView(services, actor);
    const answered = programme.questions.flatMap(({ minutesItemId }) => minutesItemId ?? []);
    return {
      ...(await trackingView(services, actor, locale)),
      programme,
      answers: await guestAnswers(services, actor, answered),
      letters: await lettersOfRequest(services, actor.agencyId, actor.requestId, {
        issuedOnly: true,
      }),
      trackingToken,
      link: `${services.config.origin}/track/${trackingToken}`,
    };
  },
});

// A refused change may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

export const action = command({
  intents: {
    ...questionIntents,
    ...guestAnswerIntents,
    withdraw: intent({
      params,
      may: 'request.withdraw',
      form: withdrawSchema,
      run: async ({ services, actor, form, request }) => {
        await withdrawRequest(services, actor, form.version);
        return redirectWithNotice(services, new URL(request.url).pathname, 'requestWithdrawn');
      },
    }),
  },
});

export default function Track() {
  const t = useMessages(trackMessages);
  const states = useMessages(stateNames);
  const request = useLoaderData<typeof loader>();
  const { visit, agency } = request;
  const state = asRequestState(request.state);
  // Once there is a visit, what became of it says more than that the request was accepted.
  const shown = visit && state === 'accepted' ? asVisitState(visit.state) : state;
  const zone = zoneOf(agency);
  return (
    <>
      <PageHeader
        title={request.subject}
        lead={agency.shortName}
        badges={<Badge tone={stateTone[shown]}>{states[shown]}</Badge>}
      />
      <div className="max-w-3xl space-y-6">
        <TrackState request={request} zone={zone} />
        {request.offer ? <OfferChoice {...{ request, zone }} offer={request.offer} /> : null}
        <GuestProgrammePart programme={request.programme} answers={request.answers} />
        <Card className="flex flex-wrap items-center justify-between gap-4">
          <div>
            <p className="text-sm text-muted">{t.code}</p>
            <p className="text-2xl font-bold tracking-wider tabular-nums">{request.trackingCode}</p>
          </div>
          <p className="max-w-72 text-sm text-muted">{t.codeWhy}</p>
        </Card>
        <Notice tone="warn" title={t.keepTitle}>
          {t.keepText}
          <KeepLink link={request.link} />
        </Notice>
        <LetterList
          letters={request.letters}
          folder={`/track/${request.trackingToken}/letters`}
          asFile
        />
        <Section title={t.sent}>
          <RequestSummary
            request={request}
            zone={zone}
            letterTo={`/track/${request.trackingToken}/letter`}
          />
        </Section>
        {requestAfter(state, 'withdraw') ? (
          <Fold title={t.withdrawTitle}>
            <Form method="post">
              <p className="mb-4">{t.withdrawWhy}</p>
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="version" value={request.version} />
              <SubmitButton variant="danger">{t.withdraw}</SubmitButton>
            </Form>
          </Fold>
        ) : null}
        {request.mayCancel ? <CancelOwn version={request.version} /> : null}
      </div>
    </>
  );
}
