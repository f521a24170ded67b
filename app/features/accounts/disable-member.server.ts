import { AppError } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { recordHistory } from './account-history.server';
import { ownAgencyMember, refuseLastAdministrator } from './own-agency-member.server';
import type { Member } from './rules/actor';
import { endAllSessions, within } from './session.server';

/**
 * Shuts a member of the actor's agency out at once: its sessions and its open links end. What it
 * did stays in its name.
 * @throws AppError notFound (another agency), conflict ownAccount or lastAdministrator
 */
export async function disableMember(
  services: Services,
  actor: Member,
  userId: string,
): Promise<void> {
  await services.write(async (tx) => {
    const member = await ownAgencyMember(tx, actor, userId);
    if (member.disabled) return;
    if (member.roles.includes('administrator')) {
      await refuseLastAdministrator(tx, actor.agencyId, userId);
    }
    if (userId === actor.userId) throw new AppError('conflict', { reason: 'ownAccount' });
    const now = services.clock.now();
    await tx.user.update({ where: { id: userId }, data: { disabledAt: now } });
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    await endAllSessions(within(services, tx), userId);
    await recordHistory(tx, {
      agencyId: actor.agencyId,
      recordType: 'user',
      recordId: userId,
      action: 'memberDisabled',
      actor,
      at: now,
    });
  });
}
