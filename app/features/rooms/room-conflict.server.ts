import type { Reader } from '~/platform/database/database.server';

/** What the triggers of the migration say when a room is taken (prisma/migrations). */
export function isRoomTaken(error: unknown): boolean {
  return mentions(error, 'visit_room_taken');
}

/** What they say when a speaker stands elsewhere at that time. */
export function isSpeakerTaken(error: unknown): boolean {
  return mentions(error, 'speaker_taken');
}

// Prisma wraps the database's words, sometimes more than once.
function mentions(error: unknown, words: string, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  if (error.message.includes(words)) return true;
  const meta = 'meta' in error ? JSON.stringify(error.meta) : '';
  return meta.includes(words) || mentions(error.cause, words, depth + 1);
}

/**
 * The end of the last booking of this agency that holds the room within the period, its buffer
 * included; null without one.
 */
export async function roomTakenUntil(
  db: Reader,
  { agencyId, roomId }: { agencyId: string; roomId: string },
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<Date | null> {
  const last = await db.occupancy.findFirst({
    where: {
      ...{ agencyId, kind: 'room', resourceId: roomId },
      ...{ startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    },
    orderBy: { endsAt: 'desc' },
    select: { endsAt: true },
  });
  return last?.endsAt ?? null;
}
