import type { Member } from '~/features/accounts/rules/actor';
import { localDate } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { staffOf } from './deputies.server';
import { isInForce } from './rules/deputy';

const MOST_SHOWN = 100;

export type DeputyState = 'inForce' | 'planned' | 'over' | 'ended';

/** The orders of the reader's agency, the latest first, and the people to choose from. */
export async function deputiesView({ db, clock }: Services, actor: Member) {
  const { agencyId, timeZone } = actor;
  const today = localDate(clock.now(), timeZone);
  const [orders, staff] = await Promise.all([
    db.deputy.findMany({
      where: { agencyId },
      orderBy: [{ lastDay: 'desc' }, { id: 'desc' }],
      take: MOST_SHOWN,
    }),
    staffOf(db, agencyId),
  ]);
  const users = await db.user.findMany({
    where: {
      agencyId,
      id: { in: orders.flatMap(({ absentUserId, deputyUserId }) => [absentUserId, deputyUserId]) },
    },
    select: { id: true, name: true, positionTitle: true },
  });
  const byId = new Map(users.map((user) => [user.id, user]));
  return {
    today,
    people: staff.map(({ id, name, positionTitle }) => ({ id, name, positionTitle })),
    orders: orders.map((order) => {
      const state: DeputyState =
        order.endedAt !== null
          ? 'ended'
          : order.lastDay < today
            ? 'over'
            : isInForce(order, today)
              ? 'inForce'
              : 'planned';
      return {
        id: order.id,
        capacity: order.capacity,
        firstDay: order.firstDay,
        lastDay: order.lastDay,
        orderNumber: order.orderNumber,
        state,
        absent: byId.get(order.absentUserId) ?? null,
        deputy: byId.get(order.deputyUserId) ?? null,
      };
    }),
  };
}
