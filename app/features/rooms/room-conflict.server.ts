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

const MINUTE_MS = 60_000;
/** Nothing lasts two days, buffers included: the index finds what begins within them. */
const LONGEST_MS = 48 * 60 * MINUTE_MS;

/**
 * When somebody else may begin in a room that is taken within the period: after the last booking
 * there, the room's buffers included.
 * @param wanted.requestId what this request holds does not stand in its way
 * @returns null where the room is free
 */
export async function roomTakenUntil(
  db: Reader,
  wanted: {
    readonly agencyId: string;
    readonly room: {
      readonly id: string;
      readonly bufferBefore: number;
      readonly bufferAfter: number;
    };
    readonly requestId?: string;
  },
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<Date | null> {
  const { agencyId, room, requestId } = wanted;
  const before = room.bufferBefore * MINUTE_MS;
  const from = startsAt.getTime() - before;
  const last = await db.occupancy.findFirst({
    where: {
      ...{ agencyId, kind: 'room', resourceId: room.id },
      startsAt: {
        gt: new Date(from - LONGEST_MS),
        lt: new Date(endsAt.getTime() + room.bufferAfter * MINUTE_MS),
      },
      endsAt: { gt: new Date(from) },
      ...(requestId === undefined ? {} : { owner: { not: `request:${requestId}` } }),
    },
    orderBy: { endsAt: 'desc' },
    select: { endsAt: true },
  });
  return last && new Date(last.endsAt.getTime() + before);
}
