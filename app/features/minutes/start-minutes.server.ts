import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { recordMinutes } from './open-minutes.server';

/**
 * Makes the draft of a visit's minutes; where there is one already, gives that one.
 * @throws AppError notFound for another agency's visit; conflict visitCancelled for a cancelled one
 */
export async function startMinutes(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
): Promise<{ minutesId: string; version: number }> {
  const now = clock.now();
  return write(async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { id: visitId, agencyId: actor.agencyId },
      include: { minutes: { select: { id: true, version: true } } },
    });
    if (!visit) throw notFound();
    if (visit.minutes) return { minutesId: visit.minutes.id, version: visit.minutes.version };
    if (visit.state === 'cancelled') throw new AppError('conflict', { reason: 'visitCancelled' });
    const minutes = await tx.minutes.create({
      data: {
        agencyId: actor.agencyId,
        visitId: visit.id,
        state: 'draft',
        chairperson: visit.receivedBy,
        minuteTaker: actor.roles.includes('minuteTaker') ? actor.name : '',
        createdAt: now,
      },
    });
    await recordMinutes(tx, actor, minutes.id, 'minutes.started', now);
    return { minutesId: minutes.id, version: minutes.version };
  });
}
