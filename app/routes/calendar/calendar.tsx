import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useFetcher, useLoaderData, useNavigate } from '@remix-run/react';
import { useCallback, useEffect, useRef } from 'react';

import { may } from '~/features/accounts/rules/permissions';
import { calendarView } from '~/features/calendar/calendar-view.server';
import { moveInCalendar } from '~/features/calendar/move-in-calendar.server';
import { calendarAddress, calendarSearch } from '~/features/calendar/rules/calendar-search';
import { moveSchema } from '~/features/calendar/rules/move-form';
import { zoneName } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Fold } from '~/ui/fold';
import { PageHeader } from '~/ui/page';

import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { CalendarFilters } from './calendar-filters';
import { CalendarHead } from './calendar-head';
import { calendarMessages } from './calendar-messages';
import stylesheet from './calendar.css?url';
import { EntryList } from './entry-list';
import { MonthGrid } from './month-grid';
import { MoveForm } from './move-form';
import { MoveNotice, type MoveAnswer } from './move-notice';
import { RoomTimeline } from './room-timeline';
import { TimeGrid } from './time-grid';
import { useCalendarKeys } from './use-calendar-keys';
import { useDragMove, type MoveFields } from './use-drag-move';

export const links = () => [{ rel: 'stylesheet', href: stylesheet }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, calendarMessages, 'title');

export const loader = page({
  may: 'calendar.read',
  search: calendarSearch,
  load: async ({ services, actor, search, locale }) => {
    const mayMove = may(actor.roles, 'visit.move');
    const asked = mayMove ? search : { ...search, move: undefined };
    return { ...(await calendarView(services, actor, asked, locale)), search: asked, mayMove };
  },
});

export const action = command({
  intents: {
    move: intent({
      may: 'visit.move',
      form: moveSchema,
      run: async ({ services, actor, form, refuse }) => {
        const answer = await moveInCalendar(services, actor, form);
        if ('errors' in answer) return refuse({ ...answer.errors });
        return data<MoveAnswer>(answer, { status: 'conflict' in answer ? 409 : 200 });
      },
    }),
  },
});

export default function Calendar() {
  const t = useMessages(calendarMessages);
  const view = useLoaderData<typeof loader>();
  const { search, date, today, days, rooms, zone, mayMove } = view;
  // With JavaScript every move goes this way, without it the page itself is the answer.
  const moving = useFetcher<MoveAnswer>();
  const answered = useActionData<MoveAnswer>();
  const answer = moving.data ?? answered;
  const root = useRef<HTMLDivElement>(null);
  const here = calendarAddress(search, { date, move: null });
  const { submit } = moving;
  const move = useCallback(
    (fields: MoveFields) => {
      submit({ intent: 'move', ...fields }, { method: 'post', action: here });
    },
    [submit, here],
  );
  useDragMove(root, move);
  useCalendarKeys(root);
  useFormClosed(moving.data, here);
  const refused = answer && 'submission' in answer ? answer.submission : undefined;
  const isFormOpen = view.moving !== null && !(answered && 'moved' in answered);
  const parts = {
    days,
    date,
    today,
    moveTo: (visitId: string) =>
      mayMove ? `${calendarAddress(search, { date, move: visitId })}#pindah` : null,
    dayTo: (day: string) => calendarAddress(search, { view: 'day', date: day, move: null }),
  };
  const [onlyDay] = days;
  return (
    <div className="calendar-page">
      <PageHeader
        title={t.title}
        lead={t.zoneNote(zoneName(zone))}
        actions={<ButtonLink to="/workspace/calendar/feeds">{t.feeds}</ButtonLink>}
      />
      <CalendarFilters {...{ search, date, rooms }} people={view.people} ownId={view.ownId} />
      <MoveNotice
        answer={refused && isFormOpen ? undefined : answer}
        isMoving={moving.state === 'submitting'}
        action={here}
        zone={zone}
        Form={moving.Form}
      />
      {view.moving && isFormOpen ? (
        <MoveForm
          key={view.moving.id}
          visit={view.moving}
          rooms={rooms}
          action={calendarAddress(search, { date })}
          backTo={here}
          lastResult={refused}
          isMoving={moving.state === 'submitting'}
          Form={moving.Form}
        />
      ) : null}
      <div ref={root}>
        <CalendarHead {...{ search, date, today }} />
        {search.view === 'month' ? (
          <>
            <MonthGrid {...parts} />
            {days.some(({ entries }) => entries.length > 0) ? null : (
              <div className="wide:hidden">
                <EmptyState title={t.nothing}>{t.nothingText}</EmptyState>
              </div>
            )}
          </>
        ) : null}
        {search.view === 'week' ? (
          <div className="hidden md:block print:block">
            <TimeGrid {...parts} />
          </div>
        ) : null}
        {search.view === 'day' ? <TimeGrid {...parts} /> : null}
        {search.view === 'rooms' && onlyDay ? (
          <RoomTimeline day={onlyDay} rooms={rooms} moveTo={parts.moveTo} />
        ) : null}
        {search.view === 'list' ? <EntryList {...parts} /> : null}
        {search.view === 'week' ? (
          <div className="md:hidden print:hidden">
            <EntryList {...parts} />
          </div>
        ) : null}
      </div>
      <p className="mt-4 text-sm text-muted">{t.legend}</p>
      <Fold title={t.keysTitle} className="mt-4 hidden no-print md:block">
        <p>{t.keysText}</p>
        {mayMove ? <p className="mt-2">{t.dragText}</p> : null}
      </Fold>
    </div>
  );
}

/** Shuts the form to move a visit once it has moved: the answer stands above the calendar. */
function useFormClosed(answer: MoveAnswer | undefined, to: string): void {
  const navigate = useNavigate();
  const seen = useRef(answer);
  useEffect(() => {
    if (seen.current === answer) return;
    seen.current = answer;
    if (answer && 'moved' in answer) navigate(to, { replace: true, preventScrollReset: true });
  }, [answer, navigate, to]);
}
