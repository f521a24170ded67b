import type { Tx } from '~/platform/database/database.server';
import { AppError } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { recordAccount, type HistoryActor } from './account-history.server';
import { hashPassword } from './passwords.server';
import type { StaffRole } from './rules/roles';
import { setPassword } from './set-password.server';

export interface NewMember {
  /** given by seeds only, so that records may point to it */
  readonly id?: string;
  readonly agencyId: string;
  /** lower case */
  readonly email: string;
  readonly name: string;
  readonly positionTitle?: string;
  readonly roles: readonly StaffRole[];
}

/**
 * Adds a user to an agency, without a password yet.
 * @param actor who adds it; null when the user itself does (by an invitation)
 * @throws AppError conflict, emailTaken: some user, of whatever agency, has the address
 */
export async function createMember(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  member: NewMember,
  actor: HistoryActor | null,
): Promise<{ id: string }> {
  const { roles, ...user } = member;
  const taken = await tx.user.count({ where: { email: member.email } });
  if (taken > 0) throw new AppError('conflict', { reason: 'emailTaken' });
  const now = clock.now();
  const { id } = await tx.user.create({
    data: { ...user, createdAt: now, roles: { create: roles.map((role) => ({ role })) } },
    select: { id: true },
  });
  await recordAccount(tx, {
    agencyId: member.agencyId,
    recordType: 'user',
    recordId: id,
    action: 'memberCreated',
    actor: actor ?? { userId: id, name: member.name },
    at: now,
    changes: { roles },
  });
  return { id };
}

/**
 * The same with a password, for seeds: inside a transaction, hashing included. Whether the password
 * is a common one is not asked.
 */
export async function createMemberWithPassword(
  tx: Tx,
  services: Pick<Services, 'clock'>,
  { password, ...member }: NewMember & { password: string },
): Promise<{ id: string }> {
  const hash = await hashPassword(password);
  const { id } = await createMember(tx, services, member, { userId: null, name: 'Kawruh' });
  await setPassword(tx, { userId: id, hash, now: services.clock.now() });
  return { id };
}
