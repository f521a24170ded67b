import type { Member } from '~/features/accounts/rules/actor';
import { AppError } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import { instantOf, localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { actingMember } from './acting';
import { addressees } from './addressees.server';
import { giveInstruction, namedPost } from './give-instruction.server';
import { ownRequest } from './request-of-chain.server';
import { isEnded } from './rules/disposition';
import { otherNames, type RecordForm } from './rules/disposition-form';
import { instructionText } from './rules/phrases';
import type { Given } from './start-disposition.server';
import { stepToTake } from './take-step.server';

/**
 * The secretariat records an instruction that exists on paper or in SRIKANDI, as it stands there:
 * givers and receivers without an account by name. Receivers with an account get their step and
 * their mail as from the app. Where it passes a step on, that step was on paper too.
 * @returns the disposition, or the fields that stand against it
 * @throws AppError notFound; notAllowed for a step whose receiver answers here itself; conflict
 */
export async function recordPaperDisposition(
  services: Services,
  actor: Member,
  requestId: string,
  form: RecordForm,
): Promise<Given> {
  const { agencyId, userId } = actor;
  const now = services.clock.now();
  return services.write<Given>(async (tx) => {
    const request = await ownRequest(tx, agencyId, requestId);
    if (isEnded(request.state)) throw new AppError('conflict', { reason: 'stepRequestEnded' });
    const today = localDate(now, request.zone);
    if (form.givenOn > today) return { errors: { givenOn: [errorCode('dateInFuture')] } };
    const givenAt = form.givenOn === today ? now : instantOf(form.givenOn, '12:00', request.zone);
    if (!givenAt) return { errors: { givenOn: [errorCode('dateInvalid')] } };
    const from = form.parentStepId ?? null;
    const found = await addressees(tx, request, { from, giverId: null }, form.receivers);
    if ('errors' in found) return found;
    const giver = { name: form.fromName, title: form.fromTitle ?? '', capacity: '' };
    if (from !== null) {
      const step = await tx.dispositionReceiver.findFirst({ where: { id: from, agencyId } });
      const seen = { requestId, stepId: from, version: step?.version ?? 0 };
      const taken = await stepToTake(tx, services, actingMember(actor), seen, 'passOn');
      if (taken.via !== 'paper') throw new AppError('notAllowed');
      await tx.dispositionReceiver.update({
        where: { id: from, agencyId },
        data: {
          state: taken.state,
          version: { increment: 1 },
          answeredAt: givenAt,
          answeredByName: namedPost(giver),
          answeredVia: 'paper',
        },
      });
    }
    const dispositionId = await giveInstruction(
      tx,
      services,
      request,
      {
        parentStepId: from,
        from: { ...giver, userId: null },
        text: instructionText(form.phrases, form.instruction ?? ''),
        nature: form.nature,
        dueOn: form.dueOn ?? null,
        channel: form.channel,
        givenAt,
      },
      [...found, ...otherNames(form.otherReceivers).map((nameOnly) => ({ nameOnly }))],
      // Whom the paper names receives it; a deputy finds it among the steps of who is away.
      [],
    );
    await recordHistory(tx, {
      agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'disposition.recorded',
      actor: { id: userId, name: actor.name },
      at: now,
      changes: { disposition: dispositionId, channel: form.channel },
    });
    return { dispositionId };
  });
}
