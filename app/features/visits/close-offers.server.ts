import type { Tx } from '~/platform/database/database.server';

/** Closes what is on offer to a request: its rooms are free again. */
export async function closeOffers(
  tx: Tx,
  { id, agencyId }: { readonly id: string; readonly agencyId: string },
  state: 'chosen' | 'replaced' | 'refused' | 'lapsed',
  now: Date,
): Promise<void> {
  const open = { requestId: id, agencyId, state: 'open' };
  await tx.offerSlot.updateMany({
    where: { agencyId, offer: open, heldAt: { not: null } },
    data: { heldAt: null },
  });
  await tx.dateOffer.updateMany({ where: open, data: { state, closedAt: now } });
}
