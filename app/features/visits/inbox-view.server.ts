import type { Member } from '~/features/accounts/rules/actor';
import { afterCursor, PAGE_SIZE, sliceOf } from '~/platform/database/cursor';
import type { Services } from '~/platform/services.server';

import { asRequestState, type RequestState } from './rules/state';

/** The requests sent to the reader's agency, newest first, one page. */
export async function inboxView(
  { db }: Services,
  actor: Member,
  filter: { state: RequestState | undefined; cursor: string | undefined },
) {
  const [read, groups] = await Promise.all([
    db.visitRequest.findMany({
      where: {
        agencyId: actor.agencyId,
        ...(filter.state ? { state: filter.state } : {}),
        ...afterCursor(filter.cursor, (submittedAt) => ({ submittedAt })),
      },
      orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
      take: PAGE_SIZE + 1,
      select: {
        id: true,
        trackingCode: true,
        state: true,
        guestAgencyName: true,
        subject: true,
        visitType: true,
        headCount: true,
        submittedAt: true,
        exampleNote: true,
        dates: { orderBy: { position: 'asc' }, take: 1, select: { day: true } },
      },
    }),
    db.visitRequest.groupBy({
      by: ['state'],
      where: { agencyId: actor.agencyId },
      _count: { _all: true },
    }),
  ]);
  const { rows, nextCursor } = sliceOf(read, ({ submittedAt }) => submittedAt);
  return {
    rows: rows.map((row) => ({ ...row, state: asRequestState(row.state) })),
    nextCursor,
    counts: Object.fromEntries(groups.map((group) => [group.state, group._count._all])) as Partial<
      Record<RequestState, number>
    >,
  };
}
