import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { ownAgencyMember, isLastAdministrator } from './own-agency-member.server';
import type { Member } from './rules/actor';
import { endAllSessions, within } from './session.server';

/**
 * Shuts a member of the actor's agency out at once: its sessions, its open links and the invitations
 * that it made end. What it did stays in its name.
 * @throws AppError notFound for a member of another agency
 */
export async function disableMember(
  services: Services,
  actor: Member,
  userId: string,
): Promise<{ kind: 'disabled' | 'ownAccount' | 'lastAdministrator' }> {
  return services.write(async (tx) => {
    const member = await ownAgencyMember(tx, actor, userId);
    if (member.disabled) return { kind: 'disabled' };
    if (userId === actor.userId) return { kind: 'ownAccount' };
    if (
      member.roles.includes('administrator') &&
      (await isLastAdministrator(tx, actor.agencyId, userId))
    ) {
      return { kind: 'lastAdministrator' };
    }
    const now = services.clock.now();
    await tx.user.update({ where: { id: userId }, data: { disabledAt: now } });
    await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
    // An invitation made to oneself would be a way back in.
    const { count: invitationsRevoked } = await tx.invitation.updateMany({
      where: {
        agencyId: actor.agencyId,
        invitedById: userId,
        acceptedAt: null,
        revokedAt: null,
        expiresAt: { gt: now },
      },
      data: { revokedAt: now },
    });
    // Calendars that this person handed out read on without anybody who answers for them.
    await tx.calendarFeed.updateMany({
      where: { agencyId: actor.agencyId, createdById: userId, revokedAt: null },
      data: { revokedAt: now },
    });
    await endAllSessions(within(services, tx), userId);
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'user',
      recordId: userId,
      action: 'memberDisabled',
      actor,
      at: now,
      changes: { invitationsRevoked },
    });
    return { kind: 'disabled' };
  });
}
