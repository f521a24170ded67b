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

/**
 * A month as weeks from Monday to Sunday. On phones the same cells stand one under another, and only
 * those that hold something: a list of days. One markup for both, as it is most of what the page weighs.
 */
export function MonthGrid({ days, date, today, moveTo, dayTo }: GridProps) {
  const t = useMessages(calendarMessages);
  const locale = useLocale();
  const weeks = Array.from({ length: days.length / 7 }, (_, n) => days.slice(n * 7, n * 7 + 7));
  const weekday = (day: string) => formatDay(locale, day).split(/[ ,]/)[0];
  return (
    <table className="block w-full table-fixed border-collapse wide:table">
      <caption className="sr-only">{t.title}</caption>
      <thead className="hidden wide:table-header-group">
        <tr>
          {(weeks[0] ?? []).map(({ day }) => (
            <th key={day} scope="col" className="border border-line px-2 py-1.5 text-sm">
              {weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block space-y-6 wide:table-row-group">
        {weeks.map((week) => (
          <tr
            key={week[0]?.day}
            className={classes(
              'wide:table-row',
              week.some(isFilled) ? 'block space-y-6' : 'hidden',
            )}
          >
            {week.map((one) => {
              const { day, holiday, isFree, entries, more } = one;
              const isOther = monthOf(day) !== monthOf(date);
              const Heading = isFilled(one) ? 'h2' : 'div';
              return (
                <td
                  key={day}
                  data-drop={day}
                  className={classes(
                    'border-line wide:table-cell wide:h-32 wide:border wide:p-1 wide:align-top print:h-auto',
                    isFilled(one) ? 'block' : 'hidden',
                    isFree || isOther ? 'wide:bg-sunken' : 'wide:bg-surface',
                  )}
                >
                  <Heading className="leading-none">
                    <DayLink day={day} today={today} to={dayTo(day)} isQuiet={isOther} isListed />
                  </Heading>
                  {holiday ? (
                    <p className="text-sm font-medium text-bad wide:text-xs">{holiday}</p>
                  ) : null}
                  {entries.length > 0 ? (
                    <ul className="mt-1 space-y-2 wide:space-y-1">
                      {entries.map((entry) => (
                        <li key={entry.key}>
                          <EntryCard
                            entry={entry}
                            size="month"
                            moveTo={entry.canMove ? moveTo(entry.id) : null}
                          />
                        </li>
                      ))}
                    </ul>
                  ) : null}
                  {more > 0 ? (
                    <Link
                      to={dayTo(day)}
                      className="link inline-flex min-h-11 items-center wide:flex wide:min-h-0 wide:py-1 wide:text-xs"
                    >
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

const isFilled = ({ entries, holiday }: CalendarDay) => entries.length > 0 || holiday !== '';

/** The number of a day, which leads to it; the arrow keys go from one to the next. */
export function DayLink({
  day,
  today,
  to,
  isQuiet = false,
  isListed = false,
  children,
}: {
  day: string;
  today: string;
  to: string;
  isQuiet?: boolean;
  /** true where the day is the heading of a list on phones: it is written out there */
  isListed?: boolean;
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
        'inline-flex min-w-7 items-center justify-center rounded-full font-semibold tabular-nums hover:text-brick hover:underline',
        isListed
          ? 'min-h-11 text-base wide:min-h-7 wide:px-1.5 wide:text-sm'
          : 'min-h-7 px-1.5 text-sm',
        isListed && isToday && 'px-3',
        isToday &&
          'bg-brick text-brick-ink hover:text-brick-ink print:bg-transparent print:text-ink print:underline',
        isQuiet && !isToday && 'text-muted',
      )}
    >
      {isListed ? (
        <>
          <span className="wide:hidden">{formatDay(locale, day)}</span>
          <span className="hidden wide:inline">{Number(day.slice(8))}</span>
        </>
      ) : (
        children
      )}
    </Link>
  );
}
