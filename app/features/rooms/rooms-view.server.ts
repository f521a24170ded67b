import type { Member } from '~/features/accounts/rules/actor';
import { PAGE_SIZE } from '~/platform/database/cursor';
import type { Prisma } from '~/platform/database/generated/client';
import type { Services } from '~/platform/services.server';

/**
 * The rooms in which the reader's agency receives, one page: those in use by name, then the others
 * in the order in which they were taken out of use.
 * @param query a part of a name or an address; "" for all rooms
 * @param cursor as `nextCursor`; anything else begins the list
 */
export async function roomsView(
  { db }: Services,
  actor: Member,
  { query, cursor }: { query: string; cursor: string | undefined },
) {
  const found: Prisma.RoomWhereInput =
    query === '' ? {} : { OR: [{ name: { contains: query } }, { address: { contains: query } }] };
  const [total, read] = await Promise.all([
    db.room.count({ where: { ...found, agencyId: actor.agencyId } }),
    db.room.findMany({
      where: { AND: [found, after(cursor)], agencyId: actor.agencyId },
      // SQLite puts what has no date first.
      orderBy: [{ retiredAt: 'asc' }, { name: 'asc' }],
      take: PAGE_SIZE + 1,
      select: { id: true, name: true, address: true, capacity: true, retiredAt: true },
    }),
  ]);
  const rows = read.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  return {
    rows,
    total,
    nextCursor: last && read.length > PAGE_SIZE ? cursorOf(last) : null,
  };
}

/** The place itself, not only the row: the row may stand elsewhere when the next page is asked for. */
const cursorOf = ({ retiredAt, name }: { retiredAt: Date | null; name: string }): string =>
  `${retiredAt?.toISOString() ?? ''}~${name}`;

function after(cursor: string | undefined): Prisma.RoomWhereInput {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)?~(.+)$/s.exec(cursor ?? '');
  if (!match) return {};
  const [, retired, name = ''] = match;
  if (retired === undefined) {
    return { OR: [{ retiredAt: null, name: { gt: name } }, { retiredAt: { not: null } }] };
  }
  const retiredAt = new Date(retired);
  if (Number.isNaN(retiredAt.getTime())) return {};
  return { OR: [{ retiredAt: { gt: retiredAt } }, { retiredAt, name: { gt: name } }] };
}
