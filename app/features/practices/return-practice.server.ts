import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { backToDraft, recordPractice } from './practice-for-move.server';
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
    const { version, note } = form;
    await backToDraft(tx, actor, practiceId, { version, move: 'return', note, at: now });
    await recordPractice(tx, actor, practiceId, { action: 'practice.returned', at: now });
  });
}
