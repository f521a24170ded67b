import type { GuestContact } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

export interface GuestAnswer {
  readonly answerHtml: string;
  readonly answeredBy: string;
}

/**
 * The answers that approved minutes of the guest's visit give to its questions, by item of the minutes.
 * @param itemIds as the guest's questions name them
 */
export async function guestAnswers(
  { db }: Services,
  { agencyId, requestId }: GuestContact,
  itemIds: readonly string[],
): Promise<Record<string, GuestAnswer>> {
  if (itemIds.length === 0) return {};
  const items = await db.minutesItem.findMany({
    where: {
      ...{ agencyId, id: { in: [...itemIds] }, deletedAt: null, kind: 'questionAndAnswer' },
      minutes: { state: 'approved', visit: { requests: { some: { id: requestId } } } },
    },
    select: { id: true, answerHtml: true, answeredBy: true },
  });
  return Object.fromEntries(items.map(({ id, ...answer }) => [id, answer]));
}
