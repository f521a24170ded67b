import { promoteAfterFreed } from '~/features/rooms/promote-holds.server';
import type { Promoted } from '~/features/rooms/slot-holds.server';
import { endHolds } from '~/features/rooms/slot-holds.server';
import type { Tx } from '~/platform/database/database.server';
import { instantOf, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { addressedAgency, tellGuest } from './tell-guest.server';

interface Held {
  readonly id: string;
  readonly agencyId: string;
}

type OfferEnd = 'chosen' | 'replaced' | 'refused' | 'lapsed';

/**
 * A request that ends without a visit, or waits again, holds nothing any more: its open offer is
 * closed, the draft of its letter with it, and its slots go to the next of the queue.
 * @param state what becomes of an offer that was open
 */
export async function letGo(
  tx: Tx,
  services: Pick<Services, 'clock' | 'config' | 'random'>,
  request: Held,
  state: OfferEnd,
  now: Date,
): Promise<void> {
  await closeOffers(tx, request, state, now);
  await dropDrafts(tx, request);
  await releaseHolds(tx, services, request, now);
}

/** A letter that nobody signed yet says nothing that still holds. */
export async function dropDrafts(tx: Tx, { id, agencyId }: Held): Promise<void> {
  await tx.replyLetter.updateMany({
    where: { agencyId, requestId: id, state: 'draft' },
    data: { state: 'replaced', version: { increment: 1 } },
  });
}

/**
 * Gives the slots of a request to the next of the queue, who is told. Called when what the request
 * gets instead is booked already, so that nobody is promised the same time.
 */
export async function releaseHolds(
  tx: Tx,
  services: Pick<Services, 'clock' | 'config' | 'random'>,
  { id: requestId, agencyId }: Held,
  now: Date,
): Promise<void> {
  await tellPromoted(tx, services, agencyId, await endHolds(tx, { requestId, agencyId }, now));
}

/** Closes what is on offer to a request: the rooms of its dates are free again. */
export async function closeOffers(
  tx: Tx,
  { id: requestId, agencyId }: Held,
  state: OfferEnd,
  now: Date,
): Promise<void> {
  const open = { requestId, agencyId, state: 'open' };
  await tx.offerSlot.updateMany({
    where: { agencyId, offer: open, heldAt: { not: null } },
    data: { heldAt: null },
  });
  await tx.dateOffer.updateMany({ where: open, data: { state, closedAt: now } });
}

/** A visit was cancelled or left its time: whoever queues for it, or for its week, may hold now. */
export async function giveOnFreed(
  tx: Tx,
  services: Pick<Services, 'clock' | 'config' | 'random'>,
  left: { readonly agencyId: string; readonly startsAt: Date },
  now: Date,
): Promise<void> {
  await tellPromoted(tx, services, left.agencyId, await promoteAfterFreed(tx, left, now));
}

/** Tells those who waited for a slot that it is held for them now, and until when. */
export async function tellPromoted(
  tx: Tx,
  services: Pick<Services, 'clock' | 'config' | 'random'>,
  agencyId: string,
  promoted: readonly Promoted[],
): Promise<void> {
  for (const { requestId, day, startTime, endTime, holdUntil } of promoted) {
    const request = await tx.visitRequest.findFirst({
      where: { id: requestId, agencyId },
      include: addressedAgency,
    });
    if (!request) continue;
    const zone = zoneOf(request.agency);
    const startsAt = instantOf(day, startTime, zone);
    const endsAt = instantOf(day, endTime, zone);
    if (!startsAt || !endsAt) continue;
    const period = { startsAt, endsAt };
    await tellGuest(tx, services, null, request, { kind: 'slotFree', period, until: holdUntil });
  }
}
