import type { Member } from '~/features/accounts/rules/actor';
import { unknownSubjects } from '~/features/frameworks/unknown-subjects.server';
import type { UploadedFile } from '~/platform/files/upload-form.server';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { localDate, zoneOf } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { createRequest, guestRegion } from './create-request.server';
import { holdSlots } from '~/features/rooms/slot-holds.server';
import { makeVisit, visitSource } from './make-visit.server';
import { refusals, Refused, type FieldErrors } from './place-taken.server';
import { wishedDates } from './rules/request-form';
import type { RegisterForm } from './rules/register-form';
import { periodOf, type Period } from './rules/schedule-form';
import { tellGuest } from './tell-guest.server';

export type Registered =
  | { readonly requestId: string; readonly visitId: string | null }
  | { readonly errors: FieldErrors };

/** Nothing was received, written or held later than the host's own today. */
const PAST_DAYS = ['receivedOn', 'letterDate', 'heldDay'] as const;

/**
 * Enters a letter into the register of the actor's agency. Where its visit is over already, the
 * visit is entered with it, as held. A guest with an e-mail address gets its private link.
 * @returns the records, or the fields that stand against them
 */
export async function registerLetter(
  services: Services,
  actor: Member,
  form: RegisterForm,
  letter: UploadedFile | undefined,
): Promise<Registered> {
  const { db, write, clock } = services;
  const { agencyId } = actor;
  const now = clock.now();
  const today = localDate(now, actor.timeZone);
  const late = PAST_DAYS.filter((field) => (form[field] ?? '') > today);
  if (late.length > 0) {
    return {
      errors: Object.fromEntries(late.map((field) => [field, [errorCode('dateInFuture')]])),
    };
  }
  const region = await guestRegion(services, form);
  if ('error' in region) return { errors: { guestRegion: [region.error] } };
  const unknown = await unknownSubjects(db, form);
  if (unknown) return { errors: unknown };
  const roomId = form.heldRoomId || null;
  const zone = actor.timeZone;
  const period = heldPeriod(form, zone);

  try {
    return await write<Registered>(async (tx) => {
      const origin = {
        channel: form.channel,
        receivedOn: form.receivedOn,
        letterNature: form.letterNature,
        registeredById: actor.userId,
      };
      const { request, trackingToken } = await createRequest(
        ...([tx, services, agencyId, form, origin, region.code, letter] as const),
      );
      const line = { agencyId, actor: { id: actor.userId, name: actor.name }, at: now };
      await recordHistory(tx, {
        ...line,
        recordType: 'visitRequest',
        recordId: request.id,
        action: 'request.registered',
      });
      const agency = await tx.agency.findUniqueOrThrow({ where: { id: agencyId } });
      if (!form.happened) {
        await holdSlots(
          tx,
          { requestId: request.id, agencyId, zone: zoneOf(agency), dates: wishedDates(form) },
          now,
        );
        const link = `${services.config.origin}/track/${trackingToken}`;
        await tellGuest(tx, services, actor, { ...request, agency }, { kind: 'received', link });
        return { requestId: request.id, visitId: null };
      }
      if (!period) throw new Refused('heldDay', errorCode('dateInvalid'));
      if (period.endsAt > now) throw new Refused('heldEnd', errorCode('dateInFuture'));
      if (roomId && !(await tx.room.findFirst({ where: { id: roomId, agencyId } }))) {
        throw new Refused('heldRoomId', errorCode('choiceUnknown'));
      }
      const source = await tx.visitRequest.update({
        where: { id: request.id, agencyId },
        data: { state: 'accepted', decidedAt: now, decidedById: actor.userId },
        include: visitSource,
      });
      const at = { ...period, roomId, mode: 'onSite', zone: zoneOf(agency) } as const;
      const visit = await makeVisit(tx, source, at, now, 'held');
      await recordHistory(tx, {
        ...line,
        recordType: 'visit',
        recordId: visit.id,
        action: 'visit.enteredAfterwards',
      });
      return { requestId: request.id, visitId: visit.id };
    });
  } catch (error) {
    const { headCount } = form;
    const wanted = { agencyId, roomId, zone, period, headCount };
    const { roomId: taken, ...errors } = (await refusals(services, error, wanted)).errors;
    return { errors: taken ? { ...errors, heldRoomId: taken } : errors };
  }
}

function heldPeriod(form: RegisterForm, zone: Member['timeZone']): Period | null {
  const { heldDay: day, heldStart: startTime, heldEnd: endTime } = form;
  if (!form.happened || !day || !startTime || !endTime) return null;
  return periodOf({ day, startTime, endTime }, zone);
}
