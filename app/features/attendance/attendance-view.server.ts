import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import type { Services } from '~/platform/services.server';

import { listedPeople } from './listed-people.server';
import { countPresent } from './rules/attendance-list';

/**
 * The day of a visit: both blocks of the list and how many of each are present.
 * @throws AppError notFound for another agency's visit
 */
export async function attendanceView(services: Services, actor: Member, visitId: string) {
  const { visit, people } = await listedPeople(services, actor, visitId);
  const of = (side: string) => people.filter((person) => person.side === side);
  return {
    visit,
    people,
    counts: { guest: countPresent(of('guest')), host: countPresent(of('host')) },
    mayMark: visit.state !== 'cancelled' && may(actor.roles, 'attendance.mark'),
    mayEdit: visit.state !== 'cancelled' && may(actor.roles, 'delegation.edit'),
  };
}
