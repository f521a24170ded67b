import type { Member } from '~/features/accounts/rules/actor';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { readRoom, roomMark } from './room-view.server';
import { WEEKDAYS, type RoomDetailsForm } from './rules/room-form';

/**
 * Changes a room and its opening hours. Visits that stand already keep the buffers they were booked
 * with.
 * @returns the fields that stand against it ('' when somebody changed the room meanwhile), or null
 * @throws AppError notFound
 */
export async function updateRoom(
  { write, clock }: Services,
  actor: Member,
  roomId: string,
  form: RoomDetailsForm,
): Promise<Record<string, string[]> | null> {
  const { agencyId } = actor;
  return write(async (tx): Promise<Record<string, string[]> | null> => {
    const before = await readRoom(tx, { agencyId, roomId });
    if (roomMark(before) !== form.mark) return { '': [errorCode('changedMeanwhile')] };
    const same = await tx.room.findFirst({
      where: { agencyId, name: form.name, id: { not: roomId } },
    });
    if (same) return { name: [errorCode('nameTaken')] };
    const { name, capacity, bufferBefore, bufferAfter } = form;
    await tx.room.update({
      where: { id: roomId, agencyId },
      data: {
        ...{ name, capacity, bufferBefore, bufferAfter },
        address: form.address ?? '',
        equipment: form.equipment ?? '',
        accessibility: form.accessibility ?? '',
        photoRules: form.photoRules ?? '',
        hours: { deleteMany: {}, create: hoursOf(form).map((day) => ({ agencyId, ...day })) },
      },
    });
    await recordHistory(tx, {
      agencyId,
      recordType: 'room',
      recordId: roomId,
      action: 'room.changed',
      actor: { id: actor.userId, name: actor.name },
      at: clock.now(),
      changes: { capacity: [before.capacity, capacity] },
    });
    return null;
  });
}

const hoursOf = (form: RoomDetailsForm) =>
  WEEKDAYS.flatMap((weekday) =>
    form[`hours${weekday}`].map(({ startTime, endTime }) => ({
      ...{ weekday, opensAt: startTime, closesAt: endTime },
    })),
  );
