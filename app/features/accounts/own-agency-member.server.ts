import type { Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';

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

/** Whether nobody but this user can manage the agency's members: it must not lose that. */
export async function isLastAdministrator(
  tx: Tx,
  agencyId: string,
  userId: string,
): Promise<boolean> {
  const others = await tx.user.count({
    where: {
      agencyId,
      id: { not: userId },
      disabledAt: null,
      roles: { some: { role: 'administrator' } },
    },
  });
  return others === 0;
}
