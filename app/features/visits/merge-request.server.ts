import type { Member } from '~/features/accounts/rules/actor';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import { closeOffers, releaseHolds } from './let-go.server';
import { delegationOf, visitSource } from './make-visit.server';
import { placeText } from './place-text';
import { errorCode } from '~/platform/languages/error-code';
import { Refused, type FieldErrors } from './place-taken.server';
import { movedRequest } from './rules/state';
import { tellGuest } from './tell-guest.server';

/**
 * Accepts a request into a visit that is planned already: one visit, several delegations. The
 * visit takes up what the new guests want to hear about.
 * @returns the visit, or the field that stands against it
 * @throws AppError notFound for another agency's records; conflict when the request was decided
 */
export async function mergeRequest(
  services: Services,
  actor: Member,
  requestId: string,
  form: { readonly version: number; readonly visitId: string },
): Promise<{ readonly visitId: string } | { readonly errors: FieldErrors }> {
  const { write, clock } = services;
  const { agencyId } = actor;
  const now = clock.now();
  try {
    return await write(async (tx) => {
      const request = await tx.visitRequest.findFirst({
        where: { id: requestId, agencyId },
        include: visitSource,
      });
      if (!request) throw notFound();
      const state = movedRequest(request, 'accept', form.version);
      const visit = await tx.visit.findFirst({
        where: { id: form.visitId, agencyId },
        include: {
          room: { select: { name: true, address: true } },
          delegations: { where: { state: 'coming' }, select: { agencyName: true } },
        },
      });
      if (visit?.state !== 'scheduled' || visit.endsAt <= now) {
        throw new Refused('visitId', errorCode('choiceUnknown'));
      }
      await closeOffers(tx, request, 'replaced', now);
      await tx.visitRequest.update({
        where: { id: request.id, agencyId },
        data: {
          ...{ state, visitId: visit.id, version: { increment: 1 } },
          ...{ decidedAt: now, decidedById: actor.userId },
        },
      });
      await tx.delegation.create({ data: { ...delegationOf(request), visitId: visit.id } });
      await tx.visit.update({
        where: { id: visit.id, agencyId },
        data: {
          version: { increment: 1 },
          topics: { connect: request.topics.map(({ slug }) => ({ slug })) },
          indicators: { connect: request.indicators.map(({ id }) => ({ id })) },
        },
      });
      await releaseHolds(tx, services, request, now);
      await recordHistory(tx, {
        agencyId,
        recordType: 'visitRequest',
        recordId: request.id,
        action: 'request.merged',
        actor: { id: actor.userId, name: actor.name },
        at: now,
        changes: { visit: visit.number },
      });
      await tellGuest(tx, services, actor, request, {
        kind: 'merged',
        visitId: visit.id,
        period: { startsAt: visit.startsAt, endsAt: visit.endsAt },
        otherDelegations: visit.delegations.map(({ agencyName }) => agencyName),
        place: placeText(visit.room, visit.meetingUrl),
      });
      return { visitId: visit.id };
    });
  } catch (error) {
    if (error instanceof Refused) return { errors: error.errors };
    throw error;
  }
}
