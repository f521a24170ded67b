import type { Member } from '~/features/accounts/rules/actor';
import { may } from '~/features/accounts/rules/permissions';
import { formatCivilServantNumber } from '~/platform/people/civil-servant-number';
import type { Services } from '~/platform/services.server';

import { listedPeople } from './listed-people.server';
import { formatPersonName } from './rules/person-name';

/**
 * The people of a visit before the day, and one of them open for correction with the whole NIP.
 * @param editId the person to correct; ignored for those who may only read
 * @throws AppError notFound for another agency's visit
 */
export async function peopleView(
  services: Services,
  actor: Member,
  visitId: string,
  editId?: string,
) {
  const { visit, people } = await listedPeople(services, actor, visitId);
  const mayEdit = visit.state !== 'cancelled' && may(actor.roles, 'delegation.edit');
  const open =
    mayEdit && editId !== undefined
      ? await services.db.attendee.findFirst({
          where: { id: editId, visitId, agencyId: actor.agencyId },
        })
      : null;
  return {
    visit,
    people,
    mayEdit,
    editing: open && {
      attendeeId: open.id,
      name: formatPersonName(open),
      positionTitle: open.positionTitle,
      agencyName: open.agencyName,
      rank: open.rank,
      civilServantNumber: formatCivilServantNumber(open.civilServantNumber ?? ''),
    },
  };
}
