import { Link } from '@remix-run/react';

import {
  inLanes,
  inQuarters,
  shownHours,
  type CalendarDay,
} from '~/features/calendar/rules/calendar-entry';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { classes } from '~/ui/classes';

import { calendarMessages } from './calendar-messages';
import { EntryCard } from './entry-card';
import { DayLink, type GridProps } from './month-grid';

/** One day or a week as columns of hours; what overlaps stands side by side. */
export function TimeGrid({ days, today, moveTo, dayTo }: Omit<GridProps, 'date'>) {
  const { from, until } = shownHours(days.flatMap(({ entries }) => timed(entries)));
  const hours = Array.from({ length: until - from }, (_, n) => from + n);
  return (
    <div
      className={classes(
        'grid rounded-md border border-line bg-surface',
        days.length > 1
          ? 'grid-cols-[3.5rem_repeat(7,minmax(0,1fr))]'
          : 'grid-cols-[3.5rem_minmax(0,1fr)]',
      )}
    >
      <div aria-hidden="true" className="col-start-1 row-start-1 border-b border-line" />
      <div aria-hidden="true" className="col-start-1 row-start-2 text-xs text-muted">
        <div className="calendar-hours">
          {hours.map((hour, n) => (
            <p key={hour} {...lines({ h: n, q: 0, sh: 1, sq: 0 })} className="px-1 text-end">
              {String(hour).padStart(2, '0')}.00
            </p>
          ))}
        </div>
      </div>
      {days.map((day, n) => (
        <DayHead key={day.day} day={day} today={today} dayTo={dayTo} isFirst={n === 0} />
      ))}
      {days.map((day) => (
        <DayColumn key={day.day} day={day} hours={hours} moveTo={moveTo} dayTo={dayTo} />
      ))}
    </div>
  );
}

/** What lasts the whole day stands above the hours. */
const isWholeDay = ({ start, end }: { start: string; end: string }) =>
  start === '00:00' && end === '23:59';
const timed = <E extends { start: string; end: string }>(entries: readonly E[]) =>
  entries.filter((entry) => !isWholeDay(entry));

export const lines = ({ h, q, sh, sq }: { h: number; q: number; sh: number; sq: number }) => ({
  'data-h': h,
  'data-q': q,
  'data-sh': sh,
  'data-sq': sq,
});

function DayHead({
  day: { day, holiday, isFree, entries },
  today,
  dayTo,
  isFirst,
}: {
  day: CalendarDay;
  today: string;
  dayTo: GridProps['dayTo'];
  isFirst: boolean;
}) {
  const locale = useLocale();
  const name = formatDay(locale, day).split(/[ ,]/)[0] ?? '';
  return (
    <div
      className={classes(
        'row-start-1 border-s border-b border-line p-1 text-center',
        isFirst && 'col-start-2',
        isFree && 'bg-sunken',
      )}
    >
      <DayLink day={day} today={today} to={dayTo(day)}>
        {`${name} ${Number(day.slice(8))}`}
      </DayLink>
      {holiday ? <p className="text-xs font-medium text-bad">{holiday}</p> : null}
      {entries.filter(isWholeDay).map((entry) => (
        <EntryCard key={entry.key} entry={entry} size="chip" moveTo={null} />
      ))}
    </div>
  );
}

function DayColumn({
  day: { day, isFree, entries, more },
  hours,
  moveTo,
  dayTo,
}: {
  day: CalendarDay;
  hours: readonly number[];
  moveTo: GridProps['moveTo'];
  dayTo: GridProps['dayTo'];
}) {
  const t = useMessages(calendarMessages);
  const locale = useLocale();
  const [from = 0] = hours;
  return (
    <div
      className={classes(
        'relative row-start-2 min-w-0 border-s border-line',
        isFree && 'bg-sunken',
      )}
      data-drop={day}
      data-from={from}
      data-hours={hours.length}
    >
      <div aria-hidden="true" className="calendar-hours absolute inset-x-0 top-0">
        {hours.map((hour, n) => (
          <div
            key={hour}
            {...lines({ h: n, q: 0, sh: 1, sq: 0 })}
            className="border-t border-line first:border-t-0"
          />
        ))}
      </div>
      <ol aria-label={formatDay(locale, day)} className="calendar-hours relative min-h-full">
        {inLanes(timed(entries)).map(({ entry, lane, lanes }) => (
          <li
            key={entry.key}
            {...lines(inQuarters(entry, from))}
            data-lane={Math.min(lane, 12)}
            className="min-w-0 p-px"
          >
            <EntryCard
              entry={entry}
              size="block"
              startOnly={lanes > 1}
              moveTo={entry.canMove ? moveTo(entry.id) : null}
            />
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <Link to={dayTo(day)} className="link block px-1 py-1 text-xs">
          {t.more(String(more))}
        </Link>
      ) : null}
    </div>
  );
}
