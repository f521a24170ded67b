import type { Member } from '~/features/accounts/rules/actor';
import { AppError, notFound } from '~/platform/errors/app-error';
import type { Tx } from '~/platform/database/database.server';
import { errorCode } from '~/platform/languages/error-code';
import { recordHistory } from '~/platform/history/record-history.server';
import type { Services } from '~/platform/services.server';

import { checklistOf } from './checklist-of.server';
import { MOST_TASKS } from './rules/checklist';
import type { LineForm } from './rules/preparation-form';

type Line = Omit<LineForm, 'visitType'>;
export type LineSaved = { readonly saved: true } | { readonly errors: Record<string, string[]> };

/** Begins an agency's own checklist with the lines that stand for that kind of visit now. */
export async function beginChecklist(
  services: Services,
  actor: Member,
  visitType: string,
): Promise<void> {
  const { agencyId } = actor;
  await services.write(async (tx) => {
    if ((await tx.checklistTemplate.count({ where: { agencyId, visitType } })) > 0) {
      throw new AppError('conflict', { reason: 'checklistExists' });
    }
    const lines = await checklistOf(tx, agencyId, visitType);
    await tx.checklistTemplate.createMany({
      data: lines.map(({ area, title, daysBefore, ownerId }, n) => ({
        ...{ agencyId, visitType, position: n + 1, area, title, daysBefore, ownerId },
      })),
    });
    await recordLines(tx, services, actor, 'checklist.begun');
  });
}

export async function addLine(
  services: Services,
  actor: Member,
  visitType: string,
  form: Line,
): Promise<LineSaved> {
  const where = { agencyId: actor.agencyId, visitType };
  return services.write<LineSaved>(async (tx) => {
    const count = await tx.checklistTemplate.count({ where });
    if (count >= MOST_TASKS) return { errors: { '': [errorCode('tooMany', MOST_TASKS)] } };
    const unknown = await unknownOwner(tx, actor, form);
    if (unknown) return unknown;
    const { _max } = await tx.checklistTemplate.aggregate({ where, _max: { position: true } });
    await tx.checklistTemplate.create({
      data: { ...where, position: (_max.position ?? 0) + 1, ...fieldsOf(form) },
    });
    await recordLines(tx, services, actor, 'checklist.lineAdded');
    return { saved: true };
  });
}

/** Changes a line. Tasks that were made of it stay as they are. */
export async function saveLine(
  services: Services,
  actor: Member,
  { lineId, ...form }: Line & { readonly lineId: string },
): Promise<LineSaved> {
  return services.write<LineSaved>(async (tx) => {
    const where = { id: lineId, agencyId: actor.agencyId };
    if ((await tx.checklistTemplate.count({ where })) === 0) throw notFound();
    const unknown = await unknownOwner(tx, actor, form);
    if (unknown) return unknown;
    await tx.checklistTemplate.update({ where, data: fieldsOf(form) });
    await recordLines(tx, services, actor, 'checklist.lineSaved');
    return { saved: true };
  });
}

export async function removeLine(services: Services, actor: Member, lineId: string): Promise<void> {
  await services.write(async (tx) => {
    const { count } = await tx.checklistTemplate.deleteMany({
      where: { id: lineId, agencyId: actor.agencyId },
    });
    if (count === 0) throw notFound();
    await recordLines(tx, services, actor, 'checklist.lineRemoved');
  });
}

const fieldsOf = ({ area, title, daysBefore, ownerId }: Line) => ({
  ...{ area, title, daysBefore },
  ownerId: ownerId ?? null,
});

async function unknownOwner(tx: Tx, { agencyId }: Member, { ownerId }: Line) {
  if (!ownerId) return null;
  const count = await tx.user.count({ where: { id: ownerId, agencyId, disabledAt: null } });
  return count > 0 ? null : { errors: { ownerId: [errorCode('choiceUnknown')] } };
}

const recordLines = (tx: Tx, { clock }: Services, actor: Member, action: string) =>
  recordHistory(tx, {
    ...{ agencyId: actor.agencyId, recordType: 'checklist', recordId: actor.agencyId },
    ...{ action, at: clock.now(), actor: { id: actor.userId, name: actor.name } },
  });
