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
    next: stepAfter(visit, services.clock.now(), actor),
    /** The day is over: what comes next is now the first thing to do here. */
    isOver: visit.state === 'scheduled' && visit.endsAt <= services.clock.now(),
  };
}

/** Where the list leads once the visit has begun; the visit itself decides what may be closed. */
function stepAfter(
  visit: { readonly state: string; readonly startsAt: Date },
  now: Date,
  actor: Member,
): 'hold' | 'minutes' | null {
  if (visit.state === 'cancelled' || visit.startsAt > now) return null;
  if (visit.state === 'scheduled' && may(actor.roles, 'visit.close')) return 'hold';
  return may(actor.roles, 'minutes.read') ? 'minutes' : null;
}
