import type { Tx } from '~/platform/database/database.server';
import { instantOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import type { RequestOfChain } from './request-of-chain.server';
import { asStepState, comesBack, linkExpiry, stepAfter } from './rules/disposition';

/**
 * Lets the step that an instruction passed on wait again, when nobody who received the instruction
 * will act on it. Its link works again, for as long as a new one would.
 * @returns whether it came back; at the top there is no step to come back to
 */
export async function giveBackIfUnheld(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  request: RequestOfChain,
  disposition: { readonly id: string; readonly parentReceiverId: string | null },
): Promise<boolean> {
  const { agencyId } = request;
  const receivers = await tx.dispositionReceiver.findMany({
    where: { agencyId, dispositionId: disposition.id },
    select: { state: true },
  });
  if (disposition.parentReceiverId === null) return false;
  if (!comesBack(receivers.map(({ state }) => asStepState(state)))) return false;
  const parent = await tx.dispositionReceiver.findFirst({
    where: { id: disposition.parentReceiverId, agencyId },
    include: { disposition: { select: { dueOn: true } } },
  });
  const state = parent && stepAfter(asStepState(parent.state), 'giveBack');
  if (!parent || !state) return false;
  const { dueOn } = parent.disposition;
  const expiresAt = linkExpiry(
    clock.now(),
    dueOn === null ? null : instantOf(dueOn, '23:59', request.zone),
  );
  await tx.dispositionReceiver.update({
    where: { id: parent.id, agencyId },
    data: {
      state,
      version: { increment: 1 },
      answeredAt: null,
      answeredByName: '',
      answeredVia: '',
      ...(parent.linkHash === null ? {} : { linkExpiresAt: expiresAt }),
    },
  });
  return true;
}
