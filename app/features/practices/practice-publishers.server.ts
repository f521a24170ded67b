import { PERMISSIONS, type Permission } from '~/features/accounts/rules/permissions';
import type { Reader } from '~/platform/database/database.server';

import type { Person } from './people-names.server';

const MOST_NAMED = 10;

/** Colleagues who can sign in and hold a role with this permission, by name; the first few. */
function colleaguesWho(
  db: Reader,
  agencyId: string,
  permission: Permission,
  except: ReadonlySet<string>,
): Promise<Person[]> {
  return db.user.findMany({
    where: {
      agencyId,
      disabledAt: null,
      id: { notIn: [...except] },
      roles: { some: { role: { in: [...PERMISSIONS[permission]] } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: MOST_NAMED,
    select: { name: true, positionTitle: true },
  });
}

/**
 * Who may publish a write-up; and where there is nobody, who can make somebody a reviewer.
 * @param writers ids of those whose text it is
 */
export async function publishersOf(db: Reader, agencyId: string, writers: ReadonlySet<string>) {
  const publishers = await colleaguesWho(db, agencyId, 'practice.review', writers);
  const administrators =
    publishers.length > 0
      ? []
      : await colleaguesWho(db, agencyId, 'member.manage', new Set<string>());
  return { publishers, administrators: administrators.map(({ name }) => name) };
}
