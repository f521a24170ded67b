import { data, redirect, type MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { z } from 'zod';

import { addWalkIn } from '~/features/attendance/add-walk-in.server';
import { AttendanceBar } from '~/features/attendance/attendance-bar';
import { AttendanceList } from '~/features/attendance/attendance-list';
import { attendanceMessages } from '~/features/attendance/attendance-messages';
import { attendanceView } from '~/features/attendance/attendance-view.server';
import { countPresent, matchesSearch, SIDES } from '~/features/attendance/rules/attendance-list';
import { attendeeIdSchema, walkInSchema } from '~/features/attendance/rules/attendee-form';
import { setPresence } from '~/features/attendance/set-presence.server';
import { useMarkQueue } from '~/features/attendance/use-mark-queue';
import { WalkInForm } from '~/features/attendance/walk-in-form';
import { catalogue } from '~/platform/languages/catalogue';
import { formatPeriod } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Notice } from '~/ui/notice';

import { useFormReply } from '../form-reply';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { VisitCrumbs } from '../visits/visit-crumbs';

const messages = catalogue({
  id: {
    title: 'Daftar hadir',
    people: 'Daftar peserta',
    holdTitle: 'Kunjungan sudah selesai?',
    holdText:
      'Catat bahwa kunjungan ini terlaksana. Setelah itu notulen dan praktik baiknya menyusul.',
    hold: 'Catat sudah terlaksana',
    minutesTitle: 'Langkah berikutnya',
    minutesText: 'Isi pertemuan dicatat dalam notulen.',
    minutes: 'Buka notulen',
    cancelled: 'Kunjungan ini dibatalkan. Daftarnya hanya dapat dibaca.',
  },
  en: {
    title: 'Attendance list',
    people: 'People',
    holdTitle: 'Is the visit over?',
    holdText: 'Record that it was held. Its minutes and its best practice come next.',
    hold: 'Record as held',
    minutesTitle: 'What comes next',
    minutesText: 'What was said is written down in the minutes.',
    minutes: 'Open the minutes',
    cancelled: 'This visit was cancelled. Its list can only be read.',
  },
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

const params = z.object({ visitId: z.string().min(1).max(60) });

export const loader = page({
  may: 'attendance.read',
  params,
  search: z.object({
    q: z.string().max(100).catch('').default(''),
    added: z.string().max(60).optional().catch(undefined),
    listed: z.string().max(60).optional().catch(undefined),
  }),
  load: async ({ services, actor, params: { visitId }, search }) => ({
    ...(await attendanceView(services, actor, visitId)),
    search: search.q,
    addedId: search.added,
    listedId: search.listed,
  }),
});

// Ticks come from plain forms, which go back to the person ticked, and from the queue of a page that
// is alive, which needs no page in return.
const tickSchema = attendeeIdSchema.extend({ via: z.literal('queue').optional() });

const tickedAnswer = (request: Request, { attendeeId, via }: z.output<typeof tickSchema>) => {
  const { pathname, search } = new URL(request.url);
  return via === 'queue'
    ? data({ ticked: true })
    : redirect(`${pathname}${search}#orang-${attendeeId}`, 303);
};

const tick = (isPresent: boolean) =>
  intent({
    params,
    may: 'attendance.mark',
    form: tickSchema,
    run: async ({ services, actor, params: { visitId }, form, request }) => {
      await setPresence(services, actor, visitId, form.attendeeId, isPresent);
      return tickedAnswer(request, form);
    },
  });

export const action = command({
  intents: {
    mark: tick(true),
    unmark: tick(false),
    addWalkIn: intent({
      params,
      may: 'attendance.mark',
      form: walkInSchema,
      run: async ({ services, actor, params: { visitId }, form, request, refuse }) => {
        const added = await addWalkIn(services, actor, visitId, form);
        if ('errors' in added) return refuse(added.errors);
        const { pathname } = new URL(request.url);
        const { attendeeId } = added;
        // Told in the page: a notice that floats would cover the count, which has to stay in sight.
        const what = added.wasListed ? 'listed' : 'added';
        return redirect(`${pathname}?${what}=${attendeeId}#orang-${attendeeId}`, 303);
      },
    }),
  },
});

export default function Attendance() {
  const t = useMessages(messages);
  const a = useMessages(attendanceMessages);
  const locale = useLocale();
  const {
    visit,
    people,
    mayMark,
    mayEdit,
    next,
    isOver,
    search: asked,
    addedId,
    listedId,
  } = useLoaderData<typeof loader>();
  const reply = useFormReply('addWalkIn');
  const [search, setSearch] = useState(asked);
  const marks = useMarkQueue(visit.id, people);

  const seen = people.map((person) => ({
    ...person,
    isPresent: marks.marks.get(person.id) ?? person.isPresent,
  }));
  const guest = seen.filter(({ side }) => side === 'guest');
  const host = seen.filter(({ side }) => side === 'host');
  const bySide = { guest, host };
  const counts = { guest: countPresent(guest), host: countPresent(host) };
  const found = (side: 'guest' | 'host') =>
    bySide[side].filter((person) => matchesSearch(person, search));
  const isSearching = search.trim() !== '';
  const nobodyFound = isSearching && found('guest').length + found('host').length === 0;
  const listed = seen.find(({ id }) => id === listedId);
  const added = seen.find(({ id }) => id === addedId);
  const path = `/workspace/visits/${visit.id}/attendance`;
  // A prompt above names that nobody ticked yet would be the only button in sight, and the wrong one.
  const isTicked = counts.guest.present + counts.host.present > 0;
  // Told once a page: a card that came above at the first tick would move the names under the finger.
  const [wasTicked] = useState(isTicked);
  const leadsAbove = isOver && wasTicked;
  const isDue = isTicked || isOver || visit.state === 'held';
  const leadOn = next && isDue ? <AfterList step={next} visitId={visit.id} /> : null;
  const action = isSearching ? `${path}?q=${encodeURIComponent(search)}` : path;
  return (
    <>
      <VisitCrumbs visit={visit} here={t.title} />
      <header className="mb-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-2xl">{t.title}</h1>
          <p className="mt-1 text-muted">
            {visit.subject} ·{' '}
            {formatPeriod(locale, new Date(visit.startsAt), new Date(visit.endsAt), visit.zone)} ·{' '}
            {visit.room}
          </p>
        </div>
        {mayEdit ? (
          <ButtonLink to={`/workspace/visits/${visit.id}/people`} size="small">
            {t.people}
          </ButtonLink>
        ) : null}
      </header>
      {leadsAbove ? leadOn : null}
      {visit.state === 'cancelled' ? <Notice tone="warn">{t.cancelled}</Notice> : null}
      <AttendanceBar
        counts={counts}
        marks={marks}
        search={search}
        onSearch={setSearch}
        path={path}
        told={listed ? a.wasListed(listed.name) : added ? a.wasAdded(added.name) : undefined}
      />
      {nobodyFound ? (
        <p className="mt-8">
          {a.notFound(search)} {mayMark ? a.notFoundHint : null}{' '}
          <a
            href={path}
            className="link"
            onClick={(event) => {
              event.preventDefault();
              setSearch('');
            }}
          >
            {a.showAll}
          </a>
        </p>
      ) : (
        SIDES.map((side) =>
          isSearching && found(side).length === 0 ? null : (
            <AttendanceList
              key={side}
              side={side}
              people={found(side)}
              {...counts[side]}
              mayMark={mayMark}
              action={action}
              marks={marks}
            />
          ),
        )
      )}
      {mayMark ? (
        <div className="mt-8">
          <WalkInForm
            // Another list means that the last one has been added: the form begins anew.
            key={people.length}
            lastResult={reply?.submission}
            name=""
            open={reply !== undefined || nobodyFound}
            action={path}
          />
        </div>
      ) : null}
      {leadsAbove ? null : leadOn}
      <p className="mt-8 max-w-read text-sm text-muted">{a.purpose}</p>
    </>
  );
}

/** What to do when everybody is ticked; the visit's own page does the same and more. */
function AfterList({ step, visitId }: { step: 'hold' | 'minutes'; visitId: string }) {
  const t = useMessages(messages);
  const path = `/workspace/visits/${visitId}`;
  const isHold = step === 'hold';
  return (
    <Card as="section" className="my-6 flex flex-wrap items-center justify-between gap-4">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-lg">{isHold ? t.holdTitle : t.minutesTitle}</h2>
        <p className="text-muted">{isHold ? t.holdText : t.minutesText}</p>
      </div>
      {isHold ? (
        <Form method="post" action={path}>
          <input type="hidden" name="intent" value="hold" />
          <SubmitButton>{t.hold}</SubmitButton>
        </Form>
      ) : (
        <ButtonLink to={`${path}/minutes`} variant="primary">
          {t.minutes}
        </ButtonLink>
      )}
    </Card>
  );
}
