import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { roomTakenUntil } from '~/features/rooms/room-conflict.server';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { closeOffers, releaseHolds } from './let-go.server';
import { makeVisit, visitSource } from './make-visit.server';
import { placeText } from './place-text';
import { refusals, Refused, RoomTaken, warnings, type Refusal } from './place-taken.server';
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
      const { agencyId } = actor;
      // Of many who ask for one room all but one lose, and the others wait meanwhile: what only the
      // winner needs is read after that is known.
      const asked = await tx.visitRequest.findFirst({ where: { id: requestId, agencyId } });
      if (!asked) throw notFound();
      const state = movedRequest(asked, 'accept', form.version);
      ({ headCount } = asked);
      const period = periodOf(form, zone);
      if (!period) throw new Refused('day', errorCode('dateInvalid'));
      if (form.day < localDate(now, zone)) throw new Refused('day', errorCode('dateInPast'));
      // A visit of today may have begun while its guests stand at the door, but not be over.
      if (period.endsAt <= now) throw new Refused('endTime', errorCode('timePassed'));
      const room = roomId
        ? await tx.room.findFirst({
            where: { id: roomId, agencyId: actor.agencyId, retiredAt: null },
          })
        : null;
      if (roomId && !room) throw new Refused('roomId', errorCode('choiceUnknown'));
      const until = room && (await roomTakenUntil(tx, { agencyId, room, requestId }, period));
      if (until) throw new RoomTaken(until);

      if (!form.knowingly) {
        const booking = { agencyId: actor.agencyId, roomId, ...period, headCount, requestId };
        const against = await warnings({ db: tx, clock }, booking);
        if (against) throw new Refused(against);
      }
      const request = await tx.visitRequest.findUniqueOrThrow({
        where: { id: requestId, agencyId },
        include: visitSource,
      });
      await closeOffers(tx, request, 'replaced', now);
      await tx.visitRequest.update({
        where: { id: request.id, agencyId: actor.agencyId },
        data: { state, version: { increment: 1 }, decidedAt: now, decidedById: actor.userId },
      });
      const { mode, meetingUrl, hostNote } = form;
      const at = { ...period, zone, mode, roomId, meetingUrl, hostNote };
      const visit = await makeVisit(tx, request, at, now);
      await releaseHolds(tx, services, request, now);
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
