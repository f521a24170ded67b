import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import type { LibrarySink } from '~/features/visits/rules/library-sink';
import { AppError } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { backToDraft, recordPractice } from './practice-for-move.server';
import type { RetractForm } from './rules/practice-form';

/**
 * Takes a published write-up back: it becomes a draft, leaves the library, and keeps its number.
 * The reason is kept for good with the decision, and shown to the author as the review note.
 * @throws AppError notFound for another agency's; notAllowed for who does not review; conflict when
 * it changed meanwhile
 */
export async function retractPractice(
  { write, clock }: Services,
  actor: Member,
  practiceId: string,
  form: RetractForm,
  library: LibrarySink,
): Promise<void> {
  if (!may(actor.roles, 'practice.review')) throw new AppError('notAllowed');
  const now = clock.now();
  await write(async (tx) => {
    const practice = await backToDraft(tx, actor, practiceId, {
      version: form.version,
      move: 'retract',
      note: form.reason,
      at: now,
    });
    await tx.disclosureDecision.create({
      data: {
        agencyId: actor.agencyId,
        recordType: 'practice',
        recordId: practice.id,
        disclosureClass: 'internal',
        reason: form.reason,
        decidedById: actor.userId,
        decidedAt: now,
      },
    });
    await recordPractice(tx, actor, practice.id, {
      action: 'practice.retracted',
      at: now,
      changes: { number: practice.number },
    });
    await library.remove(tx, 'practice', practice.id);
  });
}
