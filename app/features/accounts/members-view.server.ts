import type { Reader } from '~/platform/database/database.server';

import { STAFF_ROLES, type StaffRole } from './rules/roles';

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly positionTitle: string;
  readonly roles: readonly StaffRole[];
  readonly disabled: boolean;
  /** no password yet: the link to set one was not used */
  readonly waiting: boolean;
}

export interface MembersPage {
  readonly members: readonly MemberRow[];
  /** ids to continue from; null at that end */
  readonly before: string | null;
  readonly after: string | null;
}

const PAGE = 25;

/**
 * The members of an agency by name, a page at a time.
 * @param cursor id of the member that the page follows (`after`) or precedes (`before`); an id of
 *   nobody, or of another agency, begins anew
 */
export async function membersPage(
  db: Reader,
  agencyId: string,
  cursor: { after?: string; before?: string } = {},
): Promise<MembersPage> {
  const from = cursor.after ?? cursor.before;
  const mark = from
    ? await db.user.findFirst({ where: { id: from, agencyId }, select: { id: true, name: true } })
    : null;
  const backwards = mark !== null && cursor.after === undefined;
  const step = backwards ? 'lt' : 'gt';
  const order = backwards ? 'desc' : 'asc';
  const rows = await db.user.findMany({
    where: {
      agencyId,
      ...(mark
        ? { OR: [{ name: { [step]: mark.name } }, { name: mark.name, id: { [step]: mark.id } }] }
        : {}),
    },
    select: {
      id: true,
      name: true,
      email: true,
      positionTitle: true,
      disabledAt: true,
      roles: { select: { role: true } },
      // Whether there is one; the hash itself is not read.
      password: { select: { userId: true } },
    },
    orderBy: [{ name: order }, { id: order }],
    take: PAGE + 1,
  });
  const more = rows.length > PAGE;
  const page = rows.slice(0, PAGE);
  if (backwards) page.reverse();
  const members = page.map(({ disabledAt, password, roles, ...row }) => ({
    ...row,
    roles: STAFF_ROLES.filter((each) => roles.some(({ role }) => role === each)),
    disabled: disabledAt !== null,
    waiting: password === null,
  }));
  const hasBefore = backwards ? more : mark !== null;
  const hasAfter = backwards || more;
  return {
    members,
    before: hasBefore ? (members[0]?.id ?? null) : null,
    after: hasAfter ? (members.at(-1)?.id ?? null) : null,
  };
}
