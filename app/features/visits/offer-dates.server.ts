import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { instantOf, localDate, zoneOf, type TimeZone } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { closeOffers, releaseHolds } from './let-go.server';
import { placeText } from './place-text';
import { refusals, Refused, warnings, type FieldErrors, type Refusal } from './place-taken.server';
import { choicesOf, type Choice, type OfferForm } from './rules/offer-form';
import { periodOf, type Period } from './rules/schedule-form';
import { movedRequest } from './rules/state';
import { addressedAgency, tellGuest } from './tell-guest.server';

/**
 * Offers a guest other dates, or an online session: the rooms of the dates are held until the guest
 * has chosen or the day to answer has passed. An earlier offer is replaced.
 * @returns null when it is made, or the fields that stand against it (a room may be taken)
 * @throws AppError notFound for another agency's request; conflict when it was decided meanwhile
 */
export async function offerDates(
  services: Services,
  actor: Member,
  requestId: string,
  form: OfferForm,
): Promise<Refusal | null> {
  const { write, clock } = services;
  const now = clock.now();
  let trying: { choice: Choice; period: Period | null } | undefined;
  const zone = actor.timeZone;
  let headCount = 0;
  try {
    await write(async (tx) => {
      const request = await tx.visitRequest.findFirst({
        where: { id: requestId, agencyId: actor.agencyId },
        include: addressedAgency,
      });
      if (!request) throw notFound();
      const state = movedRequest(request, 'offer', form.version);
      headCount = request.headCount;
      const hostZone = zoneOf(request.agency);
      const answerUntil = lastInstant(form, hostZone, now);
      await closeOffers(tx, request, 'replaced', now);
      const offer = await tx.dateOffer.create({
        data: {
          agencyId: actor.agencyId,
          requestId: request.id,
          kind: form.kind,
          state: 'open',
          message: form.message ?? '',
          answerUntil,
          createdById: actor.userId,
          createdAt: now,
        },
      });
      const offered: (Period & { place?: string })[] = [];
      for (const choice of choicesOf(form)) {
        const period = periodOf(choice, hostZone);
        trying = { choice, period };
        if (!period) throw new Refused(`day${choice.number}`, errorCode('dateInvalid'));
        if (period.startsAt <= answerUntil) {
          throw new Refused(`day${choice.number}`, errorCode('afterAnswer'));
        }
        const room = choice.roomId
          ? await tx.room.findFirst({
              where: { id: choice.roomId, agencyId: actor.agencyId, retiredAt: null },
            })
          : null;
        if (choice.roomId && !room) {
          throw new Refused(`room${choice.number}`, errorCode('choiceUnknown'));
        }
        if (!form.knowingly) {
          const booking = { agencyId: actor.agencyId, roomId: choice.roomId, ...period };
          const against = await warnings(
            { db: tx, clock },
            { ...booking, headCount, requestId: request.id },
          );
          if (against) throw new Refused(besideChoice(against, choice.number));
        }
        await tx.offerSlot.create({
          data: {
            agencyId: actor.agencyId,
            offerId: offer.id,
            position: choice.number,
            ...period,
            roomId: choice.roomId,
            heldAt: now,
          },
        });
        offered.push(room ? { ...period, place: placeText(room, '') } : period);
      }
      await tx.visitRequest.update({
        where: { id: request.id, agencyId: actor.agencyId },
        data: { state, version: { increment: 1 } },
      });
      await releaseHolds(tx, services, request, now);
      await recordHistory(tx, {
        agencyId: actor.agencyId,
        recordType: 'visitRequest',
        recordId: request.id,
        action: form.kind === 'online' ? 'request.onlineOffered' : 'request.offered',
        actor: { id: actor.userId, name: actor.name },
        at: now,
        changes: { choices: offered.length, answerUntil: answerUntil.toISOString() },
      });
      await tellGuest(tx, services, actor, request, {
        kind: form.kind === 'online' ? 'online' : 'offered',
        offered,
        answerUntil,
        message: form.message ?? '',
      });
    });
    return null;
  } catch (error) {
    const { choice, period = null } = trying ?? {};
    const wanted = { agencyId: actor.agencyId, roomId: choice?.roomId, zone, period, headCount };
    const { errors, nearest = [] } = await refusals(services, error, wanted);
    const { roomId, ...others } = errors;
    return { errors: roomId ? { [`room${choice?.number ?? 1}`]: roomId } : others, nearest };
  }
}

/** Errors of a booking beside the fields of the choice that they are about. */
function besideChoice(errors: FieldErrors, number: number): FieldErrors {
  const names: Readonly<Record<string, string>> = {
    startTime: 'start',
    endTime: 'end',
    roomId: 'room',
  };
  return Object.fromEntries(
    Object.entries(errors).map(([field, codes]) => [
      field === 'knowingly' ? field : `${names[field] ?? 'day'}${number}`,
      codes,
    ]),
  );
}

/** The end of the day until which the guest may answer. */
function lastInstant(form: OfferForm, zone: TimeZone, now: Date): Date {
  if (form.answerUntil < localDate(now, zone)) {
    throw new Refused('answerUntil', errorCode('dateInPast'));
  }
  const end = instantOf(form.answerUntil, '23:59', zone);
  if (!end) throw new Refused('answerUntil', errorCode('dateInvalid'));
  return end;
}
