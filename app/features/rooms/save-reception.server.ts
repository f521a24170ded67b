import type { Member } from '~/features/accounts/rules/actor';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { slotsOfForm, type ReceptionForm } from './rules/reception-form';

/**
 * Writes down how the agency receives. Visits and holds that stand already stay.
 * @returns what stands against it: somebody changed the rules meanwhile; or null
 */
export async function saveReception(
  { write, clock }: Services,
  actor: Member,
  form: ReceptionForm,
): Promise<Record<string, string[]> | null> {
  const { agencyId } = actor;
  const now = clock.now();
  return write(async (tx): Promise<Record<string, string[]> | null> => {
    const before = await tx.receptionRules.findUnique({ where: { agencyId } });
    if ((before?.version ?? 0) !== form.version) return { '': [errorCode('changedMeanwhile')] };
    const { leadDays, visitsPerDay, visitsPerWeek, parallelVisits, largestParty, holdDays } = form;
    const rules = {
      ...{ leadDays, visitsPerDay, visitsPerWeek, parallelVisits, largestParty, holdDays },
      note: form.note ?? '',
      version: form.version + 1,
      updatedAt: now,
    };
    await tx.receptionRules.upsert({
      where: { agencyId },
      create: { agencyId, ...rules },
      update: rules,
    });
    await tx.receptionSlot.deleteMany({ where: { agencyId } });
    await tx.receptionSlot.createMany({
      data: slotsOfForm(form).map((slot) => ({ agencyId, ...slot })),
    });
    await recordHistory(tx, {
      agencyId,
      recordType: 'reception',
      recordId: agencyId,
      action: 'reception.changed',
      actor: { id: actor.userId, name: actor.name },
      at: now,
      changes: { leadDays, visitsPerDay, visitsPerWeek, parallelVisits, largestParty, holdDays },
    });
    return null;
  });
}
