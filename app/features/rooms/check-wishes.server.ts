import type { Reader } from '~/platform/database/database.server';
import { errorCode } from '~/platform/languages/error-code';

import { closedDays } from './check-booking.server';
import { readHostBook } from './host-book.server';
import { datedSlots, earliestDay } from './rules/availability';
import { blockedOutCode } from './rules/booking-trouble';
import { blockDuring } from './rules/host-book';

/** What a host's rules say against a request; error codes of the validation catalogue. */
export interface WishTroubles {
  /** by calendar day; a day that is merely full is not among them, one can queue for it */
  readonly days: ReadonlyMap<string, string>;
  readonly headCount: string | null;
}

/**
 * Which wishes a host cannot meet at all: closed or blocked days, days before its lead time, a party
 * above its limit.
 * @param wish.days calendar days in the host's zone
 * @throws AppError notFound
 */
export async function wishTroubles(
  db: Reader,
  { agencyId, days, headCount }: { agencyId: string; days: readonly string[]; headCount: number },
  now: Date,
): Promise<WishTroubles> {
  const found = new Map(await closedDays(db, { agencyId, days }));
  let limit = Number.POSITIVE_INFINITY;
  // A book for each day: wishes may lie years apart.
  for (const day of new Set(days)) {
    const book = await readHostBook(db, { agencyId, first: day, last: day }, now);
    limit = book.rules.largestParty;
    if (found.has(day)) continue;
    const earliest = earliestDay(book, now);
    if (day < earliest) {
      found.set(day, errorCode('dayTooSoon', earliest));
      continue;
    }
    const blocks = datedSlots(book, day).map((slot) => blockDuring(book, slot, null));
    const [first] = blocks;
    if (first && blocks.every(Boolean)) found.set(day, blockedOutCode(first.reason));
  }
  return {
    days: found,
    headCount: headCount > limit ? errorCode('partyTooLarge', limit) : null,
  };
}
