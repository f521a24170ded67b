import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { localDate } from '~/platform/languages/format';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';

import { deputiesInForce, peopleOf } from './deputies.server';
import { dispositionMail } from './disposition-mail';
import { giveBackIfUnheld } from './give-back.server';
import { namedPost } from './give-instruction.server';
import { requestOfChain, requestOfChainSelect } from './request-of-chain.server';
import { asStepState, stepAfter } from './rules/disposition';
import { mayTakeBack } from './rules/take-back';

/**
 * Takes an instruction back from everybody who has not acted on it yet. What was answered or passed
 * on stays. When nobody did, the step that it passed on waits for its giver again.
 * @throws AppError notFound; notAllowed for who did not give it; conflict when nobody waits any more
 */
export async function withdrawDisposition(
  services: Services,
  actor: Member,
  requestId: string,
  dispositionId: string,
): Promise<void> {
  const { agencyId } = actor;
  const now = services.clock.now();
  await services.write(async (tx) => {
    const disposition = await tx.disposition.findFirst({
      where: { id: dispositionId, requestId, agencyId },
      include: { receivers: true, request: { select: requestOfChainSelect } },
    });
    if (!disposition) throw notFound();
    const request = requestOfChain(disposition.request);
    const parent =
      disposition.parentReceiverId === null
        ? null
        : await tx.dispositionReceiver.findFirst({
            where: { id: disposition.parentReceiverId, agencyId },
          });
    const deputies = await deputiesInForce(tx, agencyId, localDate(now, request.zone));
    if (!mayTakeBack(actor, disposition, parent, deputies)) throw new AppError('notAllowed');
    const waiting = disposition.receivers.filter(
      ({ state }) => stepAfter(asStepState(state), 'takeBack') !== null,
    );
    if (waiting.length === 0) throw new AppError('conflict', { reason: 'stepTaken' });
    await tx.dispositionReceiver.updateMany({
      where: { agencyId, id: { in: waiting.map(({ id }) => id) } },
      data: {
        state: 'withdrawn',
        version: { increment: 1 },
        answeredAt: now,
        answeredByName: actor.name,
        answeredVia: 'app',
      },
    });
    const comesBack = await giveBackIfUnheld(tx, services, request, disposition);
    await recordHistory(tx, {
      agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'disposition.withdrawn',
      actor: { id: actor.userId, name: actor.name },
      at: now,
      changes: { disposition: disposition.id, receivers: waiting.length, comesBack },
    });
    const people = await peopleOf(
      tx,
      agencyId,
      waiting.flatMap(({ userId }) => userId ?? []),
    );
    for (const person of people.values()) {
      await enqueueMail(tx, services, {
        agencyId,
        recipient: person.email,
        about: { kind: 'disposition.takenBack', recordType: 'visitRequest', recordId: request.id },
        ...dispositionMail.takenBack({
          ...request.facts,
          ...(disposition.nature === 'confidential'
            ? { subject: '(rahasia)', guest: '(rahasia)' }
            : {}),
          host: request.host,
          name: person.name,
          by: namedPost({
            name: disposition.fromName,
            title: disposition.fromTitle,
            capacity: disposition.fromCapacity,
          }),
        }),
      });
    }
  });
}
