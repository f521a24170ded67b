import type { Member } from '~/features/accounts/rules/actor';
import { zoneOf, type TimeZone } from '~/platform/languages/format';
import { notFound } from '~/platform/errors/app-error';
import type { Services } from '~/platform/services.server';

import { recordViewing } from './record-viewing.server';
import { inListOrder, LIST_LIMIT, SIDES, type Side } from './rules/attendance-list';
import { maskCivilServantNumber } from './rules/civil-servant-number';
import { formatPersonName } from './rules/person-name';

/** A person as lists show it: the NIP is masked. */
export interface ListedPerson {
  readonly id: string;
  readonly side: Side;
  /** "Dra. Jiah Palupi Twihantarti, MM" */
  readonly name: string;
  readonly fullName: string;
  readonly positionTitle: string;
  readonly agencyName: string;
  readonly rank: string;
  readonly maskedNumber: string | null;
  readonly isWalkIn: boolean;
  readonly isPresent: boolean;
  readonly isExample: boolean;
}

/**
 * The visit and the people on its list, guests first, each side in the order of a daftar hadir.
 * Looking at it is recorded.
 * @throws AppError notFound for another agency's visit
 */
export async function listedPeople(services: Services, actor: Member, visitId: string) {
  await recordViewing(services, actor, visitId);
  const visit = await services.db.visit.findFirst({
    where: { id: visitId, agencyId: actor.agencyId },
    select: {
      ...{ id: true, number: true, subject: true, state: true, startsAt: true, endsAt: true },
      timeZone: true,
      room: { select: { name: true } },
      delegations: { select: { id: true, agencyName: true }, orderBy: { id: 'asc' }, take: 50 },
    },
  });
  if (!visit) throw notFound();
  const rows = await services.db.attendee.findMany({
    where: { visitId, agencyId: actor.agencyId },
    orderBy: { position: 'asc' },
    take: LIST_LIMIT,
  });
  const people = SIDES.flatMap((side) =>
    inListOrder(rows.filter((row) => row.side === side)).map((row): ListedPerson => ({
      id: row.id,
      side,
      name: formatPersonName(row),
      fullName: row.fullName,
      positionTitle: row.positionTitle,
      agencyName: row.agencyName,
      rank: row.rank,
      maskedNumber:
        row.civilServantNumber === null ? null : maskCivilServantNumber(row.civilServantNumber),
      isWalkIn: row.isWalkIn,
      isPresent: row.presentAt !== null,
      isExample: row.exampleNote !== null,
    })),
  );
  const zone: TimeZone = zoneOf(visit);
  return { visit: { ...visit, zone, room: visit.room?.name ?? '' }, people };
}
