import type { Member } from '~/features/accounts/rules/actor';
import { errorCode } from '~/platform/languages/error-code';
import type { Services } from '~/platform/services.server';

import { practiceForMove, recordPractice } from './practice-for-move.server';
import { maskPlaces } from './rules/mask-places';
import { missingForReview } from './rules/review';

export type SubmittedForReview =
  { readonly submitted: true } | { readonly errors: Record<string, string[]> };

/**
 * Sends a draft to review; from here on its text is locked.
 * @returns the parts that are still empty or still hold masks of the minutes, as errors of their
 * fields, when it cannot go yet
 * @throws AppError notFound for another agency's; conflict when it changed meanwhile
 */
export async function submitPractice(
  { write, clock }: Services,
  actor: Member,
  practiceId: string,
  { version }: { version: number },
): Promise<SubmittedForReview> {
  const now = clock.now();
  return write(async (tx) => {
    // Pressed twice, or by two: the same text waits for its reviewer already.
    const here = { id: practiceId, agencyId: actor.agencyId, version, state: 'inReview' };
    if ((await tx.practice.count({ where: here })) > 0) return { submitted: true };
    const { practice, state } = await practiceForMove(tx, actor, practiceId, {
      version,
      move: 'submit',
    });
    const errors = {
      ...Object.fromEntries(
        missingForReview(practice).map((part) => [part, [errorCode('required')]]),
      ),
      ...Object.fromEntries(
        maskPlaces(practice).map(({ part, count }) => [part, [errorCode('maskLeft', count)]]),
      ),
    };
    if (Object.keys(errors).length > 0) return { errors };
    await tx.practice.update({
      where: { id: practice.id, agencyId: actor.agencyId },
      data: {
        state,
        version: { increment: 1 },
        updatedAt: now,
        submittedAt: now,
        reviewNote: '',
      },
    });
    await recordPractice(tx, actor, practice.id, { action: 'practice.submitted', at: now });
    return { submitted: true };
  });
}
