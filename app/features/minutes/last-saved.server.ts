import type { Reader, Tx } from '~/platform/database/database.server';

import type { Saved } from './rules/item-text';

/** Who saved the head last, and when: the minutes keep no such field, their history does. */
export async function headSaved(
  tx: Tx | Reader,
  minutes: { id: string; agencyId: string; version: number; createdAt: Date },
): Promise<Saved> {
  const last = await tx.historyEntry.findFirst({
    where: {
      agencyId: minutes.agencyId,
      recordType: 'minutes',
      recordId: minutes.id,
      action: { in: ['minutes.started', 'minutes.headSaved'] },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return {
    version: minutes.version,
    savedAt: last?.at ?? minutes.createdAt,
    savedBy: last?.actorName ?? '',
  };
}
