import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { recordAttendance } from './open-visit.server';

const ONCE_WITHIN_MS = 3_600_000;

/**
 * Records that somebody looks at the list of a visit (every view of such a list is recorded), once
 * per person, visit and hour. Called before anything of the list is read: who cannot be recorded
 * sees nothing.
 * @throws AppError notFound for another agency's visit
 */
export async function recordViewing(
  { db, write, clock }: Services,
  actor: Member,
  visitId: string,
): Promise<void> {
  const visit = await db.visit.findFirst({
    where: { id: visitId, agencyId: actor.agencyId },
    select: { id: true },
  });
  if (!visit) throw notFound();
  const now = clock.now();
  const recent = {
    where: {
      agencyId: actor.agencyId,
      recordType: 'attendance',
      recordId: visitId,
      action: 'attendance.viewed',
      actorId: actor.userId,
      at: { gt: new Date(now.getTime() - ONCE_WITHIN_MS) },
    },
    select: { id: true },
  };
  // Read first: a page that is looked at all day must not stand in the queue of those who write.
  if (await db.historyEntry.findFirst(recent)) return;
  await write(async (tx) => {
    if (await tx.historyEntry.findFirst(recent)) return;
    await recordAttendance(tx, actor, visitId, 'attendance.viewed', now);
  });
}
