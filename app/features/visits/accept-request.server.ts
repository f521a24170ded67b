import type { Member } from '~/features/accounts/rules/actor';
import { nextNumber } from '~/platform/database/sequence.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { formatPeriod, isTimeZone, localDate, localTime } from '~/platform/languages/format';
import { errorCode } from '~/platform/languages/error-code';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { requestMail } from './request-mail';
import { isRoomTaken, roomTakenUntil } from '~/features/rooms/room-conflict.server';
import { periodOf, type AcceptForm } from './rules/decision-form';
import { asRequestState, requestAfter } from './rules/state';

export type Accepted = { readonly visitId: string } | { readonly errors: Record<string, string[]> };

const refused = (field: string, code: string): Accepted => ({ errors: { [field]: [code] } });

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
  try {
    return await write<Accepted>(async (tx) => {
      const request = await tx.visitRequest.findFirst({
        where: { id: requestId, agencyId: actor.agencyId },
        include: { agency: true, topics: true, indicators: true },
      });
      if (!request) throw notFound();
      const state = requestAfter(asRequestState(request.state), 'accept');
      if (state === null || request.version !== form.version) {
        throw new AppError('conflict', { reason: 'alreadyDecided' });
      }
      const zone = request.agency.timeZone;
      const period = isTimeZone(zone) ? periodOf(form, zone) : null;
      if (!period || !isTimeZone(zone)) return refused('day', errorCode('dateInvalid'));
      if (form.day < localDate(now, zone)) return refused('day', errorCode('dateInPast'));
      // A visit of today may have begun while its guests stand at the door, but not be over.
      if (period.endsAt <= now) {
        return refused('endTime', errorCode('timePassed'));
      }
      const room = await tx.room.findFirst({
        where: { id: form.roomId, agencyId: actor.agencyId, retiredAt: null },
      });
      if (!room) return refused('roomId', errorCode('choiceUnknown'));

      await tx.visitRequest.update({
        where: { id: request.id, agencyId: actor.agencyId },
        data: { state, version: { increment: 1 }, decidedAt: now, decidedById: actor.userId },
      });
      const visit = await tx.visit.create({
        data: {
          agencyId: actor.agencyId,
          number: await nextNumber(tx, 'KJ', Number(form.day.slice(0, 4))),
          requests: { connect: { id: request.id } },
          state: 'scheduled',
          visitType: request.visitType,
          subject: request.subject,
          purpose: request.purpose,
          ...period,
          timeZone: zone,
          roomId: room.id,
          hostNote: form.hostNote ?? '',
          createdAt: now,
          topics: { connect: request.topics.map(({ slug }) => ({ slug })) },
          indicators: { connect: request.indicators.map(({ id }) => ({ id })) },
          delegations: {
            create: {
              agencyId: actor.agencyId,
              requestId: request.id,
              agencyName: request.guestAgencyName,
              regionCode: request.guestRegionCode,
              headCount: request.headCount,
            },
          },
        },
      });
      await recordHistory(tx, {
        agencyId: actor.agencyId,
        recordType: 'visitRequest',
        recordId: request.id,
        action: 'request.accepted',
        actor: { id: actor.userId, name: actor.name },
        at: now,
        changes: { visit: visit.number },
      });
      if (request.contactEmail) {
        await enqueueMail(tx, services, {
          agencyId: actor.agencyId,
          recipient: request.contactEmail,
          ...requestMail.accepted({
            host: request.agency.shortName,
            subject: request.subject,
            when: formatPeriod('id', period.startsAt, period.endsAt, zone),
            room: room.name,
            trackingCode: request.trackingCode,
          }),
        });
      }
      return { visitId: visit.id };
    });
  } catch (error) {
    if (isRoomTaken(error)) return refused('roomId', await roomTaken(services, actor, form));
    throw error;
  }
}

/** Says until when, so that the secretariat can choose; the room may be free again by now. */
async function roomTaken({ db }: Services, { agencyId }: Member, form: AcceptForm) {
  const agency = await db.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { timeZone: true },
  });
  const zone = agency.timeZone;
  const period = isTimeZone(zone) ? periodOf(form, zone) : null;
  const room = { agencyId, roomId: form.roomId };
  const until = period && (await roomTakenUntil(db, room, period));
  return until && isTimeZone(zone)
    ? errorCode('roomTakenUntil', localTime(until, zone))
    : errorCode('roomTaken');
}
