import { Link } from '@remix-run/react';

import {
  calendarAddress,
  CALENDAR_VIEWS,
  shownDays,
  turnedTo,
  type CalendarSearch,
} from '~/features/calendar/rules/calendar-search';
import { formatDay, formatMonth, formatShortDate } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { classes } from '~/ui/classes';

import { calendarMessages } from './calendar-messages';

/** Noon in UTC: on the same day in every zone of the country. */
const noon = (day: string) => new Date(`${day}T06:00:00Z`);

/** "Mei 2024", "20 Mei 2024 – 26 Mei 2024", "Selasa, 21 Mei 2024". */
export function periodName(locale: Locale, view: CalendarSearch['view'], date: string): string {
  if (view === 'month') return formatMonth(locale, noon(date), 'Asia/Jakarta');
  const { first, last } = shownDays(view, date);
  if (first === last) return formatDay(locale, date);
  const short = (day: string) => formatShortDate(locale, noon(day), 'Asia/Jakarta');
  return `${short(first)} – ${short(last)}`;
}

/** Which days are shown and how, with the ways to other days and other views. */
export function CalendarHead({
  search,
  date,
  today,
}: {
  search: CalendarSearch;
  date: string;
  today: string;
}) {
  const t = useMessages(calendarMessages);
  const locale = useLocale();
  const to = (day: string) => calendarAddress(search, { date: day, move: null });
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <h2 className="min-w-0 text-xl" aria-live="polite">
        {periodName(locale, search.view, date)}
      </h2>
      <nav aria-label={t.goTo} className="grid w-full grid-cols-3 gap-2 no-print sm:flex sm:w-auto">
        <ButtonLink
          to={to(turnedTo(search.view, date, -1))}
          data-turn="previous"
          className="px-2 sm:px-5"
        >
          {t.previous}
        </ButtonLink>
        <ButtonLink to={to(today)} data-turn="today" className="px-2 sm:px-5">
          {t.today}
        </ButtonLink>
        <ButtonLink
          to={to(turnedTo(search.view, date, 1))}
          data-turn="next"
          className="px-2 sm:px-5"
        >
          {t.next}
        </ButtonLink>
      </nav>
      <nav aria-label={t.views} className="w-full no-print">
        <ul className="flex flex-wrap gap-x-1 border-b border-line">
          {CALENDAR_VIEWS.map((view) => (
            <li key={view}>
              <Link
                to={calendarAddress(search, { view, date, move: null })}
                aria-current={view === search.view ? 'page' : undefined}
                className={classes(
                  'inline-flex min-h-11 items-center border-b-2 px-2 font-medium sm:px-3',
                  view === search.view
                    ? 'border-brick font-semibold text-brick'
                    : 'border-transparent hover:text-brick',
                )}
              >
                {t[view]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
