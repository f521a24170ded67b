import type { GuestContact } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import { closeOffers, letGo } from './let-go.server';
import { movedRequest, requestAfter, asRequestState } from './rules/state';
import { addressedAgency, tellGuest } from './tell-guest.server';
import { tellStaff } from './tell-staff.server';

/**
 * The guest says that none of the dates on offer suits: the request waits for the host again.
 * @throws AppError conflict when the host changed the offer meanwhile
 */
export async function refuseOffer(
  services: Services,
  guest: GuestContact,
  form: { readonly version: number; readonly note?: string | undefined },
): Promise<void> {
  const now = services.clock.now();
  await services.write(async (tx) => {
    const request = await tx.visitRequest.findFirst({
      where: { id: guest.requestId, agencyId: guest.agencyId },
    });
    if (!request) throw notFound();
    const state = movedRequest(request, 'refuse', form.version);
    await tx.dateOffer.updateMany({
      where: { requestId: request.id, agencyId: guest.agencyId, state: 'open' },
      data: { guestNote: form.note ?? '' },
    });
    await letGo(tx, services, request, 'refused', now);
    await tx.visitRequest.update({
      where: { id: request.id, agencyId: guest.agencyId },
      data: { state, version: { increment: 1 } },
    });
    await recordHistory(tx, {
      agencyId: guest.agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'request.offerRefused',
      actor: { id: null, name: request.guestAgencyName },
      at: now,
    });
    await tellStaff(tx, services, 'offerRefused', request, form.note);
  });
}

const AT_ONCE = 100;

/** Ends offers that nobody answered in time; their rooms are free again, and the guests are told. */
export async function lapseOffers(services: Services): Promise<void> {
  const now = services.clock.now();
  // bounded: housekeeping ends what is over at every agency
  const passed = await services.db.dateOffer.findMany({
    where: { state: 'open', answerUntil: { lt: now } },
    take: AT_ONCE,
    orderBy: { answerUntil: 'asc' },
    select: { id: true, requestId: true, agencyId: true },
  });
  for (const { id, requestId, agencyId } of passed) {
    await services.write(async (tx) => {
      // The host may have replaced it meanwhile.
      const still = await tx.dateOffer.count({ where: { id, agencyId, state: 'open' } });
      if (still === 0) return;
      const request = await tx.visitRequest.findFirst({
        where: { id: requestId, agencyId },
        include: addressedAgency,
      });
      const state = request && requestAfter(asRequestState(request.state), 'lapse');
      if (!request || !state) {
        await closeOffers(tx, { id: requestId, agencyId }, 'lapsed', now);
        return;
      }
      await letGo(tx, services, request, 'lapsed', now);
      await tx.visitRequest.update({
        where: { id: request.id, agencyId },
        data: { state, version: { increment: 1 } },
      });
      await recordHistory(tx, {
        agencyId,
        recordType: 'visitRequest',
        recordId: request.id,
        action: 'request.offerLapsed',
        actor: { id: null, name: '' },
        at: now,
      });
      await tellGuest(tx, services, null, request, { kind: 'offerLapsed' });
    });
  }
}
