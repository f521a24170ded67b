import type { Member } from '~/features/accounts/rules/actor';
import { PAGE_SIZE } from '~/platform/database/cursor';
import type { Prisma } from '~/platform/database/generated/client';
import type { Services } from '~/platform/services.server';

import type { RegisterFilter } from './rules/register-filter';
import { asRequestState, REQUEST_STATES, type RequestState } from './rules/state';

/** Counting stops here: a register of twenty years opens as fast as one of a month. */
export const MOST_COUNTED = 500;

const NEWEST_FIRST = [{ registerYear: 'desc' }, { registerNumber: 'desc' }] as const;

/** The rows of an agency's register that a filter names. */
export function registerWhere(agencyId: string, filter: RegisterFilter) {
  const { state, channel, year, from, until, q } = filter;
  return {
    agencyId,
    ...(state ? { state } : {}),
    ...(channel ? { channel } : {}),
    ...(year ? { registerYear: year } : {}),
    ...(from || until
      ? { receivedOn: { ...(from ? { gte: from } : {}), ...(until ? { lte: until } : {}) } }
      : {}),
    ...(q === '' ? {} : { AND: [matching(q)] }),
  } satisfies Prisma.VisitRequestWhereInput;
}

/** A number names the place in the register; anything else is looked for in the texts. */
function matching(q: string): Prisma.VisitRequestWhereInput {
  const number = /^\d{1,6}$/.test(q) ? Number(q) : null;
  return {
    OR: [
      { guestAgencyName: { contains: q } },
      { subject: { contains: q } },
      { letterNumber: { contains: q } },
      { trackingCode: q.toUpperCase() },
      ...(number === null ? [] : [{ registerNumber: number }]),
    ],
  };
}

/**
 * The register of the reader's agency in its own order, newest first, one page.
 * @param cursor "2026-42": the last row that was shown
 */
export async function registerView(
  { db }: Services,
  actor: Member,
  filter: RegisterFilter,
  cursor: string | undefined,
) {
  const { agencyId } = actor;
  const read = await db.visitRequest.findMany({
    where: { agencyId, AND: [registerWhere(agencyId, filter), after(cursor)] },
    orderBy: [...NEWEST_FIRST],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      registerYear: true,
      registerNumber: true,
      receivedOn: true,
      state: true,
      guestAgencyName: true,
      subject: true,
      headCount: true,
      letterNumber: true,
      exampleNote: true,
      dates: { orderBy: { position: 'asc' }, take: 1, select: { day: true } },
    },
  });
  const counts = await Promise.all(
    REQUEST_STATES.map(async (state) => [
      state,
      await db.visitRequest.count({ where: { agencyId, state }, take: MOST_COUNTED }),
    ]),
  );
  const rows = read.slice(0, PAGE_SIZE);
  const last = read.length > PAGE_SIZE ? rows.at(-1) : undefined;
  return {
    rows: rows.map((row) => ({ ...row, state: asRequestState(row.state) })),
    nextCursor: last ? `${last.registerYear}-${last.registerNumber}` : null,
    counts: Object.fromEntries(counts) as Record<RequestState, number>,
  };
}

function after(cursor: string | undefined): Prisma.VisitRequestWhereInput {
  const match = /^(\d{4})-(\d{1,9})$/.exec(cursor ?? '');
  if (!match) return {};
  const registerYear = Number(match[1]);
  const registerNumber = { lt: Number(match[2]) };
  return { OR: [{ registerYear: { lt: registerYear } }, { registerYear, registerNumber }] };
}
