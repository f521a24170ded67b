import { Link } from '@remix-run/react';

import type { CalendarDay } from '~/features/calendar/rules/calendar-entry';
import { monthOf } from '~/platform/clock/calendar-day';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { classes } from '~/ui/classes';

import { calendarMessages } from './calendar-messages';
import { EntryCard } from './entry-card';

export interface GridProps {
  days: readonly CalendarDay[];
  /** "2024-05-21": the day that was asked for, and the day on which one reads */
  date: string;
  today: string;
  moveTo: (visitId: string) => string | null;
  dayTo: (day: string) => string;
}

/** A month as weeks from Monday to Sunday. */
export function MonthGrid({ days, date, today, moveTo, dayTo }: GridProps) {
  const t = useMessages(calendarMessages);
  const locale = useLocale();
  const weeks = Array.from({ length: days.length / 7 }, (_, n) => days.slice(n * 7, n * 7 + 7));
  const weekday = (day: string) => formatDay(locale, day).split(/[ ,]/)[0];
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{t.title}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map(({ day }) => (
            <th key={day} scope="col" className="border border-line px-2 py-1.5 text-sm">
              {weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.day}>
            {week.map(({ day, holiday, isFree, entries, more }) => {
              const isOther = monthOf(day) !== monthOf(date);
              return (
                <td
                  key={day}
                  data-drop={day}
                  className={classes(
                    'h-32 border border-line p-1 align-top print:h-auto',
                    isFree || isOther ? 'bg-sunken' : 'bg-surface',
                  )}
                >
                  <DayLink day={day} today={today} to={dayTo(day)} isQuiet={isOther} />
                  {holiday ? <p className="text-xs font-medium text-bad">{holiday}</p> : null}
                  {entries.length > 0 ? (
                    <ul className="mt-1 space-y-1">
                      {entries.map((entry) => (
                        <li key={entry.key}>
                          <EntryCard
                            entry={entry}
                            size="chip"
                            moveTo={entry.canMove ? moveTo(entry.id) : null}
                          />
                        </li>
                      ))}
                    </ul>
                  ) : null}
                  {more > 0 ? (
                    <Link to={dayTo(day)} className="link block py-1 text-xs">
                      {t.more(String(more))}
                      <span className="sr-only"> {t.moreOn(formatDay(locale, day))}</span>
                    </Link>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number of a day, which leads to it; the arrow keys go from one to the next. */
export function DayLink({
  day,
  today,
  to,
  isQuiet = false,
  children,
}: {
  day: string;
  today: string;
  to: string;
  isQuiet?: boolean;
  children?: string;
}) {
  const locale = useLocale();
  const isToday = day === today;
  return (
    <Link
      to={to}
      data-day-link={day}
      aria-label={formatDay(locale, day)}
      aria-current={isToday ? 'date' : undefined}
      className={classes(
        'inline-flex min-h-7 min-w-7 items-center justify-center rounded-full px-1.5 text-sm font-semibold tabular-nums hover:text-brick hover:underline',
        isToday &&
          'bg-brick text-brick-ink hover:text-brick-ink print:bg-transparent print:text-ink print:underline',
        isQuiet && !isToday && 'text-muted',
      )}
    >
      {children ?? Number(day.slice(8))}
    </Link>
  );
}
