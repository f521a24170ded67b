import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import type { Member } from './rules/actor';

/** Takes back an open invitation of the actor's agency. @throws AppError notFound when there is none */
export async function revokeInvitation(
  { write, clock }: Services,
  actor: Member,
  invitationId: string,
): Promise<void> {
  await write(async (tx) => {
    const now = clock.now();
    const { count } = await tx.invitation.updateMany({
      where: {
        tokenHash: invitationId,
        agencyId: actor.agencyId,
        acceptedAt: null,
        revokedAt: null,
      },
      data: { revokedAt: now },
    });
    if (count === 0) throw notFound();
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'invitation',
      recordId: invitationId,
      action: 'invitationRevoked',
      actor,
      at: now,
    });
  });
}
