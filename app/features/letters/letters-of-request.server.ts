import type { Services } from '~/platform/services.server';

import { asLetterKind } from './rules/letter-kind';
import { asLetterState } from './rules/letter-state';

/** More answers than one request gets with sense. */
const MOST_LETTERS = 50;

/**
 * The letters to a request, latest first.
 * @param issuedOnly as the guest sees them: no drafts, and of what was replaced only what was issued
 */
export async function lettersOfRequest(
  { db }: Pick<Services, 'db'>,
  agencyId: string,
  requestId: string,
  { issuedOnly }: { readonly issuedOnly: boolean },
) {
  const letters = await db.replyLetter.findMany({
    where: {
      ...{ agencyId, requestId },
      // A draft that was replaced before it was issued is nothing that anybody has to see.
      ...(issuedOnly
        ? { issuedAt: { not: null } }
        : { OR: [{ issuedAt: { not: null } }, { state: 'draft' }] }),
    },
    orderBy: { createdAt: 'desc' },
    take: MOST_LETTERS,
    select: {
      ...{ id: true, kind: true, state: true, number: true, letterDate: true },
      signedFileId: true,
    },
  });
  return letters.map(({ signedFileId, kind, state, ...letter }) => ({
    ...letter,
    kind: asLetterKind(kind),
    state: asLetterState(state),
    isSigned: signedFileId !== null,
  }));
}

export type ListedLetter = Awaited<ReturnType<typeof lettersOfRequest>>[number];

/** The letters to every request of a visit: of several delegations each has its own. */
export async function lettersOfVisit(
  services: Pick<Services, 'db'>,
  agencyId: string,
  { requests }: { readonly requests: readonly { readonly id: string }[] },
): Promise<ListedLetter[]> {
  const letters = requests.map(({ id }) =>
    lettersOfRequest(services, agencyId, id, { issuedOnly: false }),
  );
  return (await Promise.all(letters)).flat();
}
