import { recordHistory } from '~/platform/history/record-history.server';
import { enqueueMail } from '~/platform/mail/outbox.server';
import type { Services } from '~/platform/services.server';
import type { Tx } from '~/platform/database/database.server';

import type { Acting } from './acting';
import { giveBackIfUnheld } from './give-back.server';
import { dispositionMail } from './disposition-mail';
import { chainPage, namedPost } from './give-instruction.server';
import { stepStateNames, type Answer } from './rules/disposition';
import type { AnswerForm } from './rules/disposition-form';
import { stepToTake, type StepTaken } from './take-step.server';

const ACTIONS: Record<Answer, string> = {
  agree: 'disposition.agreed',
  object: 'disposition.objected',
  finish: 'disposition.done',
};

/**
 * A receiver agrees, objects with the reason, or says that it is done; whoever gave the instruction
 * is told. When all who received it object, it is its giver's turn again.
 * @throws as stepToTake
 */
export async function answerDisposition(
  services: Services,
  acting: Acting,
  requestId: string,
  form: AnswerForm,
): Promise<void> {
  await services.write(async (tx) => {
    const seen = { requestId, stepId: form.stepId, version: form.version };
    const taken = await stepToTake(tx, services, acting, seen, form.answer);
    const { step, state, request, by, via, now, actor } = taken;
    await tx.dispositionReceiver.update({
      where: { id: step.id, agencyId: acting.agencyId },
      data: {
        state,
        version: { increment: 1 },
        note: form.note ?? '',
        answeredAt: now,
        answeredByName: namedPost(by),
        answeredVia: via,
      },
    });
    const comesBack = await giveBackIfUnheld(tx, services, request, step.disposition);
    await recordHistory(tx, {
      agencyId: acting.agencyId,
      recordType: 'visitRequest',
      recordId: request.id,
      action: ACTIONS[form.answer],
      actor: { id: actor.id, name: actor.name },
      at: now,
      changes: { step: step.id, via, comesBack },
    });
    await tellGiver(tx, services, taken, form.note ?? '', comesBack);
  });
}

async function tellGiver(
  tx: Tx,
  services: Services,
  { step, state, request, by }: StepTaken,
  note: string,
  comesBack: boolean,
): Promise<void> {
  const { fromUserId } = step.disposition;
  if (fromUserId === null) return;
  const giver = await tx.user.findFirst({
    where: { id: fromUserId, agencyId: request.agencyId, disabledAt: null },
    select: { name: true, email: true },
  });
  if (!giver) return;
  const isSecret = step.disposition.nature === 'confidential';
  await enqueueMail(tx, services, {
    agencyId: request.agencyId,
    recipient: giver.email,
    about: { kind: 'disposition.answered', recordType: 'visitRequest', recordId: request.id },
    ...dispositionMail.answered({
      ...request.facts,
      ...(isSecret ? { subject: '(rahasia)', guest: '(rahasia)' } : {}),
      host: request.host,
      name: giver.name,
      by: namedPost(by),
      what: stepStateNames.id[state].toLowerCase(),
      note: isSecret ? '' : note,
      comesBack,
      page: chainPage(services, request.id, step.id),
    }),
  });
}
