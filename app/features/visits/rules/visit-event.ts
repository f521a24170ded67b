import type { CalendarEvent, CalendarPerson } from '~/platform/calendar/calendar-event';
import { zoneOf } from '~/platform/languages/format';

/** What of a visit goes into a calendar. */
export interface EventVisit {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly calendarSequence: number;
  readonly mode: string;
  readonly meetingUrl: string;
  readonly subject: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly hostNote: string;
  readonly cancelReason: string;
  readonly agency: { readonly shortName: string; readonly address: string };
  readonly room: { readonly name: string; readonly address: string } | null;
  readonly delegations: readonly { readonly agencyName: string }[];
}

/** Where the program runs, and the address from which it writes. */
export interface EventSender {
  /** scheme, host and port */
  readonly origin: string;
  /** empty while no mail is set up */
  readonly mailFrom: string | undefined;
}

/** One for the whole life of a visit: by it calendars know what was moved or cancelled. */
export const visitUid = (visitId: string, origin: string): string =>
  `visit-${visitId}@${new URL(origin).hostname}`;

/**
 * A visit as an entry of a calendar, in Indonesian: the language of the offices. It names agencies
 * and no person, but for the guest who is invited. A guest reads where it goes, the staff who comes;
 * the staff's leads to the visit's page, the guest's nowhere: its link is a secret.
 */
export function visitEvent(
  visit: EventVisit,
  sender: EventSender,
  { reader, attendee }: { reader: 'guest' | 'staff'; attendee?: CalendarPerson | undefined },
): CalendarEvent {
  const guests = visit.delegations.map(({ agencyName }) => agencyName).join(', ');
  const isCancelled = visit.state === 'cancelled';
  return {
    uid: visitUid(visit.id, sender.origin),
    sequence: visit.calendarSequence,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    zone: zoneOf(visit),
    summary: [reader === 'guest' ? `Kunjungan ke ${visit.agency.shortName}` : guests, visit.subject]
      .filter(Boolean)
      .join(': '),
    location: placeOf(visit),
    description: [
      isCancelled && `Kunjungan ini dibatalkan. ${visit.cancelReason}`.trim(),
      `Perihal: ${visit.subject}`,
      guests && `Tamu: ${guests}`,
      `Tuan rumah: ${visit.agency.shortName}`,
      `Nomor kunjungan: ${visit.number}`,
      visit.mode === 'online' && visit.meetingUrl && `Tautan pertemuan: ${visit.meetingUrl}`,
      visit.hostNote && `Pesan tuan rumah: ${visit.hostNote}`,
    ]
      .filter(Boolean)
      .join('\n'),
    ...(reader === 'staff' ? { url: `${sender.origin}/workspace/visits/${visit.id}` } : {}),
    status: isCancelled ? 'cancelled' : 'confirmed',
    organizer: { name: visit.agency.shortName, email: organizerAddress(sender) },
    ...(attendee ? { attendee } : {}),
  };
}

function placeOf({ mode, meetingUrl, room, agency }: EventVisit): string {
  if (mode === 'online') return meetingUrl || 'Daring';
  const address = room?.address || agency.address;
  return [room?.name, address].filter(Boolean).join(', ');
}

/** An invitation has to name who invites; nobody reads answers at this address. */
const organizerAddress = ({ origin, mailFrom }: EventSender): string =>
  mailFrom ?? `noreply@${new URL(origin).hostname}`;
