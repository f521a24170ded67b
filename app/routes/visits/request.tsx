import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { may } from '~/features/accounts/rules/permissions';
import { acceptRequest } from '~/features/visits/accept-request.server';
import { declineRequest } from '~/features/visits/decline-request.server';
import { chainView } from '~/features/disposition/chain-view.server';
import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { HistoryList } from '~/features/visits/history-list';
import { RequestSummary } from '~/features/visits/request-summary';
import { requestView } from '~/features/visits/request-view.server';
import { acceptSchema, declineSchema } from '~/features/visits/rules/decision-form';
import { asRequestState, stateNames, stateTone } from '~/features/visits/rules/state';
import { AppError } from '~/platform/errors/app-error';
import { errorCode } from '~/platform/languages/error-code';
import { formatPeriod } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink } from '~/ui/button';
import { ExampleBadge } from '~/ui/example-badge';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { ChainPart } from '../disposition/chain-part';
import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { titled } from '../page-title';
import { command, intent, page } from '../route.server';
import { AcceptForm, DeclineForm, TooLate } from './decision-forms';
import { decisionMessages } from './request-decision-messages';

const params = z.object({ requestId: z.string() });

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.request.subject ?? '');

export const loader = page({
  may: 'request.readInbox',
  params,
  load: async ({ services, actor, params: { requestId }, locale }) => ({
    request: await requestView(services, actor, requestId, locale),
    chain: await chainView(services, actor, requestId),
    mayDecide: may(actor.roles, 'request.decide'),
    mayAddRooms: may(actor.roles, 'room.manage'),
  }),
});

export const action = command({
  intents: {
    accept: intent({
      params,
      may: 'request.decide',
      form: acceptSchema,
      run: async ({ services, actor, params: { requestId }, form, refuse }) => {
        const result = await acceptRequest(services, actor, requestId, form).catch(tooLate);
        if ('errors' in result) return refuse(result.errors, undefined, statusOf(result.errors));
        return redirectWithNotice(
          services,
          `/workspace/visits/${result.visitId}`,
          'requestAccepted',
        );
      },
    }),
    decline: intent({
      params,
      may: 'request.decide',
      form: declineSchema,
      run: async ({ services, actor, params: { requestId }, form, refuse }) => {
        const late = await declineRequest(services, actor, requestId, form).catch(tooLate);
        if (late) return refuse(late.errors, undefined, statusOf(late.errors));
        return redirectWithNotice(services, '/workspace/requests', 'requestDeclined');
      },
    }),
  },
});

/** Somebody else decided first: the page shows how, beside what was typed here. */
function tooLate(error: unknown): { errors: Record<string, string[]> } {
  if (error instanceof AppError && error.kind === 'conflict') {
    return { errors: { '': [errorCode('alreadyDecided')] } };
  }
  throw error;
}

const statusOf = (errors: Record<string, string[]>): 400 | 409 => ('' in errors ? 409 : 400);

// A refused decision may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

export default function Request() {
  const t = useMessages(decisionMessages);
  const states = useMessages(stateNames);
  const locale = useLocale();
  const disposition = useMessages(dispositionMessages);
  const { request, chain, mayDecide, mayAddRooms } = useLoaderData<typeof loader>();
  const state = asRequestState(request.state);
  const accepting = useFormReply('accept');
  const declining = useFormReply('decline');
  const late = accepting ?? declining;
  const open = state === 'submitted' && mayDecide;
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
        {late && !open ? <TooLate reply={late} /> : null}
        {request.declineReason ? (
          <Notice tone="bad" title={t.declinedReason}>
            <p className="whitespace-pre-line">{request.declineReason}</p>
          </Notice>
        ) : null}
        <RequestSummary
          request={request}
          zone={request.zone}
          letterTo={`/workspace/requests/${request.id}/letter`}
        />
        <Section id="disposisi" title={disposition.title}>
          <ChainPart chain={chain} />
        </Section>
        {open ? (
          <Section id="jawaban" title={t.accept}>
            {request.booked.length > 0 ? (
              <Notice tone="info" title={t.booked} className="mb-6">
                <ul>
                  {request.booked.map((visit) => (
                    <li key={visit.id}>
                      {visit.room?.name}:{' '}
                      {formatPeriod(locale, visit.startsAt, visit.endsAt, request.zone)}
                    </li>
                  ))}
                </ul>
              </Notice>
            ) : null}
            {request.rooms.length === 0 ? (
              <Notice tone="warn">
                {t.noRooms}{' '}
                {mayAddRooms ? (
                  <Link to="/workspace/rooms" className="link">
                    {t.addRoom}
                  </Link>
                ) : null}
              </Notice>
            ) : (
              <AcceptForm
                version={request.version}
                wished={request.dates[0]}
                rooms={request.rooms}
                zone={request.zone}
              />
            )}
            <Fold title={t.decline} open={declining !== undefined} className="mt-8">
              <DeclineForm version={request.version} />
            </Fold>
          </Section>
        ) : null}
        <Section title={t.history}>
          <HistoryList entries={request.history} zone={request.zone} />
        </Section>
      </div>
    </>
  );
}
