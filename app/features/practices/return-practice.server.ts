import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { practiceForMove, recordPractice } from './practice-for-move.server';
import type { ReturnForm } from './rules/practice-form';

/**
 * Gives a write-up back to its author with a note of what to mend. A reviewer may do so with their
 * own text too: that only takes it out of review.
 * @throws AppError notFound for another agency's; conflict when it changed or was decided meanwhile
 */
export async function returnPractice(
  { write, clock }: Services,
  actor: Member,
  practiceId: string,
  form: ReturnForm,
): Promise<void> {
  const now = clock.now();
  await write(async (tx) => {
    const { practice, state } = await practiceForMove(tx, actor, practiceId, {
      version: form.version,
      move: 'return',
    });
    await tx.practice.update({
      where: { id: practice.id, agencyId: actor.agencyId },
      data: {
        state,
        version: { increment: 1 },
        updatedAt: now,
        reviewerId: actor.userId,
        reviewNote: form.note,
      },
    });
    await recordPractice(tx, actor, practice.id, { action: 'practice.returned', at: now });
  });
}
