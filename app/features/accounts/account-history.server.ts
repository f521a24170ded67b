import type { Tx } from '~/platform/database/database.server';

/** Who did it: a member, or nobody signed in (the holder of a link, the command line). */
export interface HistoryActor {
  readonly userId: string | null;
  readonly name: string;
}

/**
 * Writes one line of the history of a user or invitation, in the transaction of the change itself.
 * @param changes facts about the change; never an address, a name or a secret
 */
export async function recordHistory(
  tx: Tx,
  entry: {
    agencyId: string;
    recordType: 'user' | 'invitation' | 'agency';
    recordId: string;
    action: string;
    actor: HistoryActor;
    at: Date;
    changes?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { actor, changes, ...rest } = entry;
  await tx.historyEntry.create({
    data: {
      ...rest,
      actorId: actor.userId,
      actorName: actor.name,
      changes: JSON.stringify(changes ?? {}),
    },
  });
}
