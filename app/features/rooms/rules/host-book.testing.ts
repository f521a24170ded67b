import { nationalDays } from '../national-days.server';
import { agencyCalendar } from './agency-calendar';
import type { BookedRoom, HostBook, Period } from './host-book';
import type { CalendarCorrection } from './national-days';
import { ramadansOf } from './ramadan';
import { USUAL_RULES, USUAL_SLOTS, type ReceptionRules } from './reception';

/** A room without hours of its own: always open. */
export const room = (over: Partial<BookedRoom> = {}): BookedRoom => ({
  id: 'room-1',
  name: 'Command Center',
  capacity: 40,
  bufferBefore: 0,
  bufferAfter: 0,
  hours: [],
  ...over,
});

/** A host in Jakarta with one room, the usual rules and an empty calendar. */
export function hostBook({
  rules,
  corrections = [],
  ...over
}: Partial<Omit<HostBook, 'rules'>> & {
  rules?: Partial<ReceptionRules>;
  corrections?: readonly CalendarCorrection[];
} = {}): HostBook {
  return {
    zone: 'Asia/Jakarta',
    slots: USUAL_SLOTS,
    calendar: agencyCalendar({
      nationalDays,
      ramadans: ramadansOf,
      corrections,
      ownRamadans: [],
    }),
    rooms: [room()],
    taken: [],
    visits: [],
    offers: [],
    holds: [],
    blocks: [],
    ...over,
    rules: { ...USUAL_RULES, ...rules },
  };
}

/** A visit of a host in Jakarta, in the room it takes. */
export function booked(day: string, from: string, to: string, roomId = 'room-1') {
  const period: Period = {
    startsAt: new Date(`${day}T${from}:00+07:00`),
    endsAt: new Date(`${day}T${to}:00+07:00`),
  };
  return { period, taken: { ...period, roomId } };
}
