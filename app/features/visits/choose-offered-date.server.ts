import type { GuestContact } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { closeOffers, releaseHolds } from './let-go.server';
import { makeVisit, visitSource } from './make-visit.server';
import { placeText } from './place-text';
import { movedRequest } from './rules/state';
import { tellGuest } from './tell-guest.server';
import { tellStaff } from './tell-staff.server';

/**
 * The guest takes one of the dates on offer: the visit stands, the other dates are free again.
 * @throws AppError conflict when the offer was closed, or its day to answer has passed
 */
export async function chooseOfferedDate(
  services: Services,
  guest: GuestContact,
  form: { readonly version: number; readonly slotId: string },
): Promise<{ visitId: string }> {
  const { write, clock } = services;
  const now = clock.now();
  return write(async (tx) => {
    const request = await tx.visitRequest.findFirst({
      where: { id: guest.requestId, agencyId: guest.agencyId },
      include: visitSource,
    });
    if (!request) throw notFound();
    const slot = await tx.offerSlot.findFirst({
      where: { id: form.slotId, agencyId: guest.agencyId, offer: { requestId: request.id } },
      include: { offer: true },
    });
    if (!slot) throw notFound();
    const state = movedRequest(request, 'choose', form.version);
    // Housekeeping closes what has passed, but not to the second.
    if (slot.offer.state !== 'open' || slot.offer.answerUntil < now || slot.startsAt <= now) {
      throw new AppError('conflict', { reason: 'offerClosed' });
    }
    await closeOffers(tx, request, 'chosen', now);
    await tx.offerSlot.update({
      where: { id: slot.id, agencyId: guest.agencyId },
      data: { chosenAt: now },
    });
    await tx.visitRequest.update({
      where: { id: request.id, agencyId: guest.agencyId },
      data: {
        state,
        version: { increment: 1 },
        decidedAt: now,
        decidedById: slot.offer.createdById,
      },
    });
    const zone = zoneOf(request.agency);
    const { startsAt, endsAt, roomId } = slot;
    const mode = slot.offer.kind === 'online' ? 'online' : 'onSite';
    const visit = await makeVisit(tx, request, { startsAt, endsAt, roomId, mode, zone }, now);
    await releaseHolds(tx, services, request, now);
    await recordHistory(tx, {
      agencyId: guest.agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'request.chosen',
      actor: { id: null, name: request.guestAgencyName },
      at: now,
      changes: { visit: visit.number },
    });
    await tellGuest(tx, services, null, request, {
      kind: 'accepted',
      visitId: visit.id,
      period: { startsAt, endsAt },
      place: placeText(visit.room, visit.meetingUrl),
    });
    await tellStaff(tx, services, 'guestChose', request);
    return { visitId: visit.id };
  });
}
