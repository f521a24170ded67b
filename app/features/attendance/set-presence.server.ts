import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { openVisit, recordAttendance } from './open-visit.server';

/**
 * Ticks a person as present, or takes the tick back. Doing so twice, also from two phones at once,
 * keeps the first time.
 * @throws AppError notFound for another agency's visit or person; conflict visitCancelled
 */
export async function setPresence(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
  attendeeId: string,
  isPresent: boolean,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const visit = await openVisit(tx, actor, visitId);
    const where = { id: attendeeId, visitId: visit.id, agencyId: actor.agencyId };
    const attendee = await tx.attendee.findFirst({ where, select: { presentAt: true } });
    if (!attendee) throw notFound();
    if ((attendee.presentAt !== null) === isPresent) return;
    await tx.attendee.update({
      where,
      data: isPresent
        ? { presentAt: now, markedById: actor.userId }
        : { presentAt: null, markedById: null },
    });
    const action = isPresent ? 'attendance.marked' : 'attendance.unmarked';
    await recordAttendance(tx, actor, visit.id, action, now, { attendee: attendeeId });
  });
}
