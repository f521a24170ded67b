import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { may } from '~/features/accounts/rules/permissions';
import { answerView } from '~/features/visits/answer-view.server';
import { chainView } from '~/features/disposition/chain-view.server';
import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { LetterList } from '~/features/letters/letter-list';
import { lettersOfRequest } from '~/features/letters/letters-of-request.server';
import { guestMessages } from '~/features/visits/guest-messages-view.server';
import { HistoryList } from '~/features/visits/history-list';
import { RequestSummary } from '~/features/visits/request-summary';
import { requestView } from '~/features/visits/request-view.server';
import { asRequestState, requestAfter, stateNames, stateTone } from '~/features/visits/rules/state';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink } from '~/ui/button';
import { ExampleBadge } from '~/ui/example-badge';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { ChainPart } from '../disposition/chain-part';
import { useAnyFormReply } from '../form-reply';
import { titled } from '../page-title';
import { command, page } from '../route.server';
import { answerIntents } from './answer-intents';
import { AnswerPart } from './answer-part';
import { TooLate } from './decision-forms';
import { guestMessageIntents } from './guest-message-intents';
import { GuestMessages } from './guest-messages';
import { HoldsNotice, OfferNotice } from './offer-notice';
import { useRegisterItems } from './use-register-items';
import { decisionMessages } from './request-decision-messages';

const params = z.object({ requestId: z.string() });

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.request.subject ?? '');

const filledIn = z.string().max(64).optional().catch(undefined);

export const loader = page({
  may: 'request.readInbox',
  params,
  search: z.object({ day: filledIn, start: filledIn, end: filledIn, room: filledIn }),
  load: async ({ services, actor, params: { requestId }, search, locale }) => ({
    request: await requestView(services, actor, requestId, locale),
    chain: await chainView(services, actor, requestId),
    letters: await lettersOfRequest(services, actor.agencyId, requestId, { issuedOnly: false }),
    messages: await guestMessages(services, actor, requestId),
    answer: await answerView(services, actor, requestId),
    proposed: search,
    mayDecide: may(actor.roles, 'request.decide'),
    mayAddRooms: may(actor.roles, 'room.manage'),
  }),
});

export const action = command({ intents: { ...answerIntents, ...guestMessageIntents } });

const ANSWERS = ['accept', 'offer', 'offerOnline', 'merge', 'decline'] as const;

// A refused decision may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

export default function Request() {
  const t = useMessages(decisionMessages);
  const states = useMessages(stateNames);
  const disposition = useMessages(dispositionMessages);
  const { request, chain, letters, messages, answer, proposed, mayDecide, mayAddRooms } =
    useLoaderData<typeof loader>();
  const state = asRequestState(request.state);
  const late = useAnyFormReply(ANSWERS);
  const registerItems = useRegisterItems(request);
  const open = mayDecide && requestAfter(state, 'accept') !== null;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t.inbox, to: '/workspace/requests' },
              { label: t.code(request.trackingCode) },
            ]}
          />
        }
        title={request.subject}
        lead={request.guestAgencyName}
        badges={
          <>
            <Badge tone={stateTone[state]}>{states[state]}</Badge>
            {request.exampleNote === null ? null : <ExampleBadge />}
          </>
        }
        actions={
          request.visit ? (
            <ButtonLink to={`/workspace/visits/${request.visit.id}`}>{t.openVisit}</ButtonLink>
          ) : open ? (
            <ButtonLink to="#jawaban">{t.decide}</ButtonLink>
          ) : undefined
        }
      />
      <div className="max-w-3xl">
        {late && !open ? <TooLate reply={late} state={state} /> : null}
        {request.declineReason ? (
          <Notice tone="bad" title={t.declinedReason}>
            <p className="whitespace-pre-line">{request.declineReason}</p>
          </Notice>
        ) : null}
        <OfferNotice offers={answer.offers} zone={request.zone} />
        <HoldsNotice holds={answer.holds} zone={request.zone} />
        <RequestSummary
          request={request}
          zone={request.zone}
          letterTo={`/workspace/requests/${request.id}/letter`}
          first={registerItems}
        />
        <Section
          id="disposisi"
          title={disposition.title}
          actions={
            <ButtonLink
              to={`/workspace/requests/${request.id}/disposition-sheet`}
              variant="quiet"
              size="small"
            >
              {disposition.sheet}
            </ButtonLink>
          }
        >
          <ChainPart chain={chain} />
        </Section>
        {open ? <AnswerPart {...{ request, answer, proposed, mayAddRooms }} /> : null}
        <GuestMessages view={messages} zone={request.zone} mayDecide={mayDecide} />
        <LetterList letters={letters} folder="/workspace/letters" />
        <Section title={t.history}>
          <HistoryList entries={request.history} zone={request.zone} />
        </Section>
      </div>
    </>
  );
}
