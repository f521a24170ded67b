import type { Services } from '~/platform/services.server';

import type { Member } from './rules/actor';
import { listSessions, type SessionView } from './session.server';

/** What somebody sees of its own account. */
export interface OwnAccount {
  readonly name: string;
  readonly positionTitle: string;
  readonly email: string;
  readonly sessions: readonly (SessionView & { readonly current: boolean })[];
}

export async function ownAccount(services: Services, actor: Member): Promise<OwnAccount> {
  const user = await services.db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: { name: true, positionTitle: true, email: true },
  });
  const sessions = await listSessions(services, actor.userId);
  return {
    ...user,
    sessions: sessions.map((session) => ({ ...session, current: session.id === actor.sessionId })),
  };
}
