import { z } from 'zod';

import { VISIT_STATES } from '~/features/visits/rules/state';
import { VISIT_TYPES } from '~/features/visits/rules/visit-type';
import { addDays, addMonths, mondayOf, monthOf, monthRange } from '~/platform/clock/calendar-day';
import { isCalendarDay } from '~/platform/languages/format';

export const CALENDAR_VIEWS = ['month', 'week', 'day', 'rooms', 'list'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** How many days the list shows at once. */
const LIST_DAYS = 28;

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

/** The whole state of the calendar stands in its address; what does not fit is left out. */
export const calendarSearch = z.object({
  view: z.enum(CALENDAR_VIEWS).catch('month').default('month'),
  date: optional(
    z.string().refine((day) => isCalendarDay(day) && day >= '2000-01-01' && day <= '2099-12-31'),
  ),
  room: optional(z.string().min(1).max(64)),
  type: optional(z.enum(VISIT_TYPES)),
  person: optional(z.string().min(1).max(64)),
  state: optional(z.enum(VISIT_STATES)),
  /** the visit whose form to move it stands open */
  move: optional(z.string().min(1).max(64)),
});
export type CalendarSearch = z.output<typeof calendarSearch>;

/** The days that a view shows, both included. */
export function shownDays(view: CalendarView, date: string): { first: string; last: string } {
  switch (view) {
    case 'month': {
      const { first, last } = monthRange(monthOf(date));
      return { first: mondayOf(first), last: addDays(mondayOf(last), 6) };
    }
    case 'week':
      return { first: mondayOf(date), last: addDays(mondayOf(date), 6) };
    case 'list':
      return { first: date, last: addDays(date, LIST_DAYS - 1) };
    default:
      return { first: date, last: date };
  }
}

/** The day to go to, one page of the view back or on. */
export function turnedTo(view: CalendarView, date: string, pages: 1 | -1): string {
  switch (view) {
    case 'month':
      return `${addMonths(monthOf(date), pages)}-01`;
    case 'week':
      return addDays(date, 7 * pages);
    case 'list':
      return addDays(date, LIST_DAYS * pages);
    default:
      return addDays(date, pages);
  }
}

/** The address of the calendar with something changed; null takes it away. */
export function calendarAddress(
  search: Partial<CalendarSearch>,
  changed: { readonly [K in keyof CalendarSearch]?: CalendarSearch[K] | null } = {},
): string {
  const all = { ...search, ...changed };
  const asked = new URLSearchParams();
  for (const key of ['view', 'date', 'room', 'type', 'person', 'state', 'move'] as const) {
    const value = all[key];
    if (value) asked.set(key, value);
  }
  return `/workspace/calendar?${asked.toString()}`;
}
