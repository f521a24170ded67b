import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';

import { localDate, localTime, type TimeZone } from '../languages/format';
import type { CalendarEvent, CalendarMethod, CalendarPerson } from './calendar-event';

/** What a calendar as a whole says of itself; feeds alone have it. */
export interface CalendarHead {
  readonly name: string;
  /** how often a program should ask again, in seconds */
  readonly refreshSeconds: number;
}

const PRODUCT = { company: 'Kawruh', product: 'Kawruh', language: 'ID' };

/**
 * Writes an iCalendar text (RFC 5545): UTF-8 with CRLF, lines folded at 75 octets, times on the
 * clock of each event's zone with its VTIMEZONE.
 * @param madeAt DTSTAMP: when this text is made (RFC 5545, 3.8.7.2, of a calendar with a METHOD)
 */
export function icsText(
  events: readonly CalendarEvent[],
  { method, madeAt, head }: { method: CalendarMethod; madeAt: Date; head?: CalendarHead },
): string {
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod[method],
    // Without a zone of its own the library writes DTSTAMP in UTC, as the standard wants it.
    timezone: { name: null, generator: zoneBlock },
    ...(head ? { name: escaped(head.name), ttl: head.refreshSeconds } : {}),
    events: events.map((event) => eventData(event, madeAt)),
  });
  return `${propertiesFirst(calendar.toString())}\r\n`;
}

/** What a calendar says of itself comes before its parts (RFC 5545, 3.6); the library puts two lines after. */
const propertiesFirst = (text: string): string =>
  text.replace(
    /((?:BEGIN:VTIMEZONE\r\n[\s\S]*?END:VTIMEZONE\r\n)+)(REFRESH-INTERVAL.*\r\nX-PUBLISHED-TTL.*\r\n)/,
    '$2$1',
  );

function eventData(event: CalendarEvent, madeAt: Date): ICalEventData {
  const isCancelled = event.status === 'cancelled';
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: madeAt,
    start: new ClockTime(event.startsAt, event.zone),
    end: new ClockTime(event.endsAt, event.zone),
    timezone: event.zone,
    summary: printable(event.summary),
    location: printable(event.location),
    description: printable(event.description),
    ...(event.url ? { url: event.url } : {}),
    status: STATUS[event.status],
    transparency: isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    organizer: person(event.organizer),
    attendees: event.attendee
      ? [
          {
            ...person(event.attendee),
            role: ICalAttendeeRole.REQ,
            // Whoever is invited has asked for it; there is nobody to answer to.
            status: ICalAttendeeStatus.ACCEPTED,
            rsvp: false,
          },
        ]
      : [],
  };
}

const STATUS = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/** A quoted parameter may hold neither quotes nor control characters (RFC 5545, 3.2). */
const person = ({ name, email }: CalendarPerson) => ({
  name:
    printable(name)
      .replace(/["\n\\]/g, ' ')
      .trim() || email,
  email,
});

/** Text without what iCalendar forbids: control characters other than line ends (RFC 5545, 3.1). */
const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ');

/** The library writes a calendar's name as it is. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');

function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  return block ?? null;
}

/**
 * An instant as the clock of a zone shows it, in the shape by which the library knows such a date
 * (that of @date-fns/tz). A plain Date it would write on the clock of the machine.
 */
class ClockTime extends Date {
  readonly internal: Date;
  readonly timeZone: string;

  constructor(instant: Date, zone: TimeZone) {
    super(instant);
    this.timeZone = zone;
    this.internal = new Date(`${localDate(instant, zone)}T${localTime(instant, zone)}:00Z`);
  }

  withTimeZone(): this {
    return this;
  }
  tzComponents(): string[] {
    return [this.timeZone];
  }
  override getFullYear = (): number => this.internal.getUTCFullYear();
  override getMonth = (): number => this.internal.getUTCMonth();
  override getDate = (): number => this.internal.getUTCDate();
  override getHours = (): number => this.internal.getUTCHours();
  override getMinutes = (): number => this.internal.getUTCMinutes();
  override getSeconds = (): number => this.internal.getUTCSeconds();
}
