import type { GuestContact, Member } from '~/features/accounts/rules/actor';
import type { Reader, Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import type { ServedFile } from '~/platform/files/serve-file.server';
import type { UploadedFile } from '~/platform/files/upload-form.server';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

const PURPOSE = 'roomPhoto';

/** Keeps a photo of a room; an earlier one is forgotten. @throws AppError notFound */
export async function saveRoomPhoto(
  { write, clock }: Services,
  actor: Member,
  roomId: string,
  { sha256, size, mediaType, originalName }: UploadedFile,
): Promise<void> {
  const { agencyId } = actor;
  const now = clock.now();
  await write(async (tx) => {
    const { photoFileId } = await readPhotoOf(tx, agencyId, roomId);
    const file = await tx.storedFile.create({
      data: {
        ...{ agencyId, sha256, size, mediaType, originalName, purpose: PURPOSE },
        ...{ createdAt: now, attachedAt: now },
      },
      select: { id: true },
    });
    await setPhoto(tx, actor, { roomId, from: photoFileId, to: file.id, at: now });
  });
}

/**
 * Takes the photo off a room that still has this one; another that somebody put there meanwhile
 * stays. @throws AppError notFound
 */
export async function removeRoomPhoto(
  { write, clock }: Services,
  actor: Member,
  roomId: string,
  photoFileId: string,
): Promise<void> {
  await write(async (tx) => {
    const room = await readPhotoOf(tx, actor.agencyId, roomId);
    if (room.photoFileId !== photoFileId) return;
    await setPhoto(tx, actor, { roomId, from: photoFileId, to: null, at: clock.now() });
  });
}

async function readPhotoOf(tx: Tx, agencyId: string, roomId: string) {
  const room = await tx.room.findFirst({
    where: { id: roomId, agencyId },
    select: { photoFileId: true },
  });
  if (!room) throw notFound();
  return room;
}

/** The content of the photo before goes with the next tidying, unless something else holds it. */
async function setPhoto(
  tx: Tx,
  { agencyId, userId, name }: Member,
  change: { roomId: string; from: string | null; to: string | null; at: Date },
): Promise<void> {
  const { roomId, from, to, at } = change;
  await tx.room.update({ where: { id: roomId, agencyId }, data: { photoFileId: to } });
  if (from !== null) {
    await tx.storedFile.deleteMany({ where: { id: from, agencyId, purpose: PURPOSE } });
  }
  await recordHistory(tx, {
    ...{ agencyId, recordType: 'room', recordId: roomId, at },
    action: to === null ? 'room.photoRemoved' : 'room.photoSaved',
    actor: { id: userId, name },
  });
}

/** The photo of a room of the reader's agency. @throws AppError notFound, also when there is none */
export function roomPhoto(
  { db }: Pick<Services, 'db'>,
  { agencyId }: Member,
  roomId: string,
): Promise<ServedFile> {
  return photoOf(db, agencyId, roomId);
}

/**
 * The photo of the room in which the guest's visit takes place, or took place.
 * @throws AppError notFound without such a visit, a room or a photo
 */
export async function guestRoomPhoto(
  { db }: Pick<Services, 'db'>,
  { agencyId, requestId }: GuestContact,
): Promise<ServedFile> {
  const request = await db.visitRequest.findFirst({
    where: { id: requestId, agencyId, state: 'accepted', visit: { state: { not: 'cancelled' } } },
    select: { visit: { select: { roomId: true } } },
  });
  return photoOf(db, agencyId, request?.visit?.roomId ?? null);
}

async function photoOf(db: Reader, agencyId: string, roomId: string | null): Promise<ServedFile> {
  const room =
    roomId === null
      ? null
      : await db.room.findFirst({
          where: { id: roomId, agencyId },
          select: { name: true, photoFileId: true },
        });
  const file = room?.photoFileId
    ? await db.storedFile.findFirst({
        where: { id: room.photoFileId, agencyId },
        select: { sha256: true, mediaType: true },
      })
    : null;
  if (!room || !file) throw notFound();
  return { ...file, name: `${room.name}.webp` };
}
