import type { Services } from '~/platform/services.server';

import { recordAccount } from './account-history.server';
import { ownAgencyMember, isLastAdministrator } from './own-agency-member.server';
import type { Member } from './rules/actor';
import type { StaffRole } from './rules/roles';
import { endAllSessions, startSession, within } from './session.server';

/**
 * Gives a member of the actor's agency these roles and no others. The member's sessions end; the
 * actor's own goes on with a new token.
 * @returns with `cookie` the new one when the actor changed its own roles
 * @throws AppError notFound for a member of another agency
 */
export async function setMemberRoles(
  services: Services,
  actor: Member,
  input: { userId: string; roles: readonly StaffRole[]; device: string },
): Promise<{ kind: 'saved'; cookie: string | null } | { kind: 'lastAdministrator' }> {
  return services.write(async (tx) => {
    const member = await ownAgencyMember(tx, actor, input.userId);
    const added = input.roles.filter((role) => !member.roles.includes(role));
    const removed = member.roles.filter((role) => !input.roles.includes(role));
    if (added.length === 0 && removed.length === 0) return { kind: 'saved', cookie: null };
    if (
      removed.includes('administrator') &&
      (await isLastAdministrator(tx, actor.agencyId, member.id))
    ) {
      return { kind: 'lastAdministrator' };
    }
    await tx.userRole.deleteMany({ where: { userId: member.id, role: { in: removed } } });
    await tx.userRole.createMany({ data: added.map((role) => ({ userId: member.id, role })) });
    const inside = within(services, tx);
    await endAllSessions(inside, member.id);
    await recordAccount(tx, {
      agencyId: actor.agencyId,
      recordType: 'user',
      recordId: member.id,
      action: 'rolesChanged',
      actor,
      at: services.clock.now(),
      changes: { added, removed },
    });
    if (member.id !== actor.userId) return { kind: 'saved', cookie: null };
    const { cookie } = await startSession(inside, actor.userId, { device: input.device });
    return { kind: 'saved', cookie };
  });
}
