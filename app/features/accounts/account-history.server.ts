import type { Tx } from '~/platform/database/database.server';
import { recordHistory, type HistoryRecord } from '~/platform/history/record-history.server';

/** Who did it: a member, or nobody signed in (the holder of a link, the command line). */
export interface HistoryActor {
  readonly userId: string | null;
  readonly name: string;
}

/**
 * A line of the history of a user, invitation or agency, in the transaction of the change itself.
 * `changes` holds facts about the change; never an address, a name or a secret.
 */
export function recordAccount(
  tx: Tx,
  {
    actor: { userId, name },
    ...entry
  }: Omit<HistoryRecord, 'actor' | 'recordType'> & {
    recordType: 'user' | 'invitation' | 'agency';
    actor: HistoryActor;
  },
): Promise<void> {
  return recordHistory(tx, { ...entry, actor: { id: userId, name } });
}
