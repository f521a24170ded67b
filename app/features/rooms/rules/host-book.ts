import { weekdayOf } from '~/platform/clock/calendar-day';
import { localDate, localTime, type TimeZone } from '~/platform/languages/format';

import type { AgencyCalendar } from './agency-calendar';
import type { ReceptionRules, ReceptionSlot } from './reception';

export interface Period {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface BookedRoom {
  readonly id: string;
  readonly name: string;
  readonly capacity: number;
  /** minutes that the room is held before and after each visit */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** clock times of the weekdays on which it is open; none at all: always open */
  readonly hours: readonly { weekday: number; opensAt: string; closesAt: string }[];
}

/** Everything that says what a host can still receive within some days. */
export interface HostBook {
  readonly zone: TimeZone;
  readonly rules: ReceptionRules;
  readonly slots: readonly ReceptionSlot[];
  readonly calendar: AgencyCalendar;
  /** rooms in use, smallest first */
  readonly rooms: readonly BookedRoom[];
  /** what holds a room, buffers included */
  readonly taken: readonly (Period & { roomId: string })[];
  /** visits that are planned or took place; online ones too */
  readonly visits: readonly Period[];
  /** offers that wait for a guest's answer: they hold a room */
  readonly offers: readonly (Period & { requestId: string })[];
  /** requests that hold a slot or queue for it */
  readonly holds: readonly {
    readonly requestId: string;
    readonly day: string;
    readonly startTime: string;
    readonly state: 'holding' | 'queued';
  }[];
  readonly blocks: readonly (Period & { roomId: string | null; reason: string })[];
}

export const overlaps = (a: Period, b: Period): boolean =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const MINUTE_MS = 60_000;

/** The period with the room's buffers: what the database will hold. */
export const withBuffers = (period: Period, room: BookedRoom): Period => ({
  startsAt: new Date(period.startsAt.getTime() - room.bufferBefore * MINUTE_MS),
  endsAt: new Date(period.endsAt.getTime() + room.bufferAfter * MINUTE_MS),
});

/** The clock times at which the room is open on a day; null when it stays shut that day. */
export function roomHoursOn(room: BookedRoom, day: string) {
  if (room.hours.length === 0) return { opensAt: '00:00', closesAt: '24:00' };
  return room.hours.find(({ weekday }) => weekday === weekdayOf(day)) ?? null;
}

/** True when the period lies within the room's opening hours of its day. */
export function isRoomOpen(room: BookedRoom, period: Period, zone: TimeZone): boolean {
  const day = localDate(period.startsAt, zone);
  const hours = roomHoursOn(room, day);
  return (
    hours !== null &&
    localDate(period.endsAt, zone) === day &&
    hours.opensAt <= localTime(period.startsAt, zone) &&
    localTime(period.endsAt, zone) <= hours.closesAt
  );
}

/** The own block-out that closes the agency or the room during the period. */
export function blockDuring(book: HostBook, period: Period, roomId: string | null) {
  return book.blocks.find(
    (block) => (block.roomId === null || block.roomId === roomId) && overlaps(block, period),
  );
}

/** The smallest rooms first that stand free, open and large enough during the period. */
export function freeRooms(book: HostBook, period: Period, headCount = 0): readonly BookedRoom[] {
  return book.rooms.filter(
    (room) =>
      room.capacity >= headCount &&
      isRoomOpen(room, period, book.zone) &&
      !blockDuring(book, period, room.id) &&
      !book.taken.some(
        (taken) => taken.roomId === room.id && overlaps(taken, withBuffers(period, room)),
      ),
  );
}
