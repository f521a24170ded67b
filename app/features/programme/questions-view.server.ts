import type { Reader, Tx } from '~/platform/database/database.server';

/**
 * The questions that the guests of a visit asked ahead and did not take back, oldest first. A question
 * belongs to its request, and comes along when that request gets its visit or another one.
 */
export async function questionsOfVisit(db: Reader | Tx, agencyId: string, visitId: string) {
  const found = await db.guestQuestion.findMany({
    where: { agencyId, request: { visitId }, takenBackAt: null },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, body: true, askedAt: true, minutesItemId: true, answeredAt: true },
      agendaItem: { select: { id: true, title: true, visitId: true } },
      request: { select: { guestAgencyName: true } },
    },
  });
  const standing = await standingItems(db, agencyId, found);
  return found.map(({ agendaItem, request, minutesItemId, ...question }) => ({
    ...question,
    askedBy: request.guestAgencyName,
    // A request that went over to another visit left its place in the programme behind.
    agendaItem:
      agendaItem?.visitId === visitId ? { id: agendaItem.id, title: agendaItem.title } : null,
    minutesItemId: minutesItemId !== null && standing.has(minutesItemId) ? minutesItemId : null,
  }));
}

export type VisitQuestion = Awaited<ReturnType<typeof questionsOfVisit>>[number];

/** Those items of minutes that questions name and nobody removed. */
export async function standingItems(
  db: Reader | Tx,
  agencyId: string,
  questions: readonly { readonly minutesItemId: string | null }[],
): Promise<ReadonlySet<string>> {
  const ids = questions.flatMap(({ minutesItemId }) => minutesItemId ?? []);
  if (ids.length === 0) return new Set();
  const items = await db.minutesItem.findMany({
    where: { agencyId, id: { in: ids }, deletedAt: null },
    select: { id: true },
  });
  return new Set(items.map(({ id }) => id));
}
