import type { TimeZone } from '../languages/format';

/** Somebody as a calendar program shows them: a name and an address to write to. */
export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

/** One entry of a calendar, as calendar programs exchange it (RFC 5545). */
export interface CalendarEvent {
  /** the same for the whole life of what it tells of */
  readonly uid: string;
  /** counts what calendars of others have to take up */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: TimeZone;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url?: string;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly organizer: CalendarPerson;
  /** who is invited; none in a feed, so that no address leaks */
  readonly attendee?: CalendarPerson;
}

/**
 * What the receiver's program shall do with it (RFC 5546): take it up as an invitation, take it
 * away, or merely show it.
 */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** An iCalendar file with what is said of it outside: as an attachment of a mail, or a download. */
export interface CalendarFile {
  readonly filename: string;
  readonly method: CalendarMethod;
  readonly content: string;
}
