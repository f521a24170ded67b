import type { Member } from '~/features/accounts/rules/actor';
import { addDays } from '~/platform/clock/calendar-day';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { instantOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { overlaps } from './rules/host-book';
import type { BlockOutForm } from './rules/calendar-form';

const MOST_SHOWN = 200;

/**
 * Closes a time to visits, for the whole agency or one room. Visits within it stay: the list of
 * block-outs counts them, so that somebody moves them.
 * @returns the fields that stand against it: the time may be over; or null
 * @throws AppError notFound for a room that is not the agency's
 */
export async function addBlockOut(
  { write, clock }: Services,
  actor: Member,
  form: BlockOutForm,
): Promise<Record<string, string[]> | null> {
  const { agencyId, timeZone } = actor;
  const { firstDay, lastDay, startTime = '00:00', endTime, reason } = form;
  const startsAt = instantOf(firstDay, startTime, timeZone);
  const endsAt = endTime
    ? instantOf(lastDay, endTime, timeZone)
    : instantOf(addDays(lastDay, 1), '00:00', timeZone);
  if (!startsAt || !endsAt) throw new RangeError('the form let a day pass that does not exist');
  const now = clock.now();
  if (endsAt <= now) return { lastDay: [errorCode('dateInPast')] };
  await write(async (tx) => {
    if (form.roomId !== undefined) {
      const room = await tx.room.findFirst({ where: { id: form.roomId, agencyId } });
      if (!room) throw notFound();
    }
    const block = await tx.blockOut.create({
      data: {
        ...{ agencyId, roomId: form.roomId ?? null, startsAt, endsAt, reason },
        ...{ createdById: actor.userId, createdAt: now },
      },
    });
    await recordHistory(tx, {
      agencyId,
      recordType: 'blockOut',
      recordId: block.id,
      action: 'blockOut.added',
      actor: { id: actor.userId, name: actor.name },
      at: now,
    });
  });
  return null;
}

/** Opens the time again. @throws AppError notFound */
export async function removeBlockOut(
  { write, clock }: Services,
  actor: Member,
  blockOutId: string,
): Promise<void> {
  const { agencyId } = actor;
  await write(async (tx) => {
    const { count } = await tx.blockOut.deleteMany({ where: { id: blockOutId, agencyId } });
    if (count === 0) throw notFound();
    await recordHistory(tx, {
      agencyId,
      recordType: 'blockOut',
      recordId: blockOutId,
      action: 'blockOut.removed',
      actor: { id: actor.userId, name: actor.name },
      at: clock.now(),
    });
  });
}

/** Block-outs that are not over, in order, with how many visits stand within each; and the rooms. */
export async function blockOutsView({ db, clock }: Services, { agencyId }: Member) {
  const now = clock.now();
  const [blocks, rooms] = await Promise.all([
    db.blockOut.findMany({
      where: { agencyId, endsAt: { gt: now } },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: MOST_SHOWN,
      select: {
        ...{ id: true, startsAt: true, endsAt: true, reason: true, roomId: true },
        room: { select: { name: true } },
      },
    }),
    db.room.findMany({
      where: { agencyId, retiredAt: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    }),
  ]);
  const last = blocks.reduce((until, { endsAt }) => (endsAt > until ? endsAt : until), now);
  const visits = await db.visit.findMany({
    where: { agencyId, state: 'scheduled', endsAt: { gt: now }, startsAt: { lt: last } },
    select: { roomId: true, startsAt: true, endsAt: true },
  });
  return {
    rooms,
    blocks: blocks.map(({ room, ...block }) => ({
      ...block,
      roomName: room?.name ?? null,
      visits: visits.filter(
        (visit) =>
          overlaps(visit, block) && (block.roomId === null || block.roomId === visit.roomId),
      ).length,
    })),
  };
}
