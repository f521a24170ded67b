import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';

import { asPracticeState, practiceAfter, type PracticeMove } from './rules/state';

/**
 * The actor's agency's practice that is about to move, and the state it moves to.
 * @param version what the reader saw: who decides on an older text decides on nothing
 * @throws AppError notFound for another agency's; conflict when it changed or moved meanwhile
 */
export async function practiceForMove(
  tx: Tx,
  actor: Member,
  practiceId: string,
  { version, move }: { version: number; move: PracticeMove },
) {
  const practice = await tx.practice.findFirst({
    where: { id: practiceId, agencyId: actor.agencyId },
  });
  if (!practice) throw notFound();
  const state = practiceAfter(asPracticeState(practice.state), move);
  if (state === null || practice.version !== version) {
    throw new AppError('conflict', { reason: 'practiceChanged' });
  }
  return { practice, state };
}

/** A line of a practice's history, in the transaction of the change. */
export function recordPractice(
  tx: Tx,
  actor: Member,
  practiceId: string,
  entry: { action: string; at: Date; changes?: Readonly<Record<string, unknown>> },
): Promise<void> {
  return recordHistory(tx, {
    agencyId: actor.agencyId,
    recordType: 'practice',
    recordId: practiceId,
    actor: { id: actor.userId, name: actor.name },
    ...entry,
  });
}

/**
 * Opens a text for its author again, out of review or out of the library, with what is to be mended.
 * @throws AppError as `practiceForMove`
 */
export async function backToDraft(
  tx: Tx,
  actor: Member,
  practiceId: string,
  {
    version,
    move,
    note,
    at,
  }: { version: number; move: 'return' | 'retract'; note: string; at: Date },
) {
  const { practice, state } = await practiceForMove(tx, actor, practiceId, { version, move });
  await tx.practice.update({
    where: { id: practice.id, agencyId: actor.agencyId },
    data: {
      state,
      version: { increment: 1 },
      updatedAt: at,
      publishedAt: null,
      disclosureClass: null,
      reviewerId: actor.userId,
      reviewNote: note,
    },
  });
  return practice;
}
