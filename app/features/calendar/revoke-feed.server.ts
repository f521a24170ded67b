import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

/** Whoever made a feed may revoke it; of a room or the agency, whoever keeps the rooms may too. */
export function mayRevoke(
  actor: Member,
  feed: { readonly kind: string; readonly createdById: string },
): boolean {
  if (feed.createdById === actor.userId) return true;
  return feed.kind !== 'person' && may(actor.roles, 'room.manage');
}

/**
 * Shuts a feed for good: its address answers as if it had never been.
 * @throws AppError notFound for a feed of another agency, of another person, or shut already
 */
export async function revokeFeed(
  { write, clock }: Services,
  actor: Member,
  feedId: string,
): Promise<void> {
  const { agencyId } = actor;
  await write(async (tx) => {
    const now = clock.now();
    const feed = await tx.calendarFeed.findFirst({
      where: { id: feedId, agencyId, revokedAt: null },
    });
    const isOthers = feed?.kind === 'person' && feed.createdById !== actor.userId;
    if (!feed || isOthers) throw notFound();
    if (!mayRevoke(actor, feed)) throw new AppError('notAllowed');
    await tx.calendarFeed.update({
      where: { id: feed.id, agencyId },
      data: { revokedAt: now },
    });
    await recordHistory(tx, {
      agencyId,
      recordType: 'calendarFeed',
      recordId: feed.id,
      action: 'calendarFeed.revoked',
      actor: { id: actor.userId, name: actor.name },
      at: now,
    });
  });
}
