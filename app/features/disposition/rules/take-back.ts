import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';

import { principalOf } from './disposition';

/**
 * Who may take an instruction back: at the top whoever gave it; further down whoever holds the step
 * that it passed on, or stands in for that person today; the secretariat for what it recorded.
 */
export function mayTakeBack(
  actor: Pick<Member, 'userId' | 'roles'>,
  given: { readonly fromUserId: string | null },
  parent: { readonly userId: string | null; readonly onBehalfOfId: string | null } | null,
  deputies: readonly { readonly absentUserId: string; readonly deputy: { readonly id: string } }[],
): boolean {
  if (given.fromUserId === null) return may(actor.roles, 'disposition.record');
  if (parent === null) return given.fromUserId === actor.userId;
  const principal = principalOf(parent);
  return (
    principal === actor.userId ||
    deputies.some(
      ({ absentUserId, deputy }) => absentUserId === principal && deputy.id === actor.userId,
    )
  );
}
