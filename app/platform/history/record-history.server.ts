import type { Tx } from '../database/database.server';

export interface HistoryRecord {
  readonly agencyId: string;
  readonly recordType: string;
  readonly recordId: string;
  /** what was done, as a key that pages translate: "request.accepted" */
  readonly action: string;
  /** empty id: a guest by its link, or the program itself */
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly at: Date;
  /** what changed, without personal data */
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** Writes a line of history in the transaction of the change it tells of. */
export async function recordHistory(tx: Tx, record: HistoryRecord): Promise<void> {
  const { actor, changes, ...rest } = record;
  await tx.historyEntry.create({
    data: {
      ...rest,
      actorId: actor.id,
      actorName: actor.name,
      changes: JSON.stringify(changes ?? {}),
    },
  });
}
