import { weekdayOf } from '~/platform/clock/calendar-day';
import { errorCode } from '~/platform/languages/error-code';
import { localDate } from '~/platform/languages/format';

import {
  datedSlots,
  dayClosure,
  earliestDay,
  quotaReached,
  requestsFor,
  visitsDuring,
  type DayClosure,
} from './availability';
import {
  blockDuring,
  isRoomOpen,
  overlaps,
  roomHoursOn,
  type BookedRoom,
  type HostBook,
  type Period,
} from './host-book';
import { slotsOn } from './reception';

export const TROUBLE_KINDS = [
  'acrossMidnight',
  'holiday',
  'collectiveLeave',
  'notReceived',
  'outsideReceptionHours',
  'blockedOut',
  'roomClosed',
  'outsideRoomHours',
  'roomTooSmall',
  'partyTooLarge',
  'quotaDay',
  'quotaWeek',
  'leadTime',
  'parallel',
  'heldByOthers',
] as const;
export type TroubleKind = (typeof TROUBLE_KINDS)[number];

/** What stands against a booking. Staff may book all the same, knowing it. */
export interface BookingTrouble {
  readonly kind: TroubleKind;
  /** 'refuse' is for what cannot be; an overlap is refused by the database itself */
  readonly severity: 'warn' | 'refuse';
  /** which field of a form it belongs to */
  readonly field: 'day' | 'startTime' | 'endTime' | 'roomId' | 'headCount';
  /** for `errorText`: a key of the validation catalogue with its value */
  readonly code: string;
}

const warn = (kind: TroubleKind, field: BookingTrouble['field'], code: string): BookingTrouble => ({
  kind,
  severity: 'warn',
  field,
  code,
});

/** Error codes keep their parts apart with a bar. */
const plain = (text: string): string => text.replaceAll('|', '/');

/** The error code that says why nobody is received on a day. */
export function closureCode(closure: DayClosure): string {
  switch (closure.kind) {
    case 'holiday':
      return errorCode('dayHoliday', plain(closure.name.id));
    case 'collectiveLeave':
      return errorCode('dayCollectiveLeave', plain(closure.name.id));
    case 'notReceived':
      return errorCode('dayNotReceived');
  }
}

/** The error code that says why a time is blocked. */
export const blockedOutCode = (reason: string): string => errorCode('blockedOut', plain(reason));

/** Everything that stands against receiving so many people then and there, gravest first. */
export function troublesOf(
  book: HostBook,
  booking: Period & { room: BookedRoom | null; headCount: number },
  now: Date,
): BookingTrouble[] {
  const { room, headCount } = booking;
  return [
    ...dayTroubles(book, booking),
    ...blockTroubles(book, booking),
    ...(room ? roomTroubles(book, booking, room) : []),
    ...(headCount > book.rules.largestParty
      ? [warn('partyTooLarge', 'headCount', errorCode('partyTooLarge', book.rules.largestParty))]
      : []),
    ...countTroubles(book, booking, now),
  ];
}

function dayTroubles(book: HostBook, period: Period): BookingTrouble[] {
  const day = localDate(period.startsAt, book.zone);
  if (localDate(period.endsAt, book.zone) !== day) {
    return [warn('acrossMidnight', 'endTime', errorCode('periodTooLong'))];
  }
  const closed = dayClosure(book, day);
  if (closed) return [warn(closed.kind, 'day', closureCode(closed))];
  const within = datedSlots(book, day).some(
    ({ startsAt, endsAt }) => startsAt <= period.startsAt && period.endsAt <= endsAt,
  );
  if (within) return [];
  const hours = slotsOn(book.slots, weekdayOf(day), book.calendar.seasonOf(day))
    .map(({ startTime, endTime }) => range(startTime, endTime))
    .join(', ');
  return [warn('outsideReceptionHours', 'startTime', errorCode('outsideReceptionHours', hours))];
}

const range = (from: string, to: string): string => `${from}–${to}`;

function blockTroubles(
  book: HostBook,
  booking: Period & { room: BookedRoom | null },
): BookingTrouble[] {
  const block = blockDuring(book, booking, booking.room?.id ?? null);
  if (!block) return [];
  const field = block.roomId === null ? 'day' : 'roomId';
  return [warn('blockedOut', field, blockedOutCode(block.reason))];
}

function roomTroubles(
  book: HostBook,
  booking: Period & { headCount: number },
  room: BookedRoom,
): BookingTrouble[] {
  const troubles: BookingTrouble[] = [];
  const missing = booking.headCount - room.capacity;
  if (missing > 0) {
    troubles.push(warn('roomTooSmall', 'roomId', errorCode('roomTooSmall', missing)));
  }
  if (!isRoomOpen(room, booking, book.zone)) {
    const hours = roomHoursOn(room, localDate(booking.startsAt, book.zone));
    troubles.push(
      hours
        ? warn(
            'outsideRoomHours',
            'roomId',
            errorCode('outsideRoomHours', range(hours.opensAt, hours.closesAt)),
          )
        : warn('roomClosed', 'roomId', errorCode('roomClosed')),
    );
  }
  return troubles;
}

function countTroubles(book: HostBook, period: Period, now: Date): BookingTrouble[] {
  const { rules, zone } = book;
  const day = localDate(period.startsAt, zone);
  const troubles: BookingTrouble[] = [];
  const quota = quotaReached(book, day);
  if (quota) troubles.push(warn(quota.kind, 'day', errorCode(quota.kind, quota.limit)));
  // A visit that took place is only written down.
  if (period.endsAt > now && day < earliestDay(book, now)) {
    troubles.push(warn('leadTime', 'day', errorCode('leadTime', rules.leadDays)));
  }
  if (visitsDuring(book, period) >= rules.parallelVisits) {
    troubles.push(warn('parallel', 'startTime', errorCode('parallelVisits', rules.parallelVisits)));
  }
  const held = datedSlots(book, day)
    .filter((slot) => overlaps(slot, period))
    .reduce((most, slot) => Math.max(most, requestsFor(book, slot).holding), 0);
  if (held > 0) troubles.push(warn('heldByOthers', 'startTime', errorCode('heldByOthers', held)));
  return troubles;
}
