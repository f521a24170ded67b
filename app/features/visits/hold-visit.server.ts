import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { moveVisit } from './move-visit.server';

/**
 * Records that a visit took place. @throws AppError conflict before its start, or when it is no
 * longer scheduled; notFound for another agency's visit
 */
export async function holdVisit(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { id: visitId, agencyId: actor.agencyId },
      select: { startsAt: true },
    });
    if (!visit) throw notFound();
    if (visit.startsAt > now) throw new AppError('conflict', { reason: 'visitNotStarted' });
    await moveVisit(tx, actor, visitId, 'hold', now);
  });
}
