import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { ownAgencyMember } from './own-agency-member.server';
import type { Member } from './rules/actor';

/** Lets a disabled member of the actor's agency sign in again. @throws AppError notFound */
export async function enableMember(
  { write, clock }: Services,
  actor: Member,
  userId: string,
): Promise<void> {
  await write(async (tx) => {
    const member = await ownAgencyMember(tx, actor, userId);
    if (!member.disabled) return;
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } });
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'user',
      recordId: userId,
      action: 'memberEnabled',
      actor,
      at: clock.now(),
    });
  });
}
