import type { Member } from '~/features/accounts/rules/actor';
import type { Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';

import { asMinutesState, assertOpen } from './rules/state';

/**
 * The minutes of a visit of the actor's agency.
 * @throws AppError notFound when there are none, or when the visit is another agency's
 */
export async function minutesOf(tx: Tx, actor: Member, visitId: string) {
  const minutes = await tx.minutes.findFirst({ where: { visitId, agencyId: actor.agencyId } });
  if (!minutes) throw notFound();
  return { ...minutes, state: asMinutesState(minutes.state) };
}

/** The same for writing. @throws AppError conflict minutesWaiting, minutesLocked once they are sent, approved */
export async function openMinutes(tx: Tx, actor: Member, visitId: string) {
  const minutes = await minutesOf(tx, actor, visitId);
  assertOpen(minutes.state);
  return minutes;
}

/** One item of those minutes. @throws AppError notFound */
export async function itemOf(tx: Tx, minutes: { id: string; agencyId: string }, itemId: string) {
  const item = await tx.minutesItem.findFirst({
    where: { id: itemId, minutesId: minutes.id, agencyId: minutes.agencyId },
    include: { topics: true, indicators: true },
  });
  if (!item) throw notFound();
  return item;
}

export async function recordMinutes(
  tx: Tx,
  actor: Member,
  minutesId: string,
  action: `minutes.${string}`,
  at: Date,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordHistory(tx, {
    agencyId: actor.agencyId,
    recordType: 'minutes',
    recordId: minutesId,
    action,
    actor: { id: actor.userId, name: actor.name },
    at,
    changes,
  });
}

/** The name of a colleague, '' when the account is gone. */
export async function colleagueName(
  tx: Tx,
  agencyId: string,
  userId: string | null,
): Promise<string> {
  if (userId === null) return '';
  const user = await tx.user.findFirst({
    where: { id: userId, agencyId },
    select: { name: true },
  });
  return user?.name ?? '';
}
