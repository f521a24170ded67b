import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import type { Services } from '~/platform/services.server';

/** How many requests wait for this reader's decision. */
export async function countWaitingRequests({ db }: Services, actor: Member): Promise<number> {
  if (!may(actor.roles, 'request.decide')) return 0;
  return db.visitRequest.count({ where: { agencyId: actor.agencyId, state: 'submitted' } });
}
