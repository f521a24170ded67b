import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

/**
 * Ends a deputy's order at once: who was away is back, or it is not to begin. What the deputy did
 * stays; what still waits is the principal's again.
 * @throws AppError notFound; conflict when it is over already
 */
export async function endDeputy(
  services: Services,
  actor: Member,
  deputyId: string,
): Promise<void> {
  const { agencyId } = actor;
  const now = services.clock.now();
  await services.write(async (tx) => {
    const order = await tx.deputy.findFirst({ where: { id: deputyId, agencyId } });
    if (!order) throw notFound();
    if (order.endedAt !== null || order.lastDay < localDate(now, actor.timeZone)) {
      throw new AppError('conflict', { reason: 'deputyEnded' });
    }
    await tx.deputy.update({ where: { id: order.id, agencyId }, data: { endedAt: now } });
    await recordHistory(tx, {
      agencyId,
      recordType: 'deputy',
      recordId: order.id,
      action: 'deputy.ended',
      actor: { id: actor.userId, name: actor.name },
      at: now,
    });
  });
}
