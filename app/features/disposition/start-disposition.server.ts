import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { addressees } from './addressees.server';
import { deputiesInForce } from './deputies.server';
import { giveInstruction } from './give-instruction.server';
import { ownRequest } from './request-of-chain.server';
import { isEnded } from './rules/disposition';
import type { StartForm } from './rules/disposition-form';
import { instructionText } from './rules/phrases';

export type Given =
  { readonly dispositionId: string } | { readonly errors: Record<string, string[]> };

/**
 * Begins a chain, or another branch of it, at the top: the head of office or the secretariat gives
 * an instruction on a request.
 * @returns the disposition, or the fields that stand against it
 * @throws AppError notFound for another agency's request; conflict when the request ended
 */
export async function startDisposition(
  services: Services,
  actor: Member,
  requestId: string,
  form: StartForm,
): Promise<Given> {
  const { write, clock } = services;
  const { agencyId, userId } = actor;
  const now = clock.now();
  return write<Given>(async (tx) => {
    const request = await ownRequest(tx, agencyId, requestId);
    if (isEnded(request.state)) throw new AppError('conflict', { reason: 'stepRequestEnded' });
    const giver = await tx.user.findFirst({ where: { id: userId, agencyId } });
    if (!giver) throw notFound();
    const found = await addressees(tx, request, { from: null, giverId: userId }, form.receivers);
    if ('errors' in found) return found;
    const today = localDate(now, request.zone);
    if (form.dueOn !== undefined && form.dueOn < today) {
      return { errors: { dueOn: [errorCode('dateInPast')] } };
    }
    const deputies = await deputiesInForce(tx, agencyId, today);
    const dispositionId = await giveInstruction(
      tx,
      services,
      request,
      {
        parentStepId: null,
        from: { userId, name: giver.name, title: giver.positionTitle, capacity: '' },
        text: instructionText(form.phrases, form.instruction ?? ''),
        nature: form.nature,
        dueOn: form.dueOn ?? null,
        channel: 'app',
        givenAt: now,
      },
      found,
      deputies,
    );
    await recordHistory(tx, {
      agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'disposition.started',
      actor: { id: userId, name: giver.name },
      at: now,
      changes: { disposition: dispositionId, receivers: found.length },
    });
    return { dispositionId };
  });
}
