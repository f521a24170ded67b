import type { Reader } from '~/platform/database/database.server';

const DAY_MS = 24 * 3_600_000;
/** Load counts over 30 days: 15 before and 15 after. */
const HALF_MS = 15 * DAY_MS;

export interface Booking {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly visitId: string;
}

/**
 * What each speaker of an agency is booked for in the 30 days around an instant, by speaker.
 * @param except a visit whose own bookings do not count
 */
export async function bookingsAround(
  db: Reader,
  agencyId: string,
  around: Date,
  except?: string,
): Promise<ReadonlyMap<string, readonly Booking[]>> {
  const rows = await db.occupancy.findMany({
    where: {
      ...{ agencyId, kind: 'speaker' },
      ...(except ? { owner: { not: `visit:${except}` } } : {}),
      startsAt: { lt: new Date(around.getTime() + HALF_MS) },
      endsAt: { gt: new Date(around.getTime() - HALF_MS) },
    },
    orderBy: { startsAt: 'asc' },
  });
  const bySpeaker = new Map<string, Booking[]>();
  for (const { resourceId, owner, startsAt, endsAt } of rows) {
    const list = bySpeaker.get(resourceId) ?? [];
    list.push({ startsAt, endsAt, visitId: owner.replace(/^visit:/, '') });
    bySpeaker.set(resourceId, list);
  }
  return bySpeaker;
}

export function bookedMinutes(bookings: readonly Booking[] | undefined): number {
  return (bookings ?? []).reduce(
    (sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()) / 60_000,
    0,
  );
}
