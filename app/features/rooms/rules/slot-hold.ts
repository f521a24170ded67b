import { instantOf, localDate } from '~/platform/languages/format';

import { slotState, type DatedSlot } from './availability';
import { workingDayAfter } from './agency-calendar';
import type { HostBook } from './host-book';
import type { ReceptionSlot } from './reception';

/** A wished part of a day, as the request form asks for it. */
export type WishedPart = 'any' | 'morning' | 'afternoon';

const NOON = '12:00';

/** Morning slots begin before twelve, afternoon slots from twelve on. */
export const isInPart = ({ startTime }: Pick<ReceptionSlot, 'startTime'>, part: WishedPart) =>
  part === 'any' || (part === 'morning') === startTime < NOON;

/** The part of the day that names a slot in a wish. */
export const partOf = ({ startTime }: Pick<ReceptionSlot, 'startTime'>): WishedPart =>
  startTime < NOON ? 'morning' : 'afternoon';

/** How long a hold lasts from now: to the end of its last working day, never past the slot itself. */
export function holdUntil(book: HostBook, slot: DatedSlot, now: Date): Date {
  const lastDay = workingDayAfter(book.calendar, localDate(now, book.zone), book.rules.holdDays);
  const end = instantOf(lastDay, '23:59', book.zone);
  return end && end < slot.startsAt ? end : slot.startsAt;
}

/**
 * What a wish for this slot gets: it holds a free one, queues for one that is held or full, and gets
 * nothing where no place can come free.
 */
export function holdFor(book: HostBook, slot: DatedSlot, now: Date): 'holding' | 'queued' | null {
  const found = slotState(book, slot, now);
  if (found.state === 'free') return 'holding';
  if (found.state === 'tentative') return 'queued';
  const comesFree = ['full', 'quotaDay', 'quotaWeek'].includes(found.reason.kind);
  return comesFree ? 'queued' : null;
}

/** Whether the next of the queue may hold the slot; the lead time was kept when it asked. */
export function canHoldNow(book: HostBook, slot: DatedSlot, now: Date): boolean {
  const kept = { ...book, rules: { ...book.rules, leadDays: 0 } };
  return slotState(kept, slot, now).state === 'free';
}
