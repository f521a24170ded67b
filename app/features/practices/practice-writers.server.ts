import type { Reader, Tx } from '~/platform/database/database.server';

/**
 * Whose text each write-up is, as ids of users: who started it, and everybody who saved it since it
 * was last published. What was published before was judged then.
 */
export async function writersOf(
  db: Reader | Tx,
  agencyId: string,
  practices: readonly { readonly id: string; readonly authorId: string }[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ofThese = {
    agencyId,
    recordType: 'practice',
    recordId: { in: practices.map(({ id }) => id) },
  };
  const [saved, published] = await Promise.all([
    db.historyEntry.groupBy({
      by: ['recordId', 'actorId'],
      where: { ...ofThese, action: 'practice.saved' },
      _max: { at: true },
    }),
    db.historyEntry.groupBy({
      by: ['recordId'],
      where: { ...ofThese, action: 'practice.published' },
      _max: { at: true },
    }),
  ]);
  const publishedAt = new Map(published.map(({ recordId, _max }) => [recordId, _max.at]));
  const writers = new Map(practices.map(({ id, authorId }) => [id, new Set([authorId])]));
  for (const { recordId, actorId, _max } of saved) {
    const since = publishedAt.get(recordId);
    // A save in the very millisecond of a publication counts: rather one pair of eyes too many.
    if (actorId !== null && _max.at && !(since && _max.at < since)) {
      writers.get(recordId)?.add(actorId);
    }
  }
  return writers;
}

/** The same for one write-up. */
export async function writersOfOne(
  db: Reader | Tx,
  agencyId: string,
  practice: { readonly id: string; readonly authorId: string },
): Promise<ReadonlySet<string>> {
  return (await writersOf(db, agencyId, [practice])).get(practice.id) ?? new Set();
}
