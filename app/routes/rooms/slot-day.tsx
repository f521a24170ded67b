import { Link } from '@remix-run/react';

import type { SlotsView } from '~/features/rooms/slots-view.server';
import { partOf } from '~/features/rooms/rules/slot-hold';
import {
  formatDay,
  formatShortDate,
  formatTime,
  localDate,
  zoneName,
  type TimeZone,
} from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { classes } from '~/ui/classes';

import { slotsMessages } from './slots-messages';

type Day = SlotsView['days'][number];
type Slot = Day['slots'][number];

export interface Viewpoint {
  /** zone of the host */
  readonly zone: TimeZone;
  /** zone of the guest, when it is another */
  readonly guestZone: TimeZone | null;
  /** the region's code, for the request form */
  readonly regionCode: string;
}

/** What one day offers: its slots, or in one line why it offers none. */
export function SlotDay({ day, view }: { day: Day; view: Viewpoint }) {
  const t = useMessages(slotsMessages);
  const locale = useLocale();
  const why = useReason(day);
  const open = day.slots.some(({ state }) => state !== 'closed');
  return (
    <>
      <h3 className={classes('text-base', !open && 'text-muted')}>
        <time dateTime={day.day}>
          <span className="lg:hidden">{formatDay(locale, day.day)}</span>
          {/* On desktops the column says the weekday. */}
          <span className="max-lg:hidden">
            {formatShortDate(locale, new Date(`${day.day}T00:00:00Z`), 'Asia/Jakarta')}
          </span>
        </time>
        {day.season === 'ramadan' && day.slots.length > 0 ? (
          <Badge className="ms-2 align-middle">{t.ramadan}</Badge>
        ) : null}
      </h3>
      {why ? (
        <p className="mt-1 text-sm text-muted">{why}</p>
      ) : (
        <ul className="mt-2 space-y-2">
          {day.slots.map((slot) => (
            <li key={slot.startTime}>
              <SlotLine slot={slot} view={view} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Why the whole day is closed, when one reason stands for all of it. */
function useReason(day: Day): string | null {
  const t = useMessages(slotsMessages);
  const locale = useLocale();
  const text = useClosureText();
  if (day.closed) {
    return day.closed.kind === 'notReceived'
      ? t.notReceived
      : `${t[day.closed.kind]}: ${day.closed.name[locale]}`;
  }
  const reasons = new Set(
    day.slots.map((slot) => (slot.state === 'closed' ? text(slot.reason) : null)),
  );
  // The morning of today is past, its afternoon too soon: one line says both.
  if (reasons.has(t.leadTime)) reasons.delete(t.past);
  const [only = null] = reasons;
  return reasons.size === 1 ? only : null;
}

function useClosureText() {
  const t = useMessages(slotsMessages);
  return (reason: Extract<Slot, { state: 'closed' }>['reason']) =>
    reason.kind === 'blockedOut' ? `${t.closed}: ${reason.reason}` : t[reason.kind];
}

function SlotLine({ slot, view }: { slot: Slot; view: Viewpoint }) {
  const t = useMessages(slotsMessages);
  const locale = useLocale();
  const text = useClosureText();
  const times = (
    <span className="block tabular-nums">
      <span className="font-semibold">{between(slot, view.zone)}</span>{' '}
      <span className="text-sm">{zoneName(view.zone)}</span>
      {view.guestZone ? (
        <span className="block text-sm text-muted">
          {between(slot, view.guestZone)} {zoneName(view.guestZone)}
        </span>
      ) : null}
    </span>
  );
  if (slot.state === 'closed') {
    return (
      <div className="rounded-md bg-sunken px-3 py-2 text-muted">
        {times}
        <span className="block text-sm">{text(slot.reason)}</span>
      </div>
    );
  }
  const free = slot.state === 'free';
  const day = formatDay(locale, slot.day);
  const time = formatTime(locale, slot.startsAt, view.zone);
  const asked = new URLSearchParams({
    ...{ host: view.regionCode, date: slot.day, part: partOf(slot) },
  });
  return (
    <Link
      to={`/request?${asked.toString()}`}
      aria-label={`${free ? t.askFor(day, time) : t.queueFor(day, time)} ${zoneName(view.zone)}`}
      className={classes(
        'flex min-h-11 flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-md border px-3 py-2 no-underline transition-colors',
        free
          ? 'border-good bg-good-soft hover:border-brick'
          : 'border-warn bg-warn-soft hover:border-brick',
      )}
    >
      {times}
      <span className={classes('text-sm', free ? 'text-good' : 'text-warn')}>
        <span className="font-semibold">{free ? t.free : t.tentative}</span>
        {slot.state === 'tentative' ? <span className="block">{t.queue(slot.waiting)}</span> : null}
      </span>
    </Link>
  );

  /** Far from the host a slot may fall on another day. */
  function between({ day: hostDay, startsAt, endsAt }: Slot, zone: TimeZone): string {
    const range = `${formatTime(locale, startsAt, zone)}–${formatTime(locale, endsAt, zone)}`;
    return localDate(startsAt, zone) === hostDay
      ? range
      : `${formatShortDate(locale, startsAt, zone)}, ${range}`;
  }
}
