import type { Member } from '~/features/accounts/rules/actor';
import { hashToken } from '~/platform/clock/random.server';
import type { Reader } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

/** A room of the reader's agency with its opening hours. @throws AppError notFound */
export async function roomView({ db }: Pick<Services, 'db'>, actor: Member, roomId: string) {
  const room = await readRoom(db, { agencyId: actor.agencyId, roomId });
  return { ...room, mark: roomMark(room) };
}

export async function readRoom(
  db: Reader,
  { agencyId, roomId }: { agencyId: string; roomId: string },
) {
  const room = await db.room.findFirst({
    where: { id: roomId, agencyId },
    select: {
      ...{ id: true, name: true, address: true, capacity: true, retiredAt: true },
      ...{ equipment: true, accessibility: true, photoRules: true, photoFileId: true },
      ...{ bufferBefore: true, bufferAfter: true },
      hours: {
        orderBy: { weekday: 'asc' },
        select: { weekday: true, opensAt: true, closesAt: true },
      },
    },
  });
  if (!room) throw notFound();
  return room;
}

/** A short mark of what a form showed: it differs when anybody changed the room meanwhile. */
export function roomMark(room: Awaited<ReturnType<typeof readRoom>>): string {
  const { retiredAt: _inUse, photoFileId: _ownForm, ...shown } = room;
  return hashToken(JSON.stringify(shown)).slice(0, 32);
}
