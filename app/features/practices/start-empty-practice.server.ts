import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { recordPractice } from './practice-for-move.server';
import type { EmptyPracticeForm } from './rules/practice-form';

/** Starts an empty draft, for a lesson that no visit was about. */
export async function startEmptyPractice(
  { write, clock }: Services,
  actor: Member,
  form: EmptyPracticeForm,
): Promise<{ practiceId: string }> {
  const now = clock.now();
  return write(async (tx) => {
    const practice = await tx.practice.create({
      data: {
        agencyId: actor.agencyId,
        state: 'draft',
        title: form.title,
        year: form.year,
        authorId: actor.userId,
        createdAt: now,
        updatedAt: now,
      },
    });
    await recordPractice(tx, actor, practice.id, { action: 'practice.started', at: now });
    return { practiceId: practice.id };
  });
}
