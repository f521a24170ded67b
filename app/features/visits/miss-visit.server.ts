import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { moveVisit } from './move-visit.server';

/**
 * Records that nobody came. The visit can be given another day later.
 * @throws AppError conflict before its start or when somebody is ticked as present; notFound for
 *   another agency's visit
 */
export async function missVisit(
  { write, clock }: Services,
  actor: Member,
  visitId: string,
): Promise<void> {
  const now = clock.now();
  const { agencyId } = actor;
  await write(async (tx) => {
    const visit = await tx.visit.findFirst({
      where: { id: visitId, agencyId },
      select: { startsAt: true },
    });
    if (!visit) throw notFound();
    if (visit.startsAt > now) throw new AppError('conflict', { reason: 'visitNotStarted' });
    const guests = await tx.attendee.count({
      where: { visitId, agencyId, side: 'guest', presentAt: { not: null } },
    });
    if (guests > 0) throw new AppError('conflict', { reason: 'guestsCame' });
    await moveVisit(tx, actor, visitId, 'miss', now);
    await tx.delegation.updateMany({
      where: { visitId, agencyId, state: 'coming' },
      data: { state: 'noShow' },
    });
  });
}
