import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { may } from '~/features/accounts/rules/permissions';
import { LetterList } from '~/features/letters/letter-list';
import { lettersOfVisit } from '~/features/letters/letters-of-request.server';
import { libraryFollows } from '~/features/minutes/library-follows.server';
import { cancelVisit } from '~/features/visits/cancel-visit.server';
import { discloseVisit } from '~/features/visits/disclose-visit.server';
import { editDetails } from '~/features/visits/edit-details.server';
import { missVisit } from '~/features/visits/miss-visit.server';
import { cancelSchema, detailsSchema } from '~/features/visits/rules/decision-form';
import { HistoryList } from '~/features/visits/history-list';
import { holdVisit } from '~/features/visits/hold-visit.server';
import { asDisclosureClass, discloseSchema } from '~/features/visits/rules/disclosure';
import { minutesProgress, nextStep } from '~/features/visits/rules/next-step';
import { asVisitState, stateNames, stateTone } from '~/features/visits/rules/state';
import { isVisitType, visitTypeNames } from '~/features/visits/rules/visit-type';
import { visitView } from '~/features/visits/visit-view.server';
import { formatDateTime, formatPeriod } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { DefinitionList } from '~/ui/definition-list';
import { ExampleBadge } from '~/ui/example-badge';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';
import { Stepper } from '~/ui/stepper';

import { librarySink } from '../library-sink.server';
import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { titled } from '../page-title';
import { command, intent, page } from '../route.server';
import { DisclosurePart } from './disclosure-part';
import { VisitChanges } from './visit-changes';
import { VisitCrumbs } from './visit-crumbs';
import { visitMessages } from './visit-messages';

const params = z.object({ visitId: z.string() });

export const meta: MetaFunction<typeof loader> = ({ data }) => titled(data?.visit.subject ?? '');

export const loader = page({
  may: 'visit.read',
  params,
  load: async ({ services, actor, params: { visitId }, locale }) => {
    const visit = await visitView(services, actor, visitId, locale);
    return {
      visit,
      letters: may(actor.roles, 'letter.read')
        ? await lettersOfVisit(services, actor.agencyId, visit)
        : [],
      mayClose: may(actor.roles, 'visit.close'),
      mayMove: may(actor.roles, 'visit.move'),
      mayDisclose: may(actor.roles, 'disclosure.decide'),
      mayReadPeople: may(actor.roles, 'attendance.read'),
      mayReadRequest: may(actor.roles, 'request.readInbox'),
      mayWritePractice: may(actor.roles, 'practice.write'),
    };
  },
});

const nothing = z.object({});

export const action = command({
  intents: {
    hold: intent({
      params,
      may: 'visit.close',
      form: nothing,
      run: async ({ services, actor, params: { visitId } }) => {
        await holdVisit(services, actor, visitId);
        return redirectWithNotice(services, `/workspace/visits/${visitId}`, 'visitHeld');
      },
    }),
    cancel: intent({
      params,
      may: 'visit.close',
      form: cancelSchema,
      run: async ({ services, actor, params: { visitId }, form }) => {
        await cancelVisit(services, librarySink, actor, visitId, form.reason);
        return redirectWithNotice(services, `/workspace/visits/${visitId}`, 'visitCancelled');
      },
    }),
    miss: intent({
      params,
      may: 'visit.close',
      form: nothing,
      run: async ({ services, actor, params: { visitId } }) => {
        await missVisit(services, actor, visitId);
        return redirectWithNotice(services, `/workspace/visits/${visitId}`, 'visitMissed');
      },
    }),
    details: intent({
      params,
      may: 'visit.close',
      form: detailsSchema,
      run: async ({ services, actor, params: { visitId }, form }) => {
        await editDetails(services, actor, visitId, form);
        return redirectWithNotice(services, `/workspace/visits/${visitId}`, 'visitDetailsSaved');
      },
    }),
    disclose: intent({
      params,
      may: 'disclosure.decide',
      form: discloseSchema,
      run: async ({ services, actor, params: { visitId }, form }) => {
        const follows = libraryFollows(librarySink);
        await discloseVisit(services, librarySink, actor, visitId, form, follows);
        return redirectWithNotice(services, `/workspace/visits/${visitId}`, 'disclosed');
      },
    }),
  },
});

export default function Visit() {
  const t = useMessages(visitMessages);
  const states = useMessages(stateNames);
  const types = useMessages(visitTypeNames);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { visit } = data;
  const state = asVisitState(visit.state);
  const here = `/workspace/visits/${visit.id}`;
  const minutes = minutesProgress(visit.minutes);
  const step = nextStep({
    state,
    hasStarted: visit.hasStarted,
    invited: visit.invited,
    present: visit.present,
    minutes,
    practices: visit.practices.length,
  });
  const lessonTo = `/workspace/practices/new?visit=${visit.id}`;
  const decided = asDisclosureClass(visit.disclosureClass);
  // Who decides on disclosure does that first: a page has one main thing to do.
  const mayDecide = data.mayDisclose && state === 'held';
  const decidesVisit = mayDecide && decided === null;
  const minutesTo =
    mayDecide &&
    decided !== null &&
    decided !== 'exemptInformation' &&
    visit.minutes?.state === 'approved' &&
    asDisclosureClass(visit.minutes.disclosureClass) === null
      ? `${here}/minutes/disclosure`
      : null;
  const look = decidesVisit || minutesTo !== null ? 'secondary' : 'primary';
  const nextAction = {
    people: data.mayReadPeople ? (
      <ButtonLink to={`${here}/people`} variant={look}>
        {t.nextPeople}
      </ButtonLink>
    ) : null,
    attendance: data.mayReadPeople ? (
      <ButtonLink to={`${here}/attendance`} variant={look}>
        {t.nextAttendance}
      </ButtonLink>
    ) : null,
    hold: data.mayClose ? (
      <Form method="post">
        <input type="hidden" name="intent" value="hold" />
        <SubmitButton>{t.nextHold}</SubmitButton>
      </Form>
    ) : null,
    minutes: (
      <ButtonLink to={`${here}/minutes`} variant={look}>
        {t.nextMinutes}
      </ButtonLink>
    ),
    approve: (
      <ButtonLink to={`${here}/minutes`} variant={look}>
        {t.nextApprove}
      </ButtonLink>
    ),
    lesson: data.mayWritePractice ? (
      <ButtonLink to={lessonTo} variant={look}>
        {t.nextLesson}
      </ButtonLink>
    ) : null,
    wait: null,
    none: null,
  }[step];
  const subjects = [
    ...visit.topics.map(({ slug, name }) => ({ id: slug, label: name })),
    ...visit.indicators,
  ];
  const disclosing = useFormReply('disclose');
  const ended = state === 'cancelled' || state === 'noShow';
  const stage = (done: boolean, current: boolean) =>
    ended ? 'stopped' : done ? 'done' : current ? 'current' : 'upcoming';
  const disclosure = (className?: string) =>
    state === 'held' ? (
      <DisclosurePart
        visit={visit}
        decided={decided}
        mayDisclose={data.mayDisclose}
        minutesTo={minutesTo}
        refused={disclosing?.submission}
        className={className}
      />
    ) : null;
  return (
    <>
      <PageHeader
        breadcrumbs={<VisitCrumbs visit={visit} />}
        title={visit.subject}
        lead={[
          visit.delegations
            .filter(({ state: each }) => each !== 'cancelled' || ended)
            .map((each) => each.agencyName)
            .join(', '),
          formatPeriod(locale, visit.startsAt, visit.endsAt, visit.zone),
          ...(visit.room ? [visit.room.name] : []),
        ].join(' · ')}
        badges={
          <>
            <Badge tone={stateTone[state]}>{states[state]}</Badge>
            {visit.exampleNote === null ? null : <ExampleBadge note={visit.exampleNote} />}
          </>
        }
        actions={
          minutesTo === null ? (
            nextAction
          ) : (
            <>
              <ButtonLink to={minutesTo} variant="primary">
                {t.nextMinutesDisclosure}
              </ButtonLink>
              {nextAction}
            </>
          )
        }
      />
      {visit.exampleNote ? (
        <Notice tone="info" title={t.example} className="mb-6">
          {visit.exampleNote}
        </Notice>
      ) : null}
      {state === 'noShow' ? <Notice tone="warn" title={t.noShowTitle} className="mb-6" /> : null}
      {state === 'cancelled' ? (
        <Notice
          tone="warn"
          title={visit.cancelledBy === 'guest' ? t.cancelledByGuest : t.cancelledTitle}
          className="mb-6"
        >
          <p className="whitespace-pre-line">{visit.cancelReason}</p>
        </Notice>
      ) : null}
      {step === 'wait' ? (
        <Notice tone="good" className="mb-6">
          {t.waitForDay(formatDateTime(locale, visit.startsAt, visit.zone))}
        </Notice>
      ) : null}
      <Stepper
        steps={[
          {
            label: t.stepProgramme,
            state: stage(visit._count.programmes > 0, false),
            detail:
              visit._count.agenda === 0
                ? t.noProgramme
                : t.programme(visit._count.agenda, visit._count.programmes),
            to: `${here}/programme`,
          },
          {
            label: t.stepPeople,
            state: stage(visit.invited > 0, step === 'people'),
            detail: visit.invited > 0 ? t.people(String(visit.invited)) : t.noPeople,
            ...(data.mayReadPeople ? { to: `${here}/people` } : {}),
          },
          {
            label: t.stepAttendance,
            state: stage(visit.present > 0, step === 'attendance' || step === 'hold'),
            detail:
              visit.present > 0
                ? t.presentOf(String(visit.present), String(visit.invited))
                : t.noPresence,
            ...(data.mayReadPeople ? { to: `${here}/attendance` } : {}),
          },
          {
            label: t.stepMinutes,
            state: stage(minutes === 'approved', step === 'minutes' || step === 'approve'),
            detail:
              minutes === 'none'
                ? t.noMinutes
                : minutes === 'draft'
                  ? t.draftMinutes(String(visit.minutes?._count.items ?? 0))
                  : minutes === 'waiting'
                    ? t.waitingMinutes
                    : t.approvedMinutes,
            to: `${here}/minutes`,
          },
          {
            label: t.stepLesson,
            state: stage(
              visit.practices.some((each) => each.state === 'published'),
              step === 'lesson',
            ),
            detail:
              visit.practices.length === 0 ? t.noLesson : t.lessons(String(visit.practices.length)),
          },
        ]}
      />
      <div className="mt-6 flex flex-wrap gap-3 no-print">
        <ButtonLink to={`${here}/preparation`}>{t.preparation}</ButtonLink>
        <ButtonLink to={`${here}/run-sheet`}>{t.runSheet}</ButtonLink>
      </div>
      <div className="mt-10 max-w-3xl">
        {decidesVisit ? disclosure('mt-0! mb-10') : null}
        <DefinitionList
          items={[
            ...(isVisitType(visit.visitType)
              ? [{ term: t.visitType, value: types[visit.visitType] }]
              : []),
            ...(visit.room
              ? [
                  {
                    term: t.place,
                    value: [visit.room.name, visit.room.address].filter(Boolean).join(', '),
                  },
                ]
              : []),
            ...(visit.receivedBy ? [{ term: t.receivedBy, value: visit.receivedBy }] : []),
            ...(visit.purpose
              ? [{ term: t.purpose, value: <p className="whitespace-pre-line">{visit.purpose}</p> }]
              : []),
            ...(subjects.length > 0
              ? [
                  {
                    term: t.subjects,
                    value: (
                      <ul className="flex flex-wrap gap-2">
                        {subjects.map(({ id, label }) => (
                          <li key={id}>
                            <Badge>{label}</Badge>
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]
              : []),
            ...(visit.requests.length > 0 && data.mayReadRequest
              ? [
                  {
                    term: t.request,
                    value: (
                      <ul>
                        {visit.requests.map(({ id, trackingCode }) => (
                          <li key={id}>
                            <Link to={`/workspace/requests/${id}`} className="link">
                              {trackingCode}
                            </Link>
                          </li>
                        ))}
                      </ul>
                    ),
                  },
                ]
              : []),
          ]}
        />
        {state === 'scheduled' ? (
          <ButtonLink to={`${here}/event.ics`} reloadDocument variant="secondary" className="mt-6">
            {t.calendar}
          </ButtonLink>
        ) : null}
        <LetterList letters={data.letters} folder="/workspace/letters" />
        {visit.practices.length > 0 ? (
          <Section title={t.lessonsTitle}>
            <ul className="space-y-2">
              {visit.practices.map((each) => (
                <li key={each.id}>
                  <Link to={`/workspace/practices/${each.id}`} className="link">
                    {each.title}
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {decidesVisit ? null : disclosure()}
        <Section title={t.history}>
          <HistoryList entries={visit.history} zone={visit.zone} />
        </Section>
        {data.mayClose ? <VisitChanges visit={visit} mayMove={data.mayMove} /> : null}
      </div>
    </>
  );
}
