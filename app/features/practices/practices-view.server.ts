import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import type { Reader } from '~/platform/database/database.server';
import { afterCursor, PAGE_SIZE, sliceOf } from '~/platform/database/cursor';
import type { Prisma } from '~/platform/database/generated/client';
import type { Services } from '~/platform/services.server';

import { peopleById } from './people-names.server';
import { writersOf } from './practice-writers.server';
import { mayPublish } from './rules/review';
import { asPracticeState, type PracticeState } from './rules/state';

const MOST_WAITING = 50;
/** Far more than any office has in review at once. */
const MOST_IN_REVIEW = 500;

const row = {
  id: true,
  number: true,
  state: true,
  title: true,
  year: true,
  authorId: true,
  updatedAt: true,
  exampleNote: true,
} as const satisfies Prisma.PracticeSelect;

/**
 * What waits for this person: texts to review of which they wrote nothing, and their own that came
 * back with a note.
 */
async function waitingFor(db: Reader, actor: Member): Promise<Prisma.PracticeWhereInput> {
  const { agencyId } = actor;
  const returned = { state: 'draft', authorId: actor.userId, reviewNote: { not: '' } };
  if (!may(actor.roles, 'practice.review')) return returned;
  const inReview = await db.practice.findMany({
    where: { agencyId, state: 'inReview', authorId: { not: actor.userId } },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: MOST_IN_REVIEW,
    select: { id: true, authorId: true },
  });
  const writers = await writersOf(db, agencyId, inReview);
  const toReview = inReview.filter(({ id }) => mayPublish(actor, writers.get(id) ?? new Set()));
  return { OR: [{ id: { in: toReview.map(({ id }) => id) } }, returned] };
}

/** How many practices wait for this person, for the menu. */
export async function countWaitingPractices({ db }: Services, actor: Member): Promise<number> {
  const waiting = await waitingFor(db, actor);
  return db.practice.count({ where: { ...waiting, agencyId: actor.agencyId } });
}

/** The agency's practices: first what waits for the reader, then one page of all or of one state. */
export async function practicesView(
  { db }: Services,
  actor: Member,
  filter: { state: PracticeState | undefined; cursor: string | undefined },
) {
  const { agencyId } = actor;
  const waitingHere = await waitingFor(db, actor);
  const [waiting, read, groups] = await Promise.all([
    db.practice.findMany({
      where: { ...waitingHere, agencyId },
      orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
      take: MOST_WAITING,
      select: row,
    }),
    db.practice.findMany({
      where: {
        agencyId,
        ...(filter.state ? { state: filter.state } : {}),
        ...afterCursor(filter.cursor, (updatedAt) => ({ updatedAt })),
      },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: row,
    }),
    db.practice.groupBy({ by: ['state'], where: { agencyId }, _count: { _all: true } }),
  ]);
  const people = await peopleById(
    db,
    agencyId,
    [...waiting, ...read].map(({ authorId }) => authorId),
  );
  const named = ({ authorId, state, ...practice }: (typeof read)[number]) => ({
    ...practice,
    state: asPracticeState(state),
    authorName: people.get(authorId)?.name ?? '',
    isOwn: authorId === actor.userId,
  });
  const { rows, nextCursor } = sliceOf(read, ({ updatedAt }) => updatedAt);
  return {
    waiting: waiting.map(named),
    rows: rows.map(named),
    nextCursor,
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count._all])) as Partial<
      Record<PracticeState, number>
    >,
  };
}
export type PracticeRow = Awaited<ReturnType<typeof practicesView>>['rows'][number];
