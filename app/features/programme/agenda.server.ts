import type { Member } from '~/features/accounts/rules/actor';
import type { Reader, Tx } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { AppError, notFound } from '~/platform/errors/app-error';
import { recordHistory } from '~/platform/history/record-history.server';
import { errorCode } from '~/platform/languages/error-code';

import { LONGEST_AGENDA, totalMinutes, withOffsets, type Timed } from './rules/agenda';

/** Fields of a form that stand against it; '' for the form as a whole. */
export type FieldErrors = Record<string, string[]>;

const itemInclude = {
  topics: { orderBy: { position: 'asc' } },
  indicators: { orderBy: [{ frameworkId: 'desc' }, { number: 'asc' }] },
  speaker: { select: { id: true, name: true, positionTitle: true, email: true } },
} as const satisfies Prisma.AgendaItemInclude;

/** The items of a visit in their order. */
export function agendaOf(db: Reader | Tx, agencyId: string, visitId: string) {
  return db.agendaItem.findMany({
    where: { agencyId, visitId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: itemInclude,
  });
}

export type StoredItem = Awaited<ReturnType<typeof agendaOf>>[number];

/**
 * A visit of the actor's agency whose programme may change, and its items.
 * @throws AppError notFound for another agency's; conflict visitCancelled for a cancelled one
 */
export async function openAgenda(tx: Tx, actor: Member, visitId: string) {
  const visit = await tx.visit.findFirst({ where: { id: visitId, agencyId: actor.agencyId } });
  if (!visit) throw notFound();
  if (visit.state === 'cancelled') throw new AppError('conflict', { reason: 'visitCancelled' });
  return { visit, items: await agendaOf(tx, actor.agencyId, visit.id) };
}

/** An item of a programme, as far as its place goes. */
export interface OrderedItem extends Timed {
  readonly id: string;
  readonly position: number;
  readonly startOffset: number;
}

/** Writes where each item stands and when it begins; what is so already stays untouched. */
export async function storeOrder(
  tx: Tx,
  agencyId: string,
  items: readonly OrderedItem[],
): Promise<void> {
  const stored = new Map(items.map((item) => [item.id, item]));
  for (const [position, { id, startOffset }] of withOffsets(items).entries()) {
    const before = stored.get(id);
    if (before?.position === position && before.startOffset === startOffset) continue;
    await tx.agendaItem.update({ where: { id, agencyId }, data: { position, startOffset } });
  }
}

/** A day is the end of it. */
export function tooLong(items: readonly Timed[]): FieldErrors | null {
  return totalMinutes(items) > LONGEST_AGENDA
    ? { duration: [errorCode('agendaTooLong', LONGEST_AGENDA / 60)] }
    : null;
}

/**
 * The speaker that a form names.
 * @param kept the one who stands there already: may stay after leaving the catalogue
 * @returns errors of the field `speakerId` for one who is not to be chosen
 */
export async function unknownSpeaker(
  tx: Tx,
  agencyId: string,
  speakerId: string | undefined,
  kept: string | null = null,
): Promise<FieldErrors | null> {
  if (speakerId === undefined || speakerId === kept) return null;
  const speaker = await tx.speaker.findFirst({
    where: { id: speakerId, agencyId, retiredAt: null },
    select: { id: true },
  });
  return speaker ? null : { speakerId: [errorCode('choiceUnknown')] };
}

/**
 * What is done to a programme stands in a history of its own: line by line it would bury that of its
 * visit, where only what was sent to both sides is told.
 */
export async function recordProgramme(
  tx: Tx,
  actor: Member,
  visitId: string,
  action: `programme.${string}`,
  at: Date,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await recordHistory(tx, {
    agencyId: actor.agencyId,
    recordType: action === 'programme.published' ? 'visit' : 'programme',
    recordId: visitId,
    action,
    actor: { id: actor.userId, name: actor.name },
    at,
    changes,
  });
}
