import { isRoomTaken, isSpeakerTaken, roomTakenUntil } from '~/features/rooms/room-conflict.server';
import { errorCode } from '~/platform/languages/error-code';
import { localTime, type TimeZone } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import type { Period } from './rules/schedule-form';

export type FieldErrors = Record<string, string[]>;

/** Raised inside a transaction, so that nothing of it stays; `refusals` turns it into a form's errors. */
export class Refused extends Error {
  readonly errors: FieldErrors;

  constructor(field: string, code: string) {
    super(`refused: ${field} ${code}`);
    this.errors = { [field]: [code] };
  }
}

/**
 * What stands against a booking, told beside the fields: a rule of the use case, or the database's
 * word that room or speaker is taken. Any other error goes on.
 */
export async function refusals(
  { db }: Pick<Services, 'db'>,
  error: unknown,
  wanted: {
    agencyId: string;
    roomId: string | null | undefined;
    period: Period | null;
    zone: TimeZone;
  },
): Promise<FieldErrors> {
  if (error instanceof Refused) return error.errors;
  if (isSpeakerTaken(error)) return { startTime: [errorCode('speakerTaken')] };
  if (!isRoomTaken(error)) throw error;
  const { agencyId, roomId, period, zone } = wanted;
  const until = roomId && period ? await roomTakenUntil(db, { agencyId, roomId }, period) : null;
  // It says until when, so that the secretariat can choose; the room may be free again by now.
  return {
    roomId: [until ? errorCode('roomTakenUntil', localTime(until, zone)) : errorCode('roomTaken')],
  };
}
