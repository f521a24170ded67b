import { addDays } from '~/platform/clock/calendar-day';
import type { Database, Reader } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { localDate, zoneOf } from '~/platform/languages/format';

import { readAgencyCalendar, readHostBook, receptionOf, type LeaveOut } from './host-book.server';
import { closureCode, troublesOf, type BookingTrouble } from './rules/booking-trouble';
import { dayClosure } from './rules/availability';
import { freeSlots, type FreeSlot } from './rules/free-slots';
import { sharedHostBook } from './shared-host-book.server';

interface Booking extends LeaveOut {
  readonly agencyId: string;
  /** null: online, no room */
  readonly roomId: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** of all delegations together */
  readonly headCount: number;
}

/**
 * What stands against a booking: closed days, hours, blocks, quotas, the size of the room. None of
 * it refuses; that a room is taken is the database's own word.
 * @throws AppError notFound for a room that is not the agency's
 */
export async function bookingTroubles(
  db: Reader,
  { agencyId, roomId, requestId, visitId, ...booking }: Booking,
  now: Date,
): Promise<BookingTrouble[]> {
  const day = localDate(booking.startsAt, await zoneOfAgency(db, agencyId));
  const days = { agencyId, first: day, last: day };
  const book = await readHostBook(db, days, now, { requestId, visitId });
  const room = roomId === null ? null : book.rooms.find(({ id }) => id === roomId);
  if (room === undefined) throw notFound();
  return troublesOf(book, { ...booking, room }, now);
}

const NEAR_DAYS = 14;
const FAR_DAYS = 90;

/**
 * Free times that break none of the host's rules, nearest first: one for each slot, in the smallest
 * room that seats everybody. Slots that others hold are left out.
 * @param asked.length minutes; a slot that is shorter is offered whole
 * @param asked.roomId only this room
 */
export async function nearestFreeSlots(
  database: Pick<Database, 'db' | 'dataVersion'>,
  asked: LeaveOut & {
    agencyId: string;
    headCount: number;
    near: Date;
    length: number;
    roomId?: string | undefined;
    count: number;
  },
  now: Date,
): Promise<FreeSlot[]> {
  const { agencyId } = asked;
  const zone = await zoneOfAgency(database.db, agencyId);
  const today = localDate(now, zone);
  const near = localDate(asked.near > now ? asked.near : now, zone);
  const find = async (reach: number) => {
    const before = addDays(near, -reach);
    const days = { first: before > today ? before : today, last: addDays(near, reach) };
    const { requestId, visitId } = asked;
    const book = await sharedHostBook(database, { agencyId, ...days, requestId, visitId }, now);
    return freeSlots(book, asked, days, now);
  };
  const found = await find(NEAR_DAYS);
  return found.length < asked.count ? find(FAR_DAYS) : found;
}

/**
 * Which of the wished days the host is closed on, as error codes by day: a form says them at once.
 * @param days calendar days in the host's zone
 */
export async function closedDays(
  db: Reader,
  { agencyId, days }: { agencyId: string; days: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const sorted = [...days].sort();
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return new Map();
  const [calendar, { slots }] = await Promise.all([
    readAgencyCalendar(db, agencyId, { first, last }),
    receptionOf(db, agencyId),
  ]);
  return new Map(
    sorted.flatMap((day) => {
      const closed = dayClosure({ calendar, slots }, day);
      return closed ? [[day, closureCode(closed)] as const] : [];
    }),
  );
}

async function zoneOfAgency(db: Reader, agencyId: string) {
  const agency = await db.agency.findUnique({
    where: { id: agencyId },
    select: { timeZone: true },
  });
  if (!agency) throw notFound();
  return zoneOf(agency);
}
