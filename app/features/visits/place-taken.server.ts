import { bookingTroubles, nearestFreeSlots } from '~/features/rooms/check-booking.server';
import { isRoomTaken, isSpeakerTaken, roomTakenUntil } from '~/features/rooms/room-conflict.server';
import type { FreeSlot } from '~/features/rooms/rules/free-slots';
import { errorCode } from '~/platform/languages/error-code';
import { localTime, type TimeZone } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import type { Period } from './rules/schedule-form';

export type FieldErrors = Record<string, string[]>;

/** Raised inside a transaction, so that nothing of it stays; `refusals` turns it into a form's errors. */
export class Refused extends Error {
  readonly errors: FieldErrors;

  constructor(errors: FieldErrors);
  constructor(field: string, code: string);
  constructor(field: string | FieldErrors, code = '') {
    super('refused');
    this.errors = typeof field === 'string' ? { [field]: [code] } : field;
  }
}

/**
 * Raised where the room is known to be taken before anything is written: the database would refuse it
 * too, but only at the end of all the work, and whoever comes next has to wait for that.
 */
export class RoomTaken extends Error {
  constructor(readonly until: Date) {
    super('room taken');
  }
}

/** What stands against a booking, with the nearest free times where a room is taken. */
export interface Refusal {
  readonly errors: FieldErrors;
  readonly nearest?: readonly FreeSlot[];
}

interface Wanted {
  readonly agencyId: string;
  readonly roomId: string | null | undefined;
  readonly period: Period | null;
  readonly zone: TimeZone;
  readonly headCount: number;
}

const NEAREST = 4;

/**
 * What stands against a booking, told beside the fields: a rule of the use case, or the database's
 * word that room or speaker is taken. Any other error goes on.
 */
export async function refusals(
  { db, clock, dataVersion }: Pick<Services, 'db' | 'clock' | 'dataVersion'>,
  error: unknown,
  { agencyId, roomId, period, zone, headCount }: Wanted,
): Promise<Refusal> {
  if (error instanceof Refused) return { errors: error.errors };
  if (isSpeakerTaken(error)) return { errors: { startTime: [errorCode('speakerTaken')] } };
  const isKnown = error instanceof RoomTaken;
  if (!isKnown && !isRoomTaken(error)) throw error;
  if (!roomId || !period) return { errors: { roomId: [errorCode('roomTaken')] } };
  const until = isKnown ? error.until : await takenUntil(db, { agencyId, roomId, period });
  const length = (period.endsAt.getTime() - period.startsAt.getTime()) / 60_000;
  const near = { near: period.startsAt, length, headCount, count: NEAREST };
  return {
    // It says until when, so that the secretariat can choose; the room may be free again by now.
    errors: {
      roomId: [
        until ? errorCode('roomTakenUntil', localTime(until, zone)) : errorCode('roomTaken'),
      ],
    },
    nearest: await nearestFreeSlots({ db, dataVersion }, { agencyId, ...near }, clock.now()),
  };
}

async function takenUntil(
  db: Services['db'],
  { agencyId, roomId, period }: { agencyId: string; roomId: string; period: Period },
): Promise<Date | null> {
  const room = await db.room.findFirst({ where: { id: roomId, agencyId } });
  return room && roomTakenUntil(db, { agencyId, room }, period);
}

/**
 * What the host's own rules say against a booking: closed days, hours, quotas, a room too small. Staff
 * may book all the same, once it says that it knows.
 * @returns errors beside the fields, with one beside `knowingly`; null when nothing stands against it
 */
export async function warnings(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  booking: Parameters<typeof bookingTroubles>[1],
): Promise<FieldErrors | null> {
  const troubles = await bookingTroubles(db, booking, clock.now());
  if (troubles.length === 0) return null;
  const errors: FieldErrors = { knowingly: [errorCode('knowingly')] };
  for (const { field, code } of troubles) (errors[field] ??= []).push(code);
  return errors;
}
