import { instantOf, localDate, type TimeZone } from '~/platform/languages/format';

export const REMINDER_KINDS = ['week', 'day', 'morning'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

const DAY_MS = 24 * 3_600_000;
const MORNING = '07:00';
/** A reminder of a week ahead still has its sense two days later, and none after. */
const WEEK_LASTS_MS = 2 * DAY_MS;

/** When a reminder is due, and until when it has a sense; the end is excluded. */
interface Window {
  readonly kind: ReminderKind;
  readonly from: number;
  readonly until: number;
}

/** The reminders of a visit: seven days ahead, a day ahead, and at 7 of its morning in its zone. */
function windows(startsAt: Date, zone: TimeZone): Window[] {
  const start = startsAt.getTime();
  const morning = instantOf(localDate(startsAt, zone), MORNING, zone)?.getTime() ?? start;
  const dayAhead = start - DAY_MS;
  return [
    { kind: 'week', from: start - 7 * DAY_MS, until: start - 7 * DAY_MS + WEEK_LASTS_MS },
    { kind: 'day', from: dayAhead, until: Math.min(morning, start) },
    { kind: 'morning', from: morning, until: start },
  ];
}

/**
 * Which reminder of a visit is to be sent now, if any: of two never both, and none whose time is past.
 * @param plannedAt when this time was set: who was told of it after a reminder was due needs none
 */
export function dueReminder(
  visit: { readonly startsAt: Date; readonly zone: TimeZone; readonly plannedAt: Date },
  now: Date,
): ReminderKind | null {
  const at = now.getTime();
  const due = windows(visit.startsAt, visit.zone).find(
    ({ from, until }) => from <= at && at < until && visit.plannedAt.getTime() < from,
  );
  return due?.kind ?? null;
}
