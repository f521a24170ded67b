import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { LetterList } from '~/features/letters/letter-list';
import { lettersOfRequest } from '~/features/letters/letters-of-request.server';
import { RequestSummary } from '~/features/visits/request-summary';
import { withdrawSchema } from '~/features/visits/rules/decision-form';
import { asRequestState, asVisitState, stateNames, stateTone } from '~/features/visits/rules/state';
import { guestAnswers } from '~/features/minutes/guest-answers.server';
import { guestProgrammeView } from '~/features/programme/guest-programme-view.server';
import { trackingView } from '~/features/visits/tracking-view.server';
import { withdrawRequest } from '~/features/visits/withdraw-request.server';
import { catalogue } from '~/platform/languages/catalogue';
import { formatPeriod, zoneOf } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { titled } from '../page-title';
import { GuestProgrammePart } from '../programme/guest-part';
import { questionIntents } from '../programme/question-intents';
import { command, intent, page } from '../route.server';
import { KeepLink } from './keep-link';

const messages = catalogue({
  id: {
    code: 'Kode pelacakan',
    codeWhy: 'Sebutkan kode ini bila Anda menelepon tuan rumah.',
    keepTitle: 'Simpan tautan halaman ini',
    keepText:
      'Halaman ini hanya dapat dibuka dengan tautannya. Simpan di penanda peramban atau kirim ke WhatsApp Anda sendiri. Siapa pun yang memiliki tautan ini dapat melihat permohonan Anda.',
    waiting: (host: string) => `Permohonan menunggu jawaban ${host}.`,
    acceptedTitle: 'Kunjungan dijadwalkan',
    heldTitle: 'Kunjungan sudah terlaksana',
    cancelledNext: 'Anda dapat mengajukan permohonan baru dengan tanggal lain.',
    place: 'Tempat',
    hostNote: 'Pesan tuan rumah',
    declinedTitle: 'Permohonan ditolak',
    reason: 'Alasan',
    withdrawnText: 'Anda sudah menarik kembali permohonan ini.',
    cancelledText: 'Kunjungan ini dibatalkan oleh tuan rumah.',
    minutes: 'Baca notulen',
    sent: 'Yang Anda ajukan',
    withdrawTitle: 'Tarik kembali permohonan',
    withdrawWhy: 'Tuan rumah akan melihat bahwa permohonan ini tidak berlaku lagi.',
    withdraw: 'Tarik kembali',
  },
  en: {
    code: 'Tracking code',
    codeWhy: 'Name this code when you phone the host.',
    keepTitle: 'Keep the link of this page',
    keepText:
      'This page opens by its link alone. Keep it as a bookmark or send it to your own WhatsApp. Whoever has the link can see your request.',
    waiting: (host) => `The request waits for the answer of ${host}.`,
    acceptedTitle: 'The visit is scheduled',
    heldTitle: 'The visit has taken place',
    cancelledNext: 'You may send a new request with other dates.',
    place: 'Place',
    hostNote: 'Message of the host',
    declinedTitle: 'The request was declined',
    reason: 'Reason',
    withdrawnText: 'You have withdrawn this request.',
    cancelledText: 'The host has cancelled this visit.',
    minutes: 'Read the minutes',
    sent: 'What you asked for',
    withdrawTitle: 'Withdraw the request',
    withdrawWhy: 'The host will see that this request no longer stands.',
    withdraw: 'Withdraw',
  },
});

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
  const t = useMessages(messages);
  const states = useMessages(stateNames);
  const locale = useLocale();
  const request = useLoaderData<typeof loader>();
  const { visit, agency } = request;
  const state = asRequestState(request.state);
  // Once there is a visit, what became of it says more than that the request was accepted.
  const shown = visit ? asVisitState(visit.state) : state;
  const zone = zoneOf(agency);
  return (
    <>
      <PageHeader
        title={request.subject}
        lead={agency.shortName}
        badges={<Badge tone={stateTone[shown]}>{states[shown]}</Badge>}
      />
      <div className="max-w-3xl space-y-6">
        {state === 'submitted' ? <Notice tone="info">{t.waiting(agency.shortName)}</Notice> : null}
        {state === 'withdrawn' ? <Notice tone="warn">{t.withdrawnText}</Notice> : null}
        {state === 'declined' ? (
          <Notice tone="bad" title={t.declinedTitle}>
            <p className="whitespace-pre-line">
              {t.reason}: {request.declineReason}
            </p>
          </Notice>
        ) : null}
        {visit?.state === 'cancelled' ? (
          <Notice tone="bad" title={t.cancelledText}>
            {visit.cancelReason ? (
              <p className="whitespace-pre-line">
                {t.reason}: {visit.cancelReason}
              </p>
            ) : null}
            <p>{t.cancelledNext}</p>
          </Notice>
        ) : null}
        {visit && visit.state !== 'cancelled' ? (
          <Notice
            tone="good"
            title={visit.state === 'held' ? t.heldTitle : t.acceptedTitle}
            actions={
              visit.minutesReady ? (
                <ButtonLink to={`/track/${request.trackingToken}/minutes`}>{t.minutes}</ButtonLink>
              ) : undefined
            }
          >
            <p className="text-lg font-semibold">
              {formatPeriod(locale, new Date(visit.startsAt), new Date(visit.endsAt), zone)}
            </p>
            {visit.room ? (
              <p>
                {t.place}: {[visit.room.name, visit.room.address].filter(Boolean).join(', ')}
              </p>
            ) : null}
            {visit.hostNote ? (
              <p className="mt-2 whitespace-pre-line">
                {t.hostNote}: {visit.hostNote}
              </p>
            ) : null}
          </Notice>
        ) : null}
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
        {state === 'submitted' ? (
          <Fold title={t.withdrawTitle}>
            <Form method="post">
              <p className="mb-4">{t.withdrawWhy}</p>
              <input type="hidden" name="intent" value="withdraw" />
              <input type="hidden" name="version" value={request.version} />
              <SubmitButton variant="danger">{t.withdraw}</SubmitButton>
            </Form>
          </Fold>
        ) : null}
      </div>
    </>
  );
}
