import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { may } from '~/features/accounts/rules/permissions';
import { myStepsView } from '~/features/disposition/my-steps-view.server';
import { minutesToDecideAgain } from '~/features/minutes/people-since.server';
import { practicesView } from '~/features/practices/practices-view.server';
import { myOverdueTasks } from '~/features/preparation/my-overdue-tasks.server';
import { nextStepsView } from '~/features/visits/next-steps-view.server';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDateTime, formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { pageTitle } from '../page-title';
import { page } from '../route.server';

const messages = catalogue({
  id: {
    title: 'Langkah berikutnya',
    tasks: 'Tugas persiapan Anda yang terlambat',
    taskDue: (visit: string, when: string) => `${visit} · paling lambat ${when}`,
    openTask: 'Buka persiapan',
    noMailServer: 'Surel ditulis sebagai berkas, belum dikirim',
    noMailServerText: 'Server surel belum diatur. Tamu dan petugas belum menerima surel.',
    openMessages: 'Buka pesan keluar',
    lead: (name: string) => `${name}, ini yang menunggu Anda.`,
    requests: 'Permohonan menunggu jawaban',
    dispositions: 'Disposisi menunggu Anda',
    from: (name: string) => `Dari ${name}`,
    due: (day: string) => `batas waktu ${day}`,
    take: 'Buka',
    visits: 'Kunjungan yang perlu dilanjutkan',
    disclosures: 'Menunggu keputusan keterbukaan informasi',
    discloseVisit: 'Putuskan untuk kunjungan',
    discloseMinutes: 'Putuskan untuk notulen',
    discloseAgain: 'Lihat pratinjau baru',
    peopleSince: 'Ada orang tercatat sesudah notulen dibuka',
    practices: 'Praktik baik',
    by: (name: string) => `Ditulis ${name}`,
    review: 'Telaah',
    returned: 'Dikembalikan kepada Anda dengan catatan',
    mend: 'Perbaiki',
    awaitHold: 'Buka kunjungan',
    awaitHoldText: 'menunggu sekretariat atau kepala dinas mencatat kunjungan sudah terlaksana',
    received: (when: string) => `Masuk ${when}`,
    answer: 'Jawab',
    people: 'Isi daftar peserta',
    attendance: 'Catat kehadiran',
    hold: 'Catat sudah terlaksana',
    minutes: 'Tulis notulen',
    approve: 'Periksa notulen',
    lesson: 'Tulis praktik baik',
    doneTitle: 'Tidak ada yang menunggu',
    doneText: 'Permohonan baru dan langkah berikutnya dari setiap kunjungan muncul di sini.',
    doneLink: 'Lihat semua kunjungan',
  },
  en: {
    title: 'Next steps',
    tasks: 'Your overdue tasks of preparation',
    taskDue: (visit, when) => `${visit} · due ${when}`,
    openTask: 'Open the preparation',
    noMailServer: 'Mail is written as files, not sent',
    noMailServerText: 'No mail server is set. Guests and staff receive no mail.',
    openMessages: 'Open outgoing messages',
    lead: (name) => `${name}, this waits for you.`,
    requests: 'Requests to answer',
    dispositions: 'Dispositions waiting for you',
    from: (name) => `From ${name}`,
    due: (day) => `due ${day}`,
    take: 'Open',
    visits: 'Visits to carry on',
    disclosures: 'Waiting for a disclosure decision',
    discloseVisit: 'Decide on the visit',
    discloseMinutes: 'Decide on the minutes',
    discloseAgain: 'See the new preview',
    peopleSince: 'People were recorded after the minutes were opened',
    practices: 'Best practices',
    by: (name) => `Written by ${name}`,
    review: 'Review',
    returned: 'Returned to you with a note',
    mend: 'Mend',
    awaitHold: 'Open the visit',
    awaitHoldText: 'waiting for the secretariat or the head of office to record it as held',
    received: (when) => `Received ${when}`,
    answer: 'Answer',
    people: 'Fill in the participants',
    attendance: 'Record attendance',
    hold: 'Record as held',
    minutes: 'Write the minutes',
    approve: 'Check the minutes',
    lesson: 'Write a best practice',
    doneTitle: 'Nothing waits for you',
    doneText: 'New requests and the next step of every visit appear here.',
    doneLink: 'See all visits',
  },
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'workspace.open',
  load: async ({ services, actor }) => ({
    ...(await nextStepsView(services, actor)),
    dispositions: (await myStepsView(services, actor)).waiting,
    again: may(actor.roles, 'disclosure.decide') ? await minutesToDecideAgain(services, actor) : [],
    practices: (await practicesView(services, actor, { state: undefined, cursor: undefined }))
      .waiting,
    // Whoever can do something about it is told, until a mail server is set.
    lacksMailServer: services.config.smtpUrl === undefined && may(actor.roles, 'message.read'),
    tasks: await myOverdueTasks(services, actor),
    name: actor.name,
    zone: actor.timeZone,
  }),
});

export default function NextSteps() {
  const t = useMessages(messages);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { requests, dispositions, tasks, visits, disclosures, again, practices, name, zone } = data;
  const nothing = [requests, dispositions, tasks, visits, disclosures, again, practices].every(
    ({ length }) => length === 0,
  );
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(name)} />
      {data.lacksMailServer ? (
        <Notice
          tone="warn"
          title={t.noMailServer}
          className="mb-8"
          actions={
            <ButtonLink to="/workspace/messages" size="small">
              {t.openMessages}
            </ButtonLink>
          }
        >
          {t.noMailServerText}
        </Notice>
      ) : null}
      {nothing ? (
        <EmptyState
          title={t.doneTitle}
          action={
            <ButtonLink to="/workspace/visits" variant="secondary">
              {t.doneLink}
            </ButtonLink>
          }
        >
          {t.doneText}
        </EmptyState>
      ) : null}
      {tasks.length > 0 ? (
        <Section title={t.tasks}>
          <ul className="space-y-3">
            {tasks.map((task) => (
              <StepCard
                key={task.id}
                to={`/workspace/visits/${task.visitId}/preparation`}
                title={task.title}
                detail={t.taskDue(task.visit, formatDateTime(locale, task.dueAt, task.zone))}
                step={t.openTask}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {requests.length > 0 ? (
        <Section title={t.requests}>
          <ul className="space-y-3">
            {requests.map((request) => (
              <StepCard
                key={request.id}
                to={`/workspace/requests/${request.id}`}
                title={request.subject}
                detail={`${request.guestAgencyName} · ${t.received(formatDateTime(locale, request.submittedAt, zone))}`}
                step={t.answer}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {dispositions.length > 0 ? (
        <Section title={t.dispositions}>
          <ul className="space-y-3">
            {dispositions.map(({ id, request, fromName, dueOn }) => (
              <StepCard
                key={id}
                to={`/workspace/requests/${request.id}/disposition`}
                title={request.subject}
                detail={[
                  t.from(fromName),
                  ...(dueOn ? [t.due(formatDay(locale, dueOn))] : []),
                ].join(' · ')}
                step={t.take}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {disclosures.length + again.length > 0 ? (
        <Section title={t.disclosures}>
          <ul className="space-y-3">
            {disclosures.map((visit) => (
              <StepCard
                key={visit.id}
                to={`/workspace/visits/${visit.id}${visit.of === 'minutes' ? '/minutes/disclosure' : ''}`}
                title={visit.subject}
                detail={`${visit.guest} · ${formatDateTime(locale, visit.startsAt, visit.zone)}`}
                step={visit.of === 'minutes' ? t.discloseMinutes : t.discloseVisit}
              />
            ))}
            {again.map((visit) => (
              <StepCard
                key={`again ${visit.id}`}
                to={`/workspace/visits/${visit.id}/minutes/disclosure`}
                title={visit.subject}
                detail={`${visit.guest} · ${formatDateTime(locale, visit.startsAt, visit.zone)} · ${t.peopleSince}`}
                step={t.discloseAgain}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {visits.length > 0 ? (
        <Section title={t.visits}>
          <ul className="space-y-3">
            {visits.map((visit) => (
              <StepCard
                key={visit.id}
                to={`/workspace/visits/${visit.id}`}
                title={visit.subject}
                detail={`${visit.guest} · ${formatDateTime(locale, visit.startsAt, visit.zone)}${visit.step === 'awaitHold' ? ` · ${t.awaitHoldText}` : ''}`}
                step={t[visit.step as 'people']}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {practices.length > 0 ? (
        <Section title={t.practices}>
          <ul className="space-y-3">
            {practices.map((practice) => (
              <StepCard
                key={practice.id}
                to={`/workspace/practices/${practice.id}`}
                title={practice.title}
                detail={practice.isOwn ? t.returned : t.by(practice.authorName)}
                step={practice.isOwn ? t.mend : t.review}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

function StepCard(props: { to: string; title: string; detail: string; step: string }) {
  return (
    <Card as="li" className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-60">
        <Link to={props.to} className="font-semibold hover:text-brick">
          {props.title}
        </Link>
        <p className="text-sm text-muted">{props.detail}</p>
      </div>
      <ButtonLink to={props.to} variant="secondary" size="small">
        {props.step}
      </ButtonLink>
    </Card>
  );
}
