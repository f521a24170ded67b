import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import type { RoomForm } from './rules/room-form';

/** Adds a room. @returns the fields that stand against it, or null when it was added */
export async function addRoom(
  { write, clock }: Services,
  actor: Member,
  form: RoomForm,
): Promise<Record<string, string[]> | null> {
  return write(async (tx) => {
    const { agencyId } = actor;
    const same = await tx.room.findFirst({ where: { agencyId, name: form.name } });
    if (same) return { name: [errorCode('nameTaken')] };
    const room = await tx.room.create({
      data: { agencyId, name: form.name, address: form.address ?? '', capacity: form.capacity },
    });
    await recordHistory(tx, {
      agencyId,
      recordType: 'room',
      recordId: room.id,
      action: 'room.added',
      actor: { id: actor.userId, name: actor.name },
      at: clock.now(),
    });
    return null;
  });
}

/** Takes a room out of use, or back into it. What it holds stays. @throws AppError notFound */
export async function setRoomRetired(
  { write, clock }: Services,
  actor: Member,
  roomId: string,
  retired: boolean,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const { count } = await tx.room.updateMany({
      where: { id: roomId, agencyId: actor.agencyId },
      data: { retiredAt: retired ? now : null },
    });
    if (count === 0) throw notFound();
    await recordHistory(tx, {
      agencyId: actor.agencyId,
      recordType: 'room',
      recordId: roomId,
      action: retired ? 'room.retired' : 'room.restored',
      actor: { id: actor.userId, name: actor.name },
      at: now,
    });
  });
}
