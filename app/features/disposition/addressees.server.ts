import type { Reader, Tx } from '~/platform/database/database.server';
import { errorCode } from '~/platform/languages/error-code';

import { peopleOf } from './deputies.server';
import type { Addressee } from './give-instruction.server';
import type { RequestOfChain } from './request-of-chain.server';
import { inCircle, type ChainStep } from './rules/disposition';

/** More steps than a chain on one letter can hold with sense. */
export const MOST_STEPS = 500;

/** The steps of a request's chain, as the rules read them. */
export async function chainSteps(
  db: Reader,
  agencyId: string,
  requestId: string,
): Promise<ChainStep[]> {
  const rows = await db.dispositionReceiver.findMany({
    where: { agencyId, disposition: { requestId } },
    take: MOST_STEPS,
    select: {
      id: true,
      userId: true,
      onBehalfOfId: true,
      disposition: { select: { parentReceiverId: true } },
    },
  });
  return rows.map(({ disposition, ...row }) => ({
    ...row,
    parentId: disposition.parentReceiverId,
  }));
}

/**
 * The people who are to receive an instruction, each once.
 * @param from the step that is passed on, null at the top
 * @returns them, or why they cannot receive it
 */
export async function addressees(
  tx: Tx,
  request: RequestOfChain,
  { from, giverId }: { from: string | null; giverId: string | null },
  wanted: readonly string[],
): Promise<Addressee[] | { errors: Record<string, string[]> }> {
  const ids = [...new Set(wanted)];
  const people = await peopleOf(tx, request.agencyId, ids);
  const persons = ids.flatMap((id) => people.get(id) ?? []);
  if (persons.length < ids.length) return { errors: { receivers: [errorCode('choiceUnknown')] } };
  // At the top nobody writes to himself; further down the chain itself says who held it.
  const circle =
    from === null
      ? ids.filter((id) => id === giverId)
      : inCircle(await chainSteps(tx, request.agencyId, request.id), from, ids);
  if (circle.length > 0) {
    const names = circle.map((id) => people.get(id)?.name ?? '').join('; ');
    return { errors: { receivers: [errorCode('receiverInChain', names)] } };
  }
  return persons.map((person) => ({ person }));
}
