import type { Reader } from '~/platform/database/database.server';

export interface Person {
  readonly name: string;
  readonly positionTitle: string;
}

/** Colleagues by id; somebody who left the agency's list is simply missing. */
export async function peopleById(
  db: Reader,
  agencyId: string,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, Person>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const users = await db.user.findMany({
    where: { agencyId, id: { in: wanted } },
    select: { id: true, name: true, positionTitle: true },
  });
  return new Map(users.map(({ id, ...person }) => [id, person]));
}
