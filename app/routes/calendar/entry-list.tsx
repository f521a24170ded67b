import { Link } from '@remix-run/react';

import type { CalendarDay } from '~/features/calendar/rules/calendar-entry';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { classes } from '~/ui/classes';
import { EmptyState } from '~/ui/empty-state';

import { calendarMessages } from './calendar-messages';
import { EntryCard } from './entry-card';
import type { GridProps } from './month-grid';

/** The days that have something, one under another: for phones, and for who reads rather than looks. */
export function EntryList({ days, today, moveTo, dayTo }: Omit<GridProps, 'date'>) {
  const t = useMessages(calendarMessages);
  const locale = useLocale();
  const filled = days.filter(({ entries, holiday }) => entries.length > 0 || holiday !== '');
  if (!filled.some(({ entries }) => entries.length > 0)) {
    return <EmptyState title={t.nothing}>{t.nothingText}</EmptyState>;
  }
  return (
    <ol className="space-y-6">
      {filled.map(({ day, holiday, entries, more }: CalendarDay) => (
        <li key={day}>
          <h2 className="text-base">
            <Link
              to={dayTo(day)}
              data-day-link={day}
              aria-current={day === today ? 'date' : undefined}
              className={classes(
                'inline-flex min-h-11 items-center hover:text-brick hover:underline',
                day === today && 'text-brick',
              )}
            >
              {formatDay(locale, day)}
              {day === today ? ` · ${t.today}` : null}
            </Link>
          </h2>
          {holiday ? <p className="text-sm font-medium text-bad">{holiday}</p> : null}
          <ul className="mt-1 space-y-2">
            {entries.map((entry) => (
              <li key={entry.key}>
                <EntryCard
                  entry={entry}
                  size="full"
                  moveTo={entry.canMove ? moveTo(entry.id) : null}
                />
              </li>
            ))}
          </ul>
          {more > 0 ? (
            <Link to={dayTo(day)} className="link inline-flex min-h-11 items-center">
              {t.more(String(more))}
              <span className="sr-only"> {t.moreOn(formatDay(locale, day))}</span>
            </Link>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
