import type { Member } from '~/features/accounts/rules/actor';
import { hashToken } from '~/platform/clock/random.server';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

/**
 * Gives the guest of a request another private link; the one before opens nothing from then on.
 * @returns the address, which is kept as a hash alone: it can be shown this once
 * @throws AppError notFound for another agency's request
 */
export async function renewTrackingLink(
  { write, clock, random, config }: Services,
  actor: Member,
  requestId: string,
): Promise<{ link: string }> {
  const token = random.token();
  await write(async (tx) => {
    const { count } = await tx.visitRequest.updateMany({
      where: { id: requestId, agencyId: actor.agencyId },
      data: { trackingTokenHash: hashToken(token) },
    });
    if (count === 0) throw notFound();
    await recordHistory(tx, {
      agencyId: actor.agencyId,
      recordType: 'visitRequest',
      recordId: requestId,
      action: 'request.linkRenewed',
      actor: { id: actor.userId, name: actor.name },
      at: clock.now(),
    });
  });
  return { link: `${config.origin}/track/${token}` };
}
