import type { Member } from '~/features/accounts/rules/actor';
import { afterCursor, PAGE_SIZE, sliceOf } from '~/platform/database/cursor';
import type { Services } from '~/platform/services.server';

import { asVisitState, type VisitState } from './rules/state';

/** The visits of the reader's agency, latest first, one page. */
export async function visitsView(
  { db }: Services,
  actor: Member,
  filter: { state: VisitState | undefined; cursor: string | undefined },
) {
  const [read, groups] = await Promise.all([
    db.visit.findMany({
      where: {
        agencyId: actor.agencyId,
        ...(filter.state ? { state: filter.state } : {}),
        ...afterCursor(filter.cursor, (startsAt) => ({ startsAt })),
      },
      orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        number: true,
        state: true,
        subject: true,
        startsAt: true,
        timeZone: true,
        exampleNote: true,
        room: { select: { name: true } },
        delegations: { select: { agencyName: true }, take: 3 },
      },
    }),
    db.visit.groupBy({
      by: ['state'],
      where: { agencyId: actor.agencyId },
      _count: { _all: true },
    }),
  ]);
  const { rows, nextCursor } = sliceOf(read, ({ startsAt }) => startsAt);
  return {
    rows: rows.map((row) => ({ ...row, state: asVisitState(row.state) })),
    nextCursor,
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count._all])) as Partial<
      Record<VisitState, number>
    >,
  };
}
