import type { Reader } from '~/platform/database/database.server';

import { isInForce, type Capacity } from './rules/deputy';

const MOST_DEPUTIES = 200;
/** Far more people than one office chooses from. */
const MOST_PEOPLE = 500;

const person = { id: true, name: true, positionTitle: true, email: true } as const;
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly positionTitle: string;
  readonly email: string;
}

/** The people of an agency who can receive an instruction, by name. */
export function staffOf(db: Reader, agencyId: string): Promise<Person[]> {
  return db.user.findMany({
    where: { agencyId, disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_PEOPLE,
    select: person,
  });
}

/** Those of these ids who are enabled people of the agency, by id. */
export async function peopleOf(
  db: Reader,
  agencyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const people = await db.user.findMany({
    where: { agencyId, disabledAt: null, id: { in: [...new Set(ids)] } },
    select: person,
  });
  return new Map(people.map((each) => [each.id, each]));
}

export interface DeputyInForce {
  readonly absentUserId: string;
  readonly absentName: string;
  readonly absentTitle: string;
  readonly capacity: Capacity;
  readonly deputy: Person;
}

/**
 * Who stands in for whom on a day. A deputy whose account is disabled stands in for nobody: the step
 * stays with the one who is away.
 */
export async function deputiesInForce(
  db: Reader,
  agencyId: string,
  today: string,
): Promise<readonly DeputyInForce[]> {
  const rows = await db.deputy.findMany({
    where: { agencyId, endedAt: null, firstDay: { lte: today }, lastDay: { gte: today } },
    orderBy: { createdAt: 'asc' },
    take: MOST_DEPUTIES,
  });
  const inForce = rows.filter((row) => isInForce(row, today));
  if (inForce.length === 0) return [];
  const users = await db.user.findMany({
    where: {
      agencyId,
      id: { in: inForce.flatMap(({ absentUserId, deputyUserId }) => [absentUserId, deputyUserId]) },
    },
    select: { ...person, disabledAt: true },
  });
  const byId = new Map(users.map((user) => [user.id, user]));
  return inForce.flatMap((row) => {
    const absent = byId.get(row.absentUserId);
    const found = byId.get(row.deputyUserId);
    if (!absent || found?.disabledAt !== null) return [];
    const { disabledAt: _enabled, ...deputy } = found;
    return [
      {
        absentUserId: absent.id,
        absentName: absent.name,
        absentTitle: absent.positionTitle,
        capacity: row.capacity === 'plt' ? ('plt' as const) : ('plh' as const),
        deputy,
      },
    ];
  });
}

/** In which capacity somebody may act on a step; null for none. */
export interface Stand {
  /** plt or plh for a deputy, "" in one's own post */
  readonly capacity: string;
  /** the title of the post that acts; null for one's own */
  readonly title: string | null;
}

/** Whether the step's principal or today's deputy stands here. */
export function standOf(
  userId: string,
  principalId: string | null,
  deputies: readonly DeputyInForce[],
): Stand | null {
  if (principalId === null) return null;
  if (principalId === userId) return { capacity: '', title: null };
  const order = deputies.find(
    (each) => each.absentUserId === principalId && each.deputy.id === userId,
  );
  return order ? { capacity: order.capacity, title: order.absentTitle } : null;
}
