import { daysFrom } from '~/platform/clock/calendar-day';

import { datedSlots, quotaReached, slotState, type DatedSlot } from './availability';
import { freeRooms, type HostBook, type Period } from './host-book';

export interface FreeSlot extends Period {
  readonly roomId: string;
  readonly roomName: string;
}

const MINUTE_MS = 60_000;
const STEP_MS = 30 * MINUTE_MS;

/**
 * The free times between two days, nearest first: one for each slot, in the smallest room that
 * seats everybody.
 * @param asked.length minutes; a slot that is shorter is offered whole
 */
export function freeSlots(
  book: HostBook,
  asked: {
    headCount: number;
    near: Date;
    length: number;
    roomId?: string | undefined;
    count: number;
  },
  { first, last }: { first: string; last: string },
  now: Date,
): FreeSlot[] {
  const distance = ({ startsAt }: Period) => Math.abs(startsAt.getTime() - asked.near.getTime());
  return daysFrom(first, last)
    .filter((day) => !quotaReached(book, day)) // the cheapest question first
    .flatMap((day) => datedSlots(book, day))
    .filter((slot) => slotState(book, slot, now).state === 'free')
    .flatMap((slot) => {
      for (const time of timesWithin(slot, asked.length).sort(
        (a, b) => distance(a) - distance(b),
      )) {
        const room = freeRooms(book, time, asked.headCount).find(
          ({ id }) => asked.roomId === undefined || id === asked.roomId,
        );
        if (room) return [{ ...time, roomId: room.id, roomName: room.name }];
      }
      return [];
    })
    .sort((a, b) => distance(a) - distance(b) || a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, asked.count);
}

/** Starts every half hour within the slot, as long as the visit ends with it. */
function timesWithin(slot: DatedSlot, minutes: number): Period[] {
  const start = slot.startsAt.getTime();
  const end = slot.endsAt.getTime();
  const length = Math.min(minutes * MINUTE_MS, end - start);
  const times: Period[] = [];
  for (let from = start; from + length <= end; from += STEP_MS) {
    times.push({ startsAt: new Date(from), endsAt: new Date(from + length) });
  }
  return times;
}
