import { z } from 'zod';

import type { FreeSlot } from '~/features/rooms/rules/free-slots';
import { acceptRequest } from '~/features/visits/accept-request.server';
import { declineRequest } from '~/features/visits/decline-request.server';
import { mergeRequest } from '~/features/visits/merge-request.server';
import { offerDates } from '~/features/visits/offer-dates.server';
import { acceptSchema, declineSchema, mergeSchema } from '~/features/visits/rules/decision-form';
import { offerSchema } from '~/features/visits/rules/offer-form';
import { AppError } from '~/platform/errors/app-error';
import { errorCode } from '~/platform/languages/error-code';

import { redirectWithNotice } from '../notice.server';
import { intent, type NearTime } from '../route.server';

const params = z.object({ requestId: z.string() });

/** Every way in which a host answers a request. */
export const answerIntents = {
  accept: intent({
    params,
    may: 'request.decide',
    form: acceptSchema,
    run: async ({ services, actor, params: { requestId }, form, refuse }) => {
      const result = await acceptRequest(services, actor, requestId, form).catch(tooLate);
      if ('errors' in result) {
        return refuse(result.errors, undefined, statusOf(result), nearTimes(result));
      }
      return redirectWithNotice(services, `/workspace/visits/${result.visitId}`, 'requestAccepted');
    },
  }),
  offer: offerIntent(),
  offerOnline: offerIntent(),
  merge: intent({
    params,
    may: 'request.decide',
    form: mergeSchema,
    run: async ({ services, actor, params: { requestId }, form, refuse }) => {
      const result = await mergeRequest(services, actor, requestId, form).catch(tooLate);
      if ('errors' in result) return refuse(result.errors, undefined, statusOf(result));
      return redirectWithNotice(services, `/workspace/visits/${result.visitId}`, 'requestMerged');
    },
  }),
  decline: intent({
    params,
    may: 'request.decide',
    form: declineSchema,
    run: async ({ services, actor, params: { requestId }, form, refuse }) => {
      const late = await declineRequest(services, actor, requestId, form).catch(tooLate);
      if (late) return refuse(late.errors, undefined, statusOf(late));
      return redirectWithNotice(services, '/workspace/requests', 'requestDeclined');
    },
  }),
};

/** Dates and online sessions are two forms on the page, each with its own errors. */
function offerIntent() {
  return intent({
    params,
    may: 'request.decide',
    form: offerSchema,
    run: async ({ services, actor, params: { requestId }, form, refuse }) => {
      const refused = await offerDates(services, actor, requestId, form).catch(tooLate);
      if (refused) return refuse(refused.errors, undefined, statusOf(refused), nearTimes(refused));
      return redirectWithNotice(services, `/workspace/requests/${requestId}`, 'datesOffered');
    },
  });
}

interface Refused {
  readonly errors: Record<string, string[]>;
  readonly nearest?: readonly FreeSlot[];
}

/** Somebody else decided first: the page shows how, beside what was typed here. */
function tooLate(error: unknown): Refused {
  if (error instanceof AppError && error.kind === 'conflict') {
    return { errors: { '': [errorCode('alreadyDecided')] } };
  }
  throw error;
}

/** A conflict when somebody was first: with the decision, or with the room. */
const statusOf = ({ errors, nearest }: Refused): 400 | 409 =>
  '' in errors || nearest !== undefined ? 409 : 400;

const nearTimes = ({ nearest = [] }: Refused): NearTime[] =>
  nearest.map(({ startsAt, endsAt, roomId, roomName }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    roomId,
    roomName,
  }));
