import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { letGo } from './let-go.server';
import { makeVisit, visitSource } from './make-visit.server';
import { placeText } from './place-text';
import { refusals, Refused, warnings, type Refusal } from './place-taken.server';
import type { AcceptForm } from './rules/decision-form';
import { periodOf } from './rules/schedule-form';
import { movedRequest } from './rules/state';
import { tellGuest } from './tell-guest.server';

export type Accepted = { readonly visitId: string } | Refusal;

/**
 * Accepts a request: makes the visit, holds the room and tells the guest, all or none.
 * @returns the visit; or the fields that stand against it (the room may be taken)
 * @throws AppError notFound for another agency's request; conflict when it was decided meanwhile
 */
export async function acceptRequest(
  services: Services,
  actor: Member,
  requestId: string,
  form: AcceptForm,
): Promise<Accepted> {
  const { write, clock } = services;
  const now = clock.now();
  const roomId = form.mode === 'online' ? null : (form.roomId ?? null);
  const zone = actor.timeZone;
  let headCount = 0;
  try {
    return await write<Accepted>(async (tx) => {
      const request = await tx.visitRequest.findFirst({
        where: { id: requestId, agencyId: actor.agencyId },
        include: visitSource,
      });
      if (!request) throw notFound();
      const state = movedRequest(request, 'accept', form.version);
      ({ headCount } = request);
      const hostZone = zoneOf(request.agency);
      const period = periodOf(form, hostZone);
      if (!period) throw new Refused('day', errorCode('dateInvalid'));
      if (form.day < localDate(now, hostZone)) throw new Refused('day', errorCode('dateInPast'));
      // A visit of today may have begun while its guests stand at the door, but not be over.
      if (period.endsAt <= now) throw new Refused('endTime', errorCode('timePassed'));
      const room = roomId
        ? await tx.room.findFirst({
            where: { id: roomId, agencyId: actor.agencyId, retiredAt: null },
          })
        : null;
      if (roomId && !room) throw new Refused('roomId', errorCode('choiceUnknown'));

      if (!form.knowingly) {
        const booking = { agencyId: actor.agencyId, roomId, ...period, headCount, requestId };
        const against = await warnings({ db: tx, clock }, booking);
        if (against) throw new Refused(against);
      }
      await letGo(tx, services, request, 'replaced', now);
      await tx.visitRequest.update({
        where: { id: request.id, agencyId: actor.agencyId },
        data: { state, version: { increment: 1 }, decidedAt: now, decidedById: actor.userId },
      });
      const { mode, meetingUrl, hostNote } = form;
      const at = { ...period, zone: hostZone, mode, roomId, meetingUrl, hostNote };
      const visit = await makeVisit(tx, request, at, now);
      await recordHistory(tx, {
        agencyId: actor.agencyId,
        recordType: 'visitRequest',
        recordId: request.id,
        action: 'request.accepted',
        actor: { id: actor.userId, name: actor.name },
        at: now,
        changes: { visit: visit.number },
      });
      await tellGuest(tx, services, actor, request, {
        kind: 'accepted',
        visitId: visit.id,
        period,
        place: placeText(room, visit.meetingUrl),
        hostNote,
      });
      return { visitId: visit.id };
    });
  } catch (error) {
    const period = periodOf(form, zone);
    return refusals(services, error, { agencyId: actor.agencyId, roomId, zone, period, headCount });
  }
}
