import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { may } from '~/features/accounts/rules/permissions';
import { actingMember } from '~/features/disposition/acting';
import { answerDisposition } from '~/features/disposition/answer-disposition.server';
import { chainView } from '~/features/disposition/chain-view.server';
import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { passOnDisposition } from '~/features/disposition/pass-on-disposition.server';
import { recordPaperDisposition } from '~/features/disposition/record-paper-disposition.server';
import {
  answerSchema,
  passOnSchema,
  recordSchema,
  startSchema,
  withdrawSchema,
} from '~/features/disposition/rules/disposition-form';
import { startDisposition } from '~/features/disposition/start-disposition.server';
import { withdrawDisposition } from '~/features/disposition/withdraw-disposition.server';
import { RequestSummary } from '~/features/visits/request-summary';
import { requestView } from '~/features/visits/request-view.server';
import { useMessages } from '~/platform/languages/use-messages';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink } from '~/ui/button';
import { ExampleBadge } from '~/ui/example-badge';
import { Fold } from '~/ui/fold';
import { PageHeader } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { localeOfMatches, titled } from '../page-title';
import { command, intent, page } from '../route.server';
import { ChainPart } from './chain-part';
import { ANY_DAY, statusOf, tooLate } from './step-answers';
import { TooLateStep } from './too-late-step';

const params = z.object({ requestId: z.string() });

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data ? dispositionMessages[localeOfMatches(matches)].of(data.request.subject) : '');

export const loader = page({
  may: 'disposition.read',
  params,
  load: async ({ services, actor, params: { requestId }, locale }) => {
    // Whoever has no part in the chain learns here that there is nothing.
    const chain = await chainView(services, actor, requestId);
    const {
      booked: _booked,
      rooms: _rooms,
      history: _history,
      ...request
    } = await requestView(services, actor, requestId, locale);
    return { chain, request, readsInbox: may(actor.roles, 'request.readInbox') };
  },
});

const home = (requestId: string) => `/workspace/requests/${requestId}/disposition`;

export const action = command({
  intents: {
    start: intent({
      params,
      may: 'disposition.start',
      form: startSchema(ANY_DAY.first),
      run: async ({ services, actor, params: { requestId }, form, refuse }) => {
        const result = await startDisposition(services, actor, requestId, form).catch(tooLate);
        if ('errors' in result) return refuse(result.errors, undefined, statusOf(result.errors));
        return redirectWithNotice(services, home(requestId), 'dispositionGiven');
      },
    }),
    passOn: intent({
      params,
      may: 'disposition.answer',
      form: passOnSchema(ANY_DAY.first),
      run: async ({ services, actor, params: { requestId }, form, refuse }) => {
        const acting = actingMember(actor);
        const result = await passOnDisposition(services, acting, requestId, form).catch(tooLate);
        if ('errors' in result) return refuse(result.errors, undefined, statusOf(result.errors));
        return redirectWithNotice(services, home(requestId), 'dispositionGiven');
      },
    }),
    answer: intent({
      params,
      may: 'disposition.answer',
      form: answerSchema,
      run: async ({ services, actor, params: { requestId }, form, refuse }) => {
        const acting = actingMember(actor);
        const late = await answerDisposition(services, acting, requestId, form).catch(tooLate);
        if (late) return refuse(late.errors, undefined, 409);
        return redirectWithNotice(services, home(requestId), 'dispositionAnswered');
      },
    }),
    withdraw: intent({
      params,
      may: 'disposition.answer',
      form: withdrawSchema,
      run: async ({ services, actor, params: { requestId }, form, refuse }) => {
        const { dispositionId } = form;
        const late = await withdrawDisposition(services, actor, requestId, dispositionId).catch(
          tooLate,
        );
        if (late) return refuse(late.errors, undefined, 409);
        return redirectWithNotice(services, home(requestId), 'dispositionTakenBack');
      },
    }),
    record: intent({
      params,
      may: 'disposition.record',
      form: recordSchema(ANY_DAY.last),
      run: async ({ services, actor, params: { requestId }, form, refuse }) => {
        const result = await recordPaperDisposition(services, actor, requestId, form).catch(
          tooLate,
        );
        if ('errors' in result) return refuse(result.errors, undefined, statusOf(result.errors));
        return redirectWithNotice(services, home(requestId), 'dispositionRecorded');
      },
    }),
  },
});

// A refused step may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

export default function Disposition() {
  const t = useMessages(dispositionMessages);
  const { chain, request, readsInbox } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={
              readsInbox
                ? [
                    { label: t.inbox, to: '/workspace/requests' },
                    { label: request.subject, to: `/workspace/requests/${request.id}` },
                    { label: t.title },
                  ]
                : [{ label: t.mine, to: '/workspace/dispositions' }, { label: t.title }]
            }
          />
        }
        title={t.of(request.subject)}
        lead={request.guestAgencyName}
        badges={request.exampleNote === null ? undefined : <ExampleBadge />}
        actions={
          <ButtonLink
            to={`/workspace/requests/${request.id}/disposition-sheet`}
            variant="secondary"
          >
            {t.sheet}
          </ButtonLink>
        }
      />
      <div className="max-w-3xl space-y-8">
        <TooLateStep />
        <ChainPart chain={chain} />
        <Fold title={t.request} open={chain.turns.length > 0}>
          <RequestSummary
            request={request}
            zone={chain.zone}
            letterTo={`/workspace/requests/${request.id}/disposition/letter`}
          />
        </Fold>
      </div>
    </>
  );
}
