import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import type { Acting } from './acting';
import { addressees } from './addressees.server';
import { giveInstruction, namedPost } from './give-instruction.server';
import type { PassOnForm } from './rules/disposition-form';
import { instructionText } from './rules/phrases';
import type { Given } from './start-disposition.server';
import { stepToTake } from './take-step.server';

/**
 * Hands a waiting step on to others, with an instruction of its own.
 * @returns the new disposition, or the fields that stand against it
 * @throws as stepToTake
 */
export async function passOnDisposition(
  services: Services,
  acting: Acting,
  requestId: string,
  form: PassOnForm,
): Promise<Given> {
  return services.write<Given>(async (tx) => {
    const seen = { requestId, stepId: form.stepId, version: form.version };
    const taken = await stepToTake(tx, services, acting, seen, 'passOn');
    const { step, state, request, by, deputies, now, today, via, actor } = taken;
    if (form.dueOn !== undefined && form.dueOn < today) {
      return { errors: { dueOn: [errorCode('dateInPast')] } };
    }
    const found = await addressees(
      tx,
      request,
      { from: step.id, giverId: acting.userId },
      form.receivers,
    );
    if ('errors' in found) return found;
    await tx.dispositionReceiver.update({
      where: { id: step.id, agencyId: acting.agencyId },
      data: {
        state,
        version: { increment: 1 },
        answeredAt: now,
        answeredByName: namedPost(by),
        answeredVia: via,
      },
    });
    const dispositionId = await giveInstruction(
      tx,
      services,
      request,
      {
        parentStepId: step.id,
        // What the secretariat writes down for others is theirs, and nobody here is to answer for it.
        from: { ...by, userId: via === 'paper' ? null : acting.userId },
        text: instructionText(form.phrases, form.instruction ?? ''),
        nature: form.nature,
        dueOn: form.dueOn ?? null,
        channel: via,
        givenAt: now,
      },
      found,
      deputies,
    );
    await recordHistory(tx, {
      agencyId: acting.agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: 'disposition.passedOn',
      actor: { id: actor.id, name: actor.name },
      at: now,
      changes: { disposition: dispositionId, step: step.id, via, receivers: found.length },
    });
    return { dispositionId };
  });
}
