import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';

import type { Member } from './rules/actor';
import { STAFF_ROLES, type StaffRole } from './rules/roles';

export interface ManagedMember {
  readonly id: string;
  readonly roles: readonly StaffRole[];
  readonly disabled: boolean;
}

/** A user of the actor's own agency. @throws AppError notFound for anybody else's */
export async function ownAgencyMember(
  tx: Tx,
  actor: Member,
  userId: string,
): Promise<ManagedMember> {
  const user = await tx.user.findFirst({
    where: { id: userId, agencyId: actor.agencyId },
    select: { id: true, disabledAt: true, roles: { select: { role: true } } },
  });
  if (!user) throw notFound();
  return {
    id: user.id,
    roles: STAFF_ROLES.filter((each) => user.roles.some(({ role }) => role === each)),
    disabled: user.disabledAt !== null,
  };
}

/**
 * An agency always keeps somebody who can manage its members.
 * @throws AppError conflict, lastAdministrator, when nobody but this user can
 */
export async function refuseLastAdministrator(
  tx: Tx,
  agencyId: string,
  userId: string,
): Promise<void> {
  const others = await tx.user.count({
    where: {
      agencyId,
      id: { not: userId },
      disabledAt: null,
      roles: { some: { role: 'administrator' } },
    },
  });
  if (others === 0) throw new AppError('conflict', { reason: 'lastAdministrator' });
}
