import type { GuestContact, Member } from '~/features/accounts/rules/actor';
import type {
  CalendarFile,
  CalendarMethod,
  CalendarPerson,
} from '~/platform/calendar/calendar-event';
import { icsText } from '~/platform/calendar/ics.server';
import type { Reader } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { visitEvent } from './rules/visit-event';

/** What visitEvent reads of a visit. */
export const visitEventSelect = {
  id: true,
  number: true,
  state: true,
  calendarSequence: true,
  mode: true,
  meetingUrl: true,
  subject: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  hostNote: true,
  cancelReason: true,
  agency: { select: { shortName: true, address: true } },
  room: { select: { name: true, address: true } },
  delegations: { select: { agencyName: true }, orderBy: { id: 'asc' } },
} as const;

/**
 * A visit as an iCalendar file, as it stands in this transaction. For a mail, after the visit was
 * written (and its calendarSequence raised, when it was moved or cancelled):
 *
 *   const invited = { name: request.contactName, email: request.contactEmail };
 *   const calendarEvent = await visitEventIcs(tx, services, { agencyId, visitId, attendee: invited });
 *   await enqueueMail(tx, services, { agencyId, recipient, subject, body, calendarEvent });
 *
 * An invited guest gets METHOD:REQUEST, and METHOD:CANCEL of a cancelled visit; a reader who is not
 * invited gets METHOD:PUBLISH, which merely shows it.
 * @param of.staysAway the guest has cancelled, whether or not the visit takes place with others
 * @param of.reader `staff` to show it to colleagues, with a link to the visit's page
 * @throws AppError notFound for another agency's visit
 */
export async function visitEventIcs(
  db: Pick<Reader, 'visit'>,
  { config, clock }: Pick<Services, 'config' | 'clock'>,
  of: {
    agencyId: string;
    visitId: string;
    attendee?: CalendarPerson | undefined;
    reader?: 'guest' | 'staff';
    staysAway?: boolean;
  },
): Promise<CalendarFile> {
  const visit = await db.visit.findFirst({
    where: { id: of.visitId, agencyId: of.agencyId },
    select: visitEventSelect,
  });
  if (!visit) throw notFound();
  const { reader = 'guest', attendee } = of;
  const state = of.staysAway ? 'cancelled' : visit.state;
  const event = visitEvent({ ...visit, state }, config, { reader, attendee });
  const method =
    reader === 'staff' ? 'PUBLISH' : guestMethod(event.status === 'cancelled', attendee);
  return {
    filename: `${visit.number.toLowerCase()}.ics`,
    method,
    content: icsText([event], { method, madeAt: clock.now() }),
  };
}

/** An invitation must name whom it invites (RFC 5546, 3.2.2); without an address it is a notice. */
function guestMethod(isCancelled: boolean, attendee: CalendarPerson | undefined): CalendarMethod {
  if (isCancelled) return 'CANCEL';
  return attendee ? 'REQUEST' : 'PUBLISH';
}

/** For the staff's own calendars. @throws AppError notFound for another agency's visit */
export const staffEventIcs = (
  services: Pick<Services, 'db' | 'config' | 'clock'>,
  { agencyId }: Member,
  visitId: string,
): Promise<CalendarFile> =>
  visitEventIcs(services.db, services, { agencyId, visitId, reader: 'staff' });

/**
 * The guest's own entry, to download: it invites the contact person of the request.
 * @throws AppError notFound while there is no visit
 */
export async function guestEventIcs(
  services: Pick<Services, 'db' | 'config' | 'clock'>,
  guest: GuestContact,
): Promise<CalendarFile> {
  const request = await services.db.visitRequest.findFirst({
    where: { id: guest.requestId, agencyId: guest.agencyId },
    select: { visitId: true, state: true, contactName: true, contactEmail: true },
  });
  if (!request?.visitId) throw notFound();
  const { visitId, contactName: name, contactEmail: email } = request;
  return visitEventIcs(services.db, services, {
    ...{ agencyId: guest.agencyId, visitId },
    attendee: email ? { name, email } : undefined,
    staysAway: request.state === 'cancelled',
  });
}
