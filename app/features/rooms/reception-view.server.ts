import type { Member } from '~/features/accounts/rules/actor';
import type { Services } from '~/platform/services.server';

import { receptionOf } from './host-book.server';
import { slotLines } from './rules/reception-form';

/** How the reader's agency receives, as its form shows it: its own rules, or the usual ones. */
export async function receptionView({ db }: Pick<Services, 'db'>, { agencyId }: Member) {
  const [{ rules, slots }, agency] = await Promise.all([
    receptionOf(db, agencyId),
    db.agency.findUniqueOrThrow({ where: { id: agencyId }, select: { regionCode: true } }),
  ]);
  const { leadDays, visitsPerDay, visitsPerWeek, parallelVisits } = rules;
  const { largestParty, holdDays, note, version } = rules;
  return {
    rules: {
      ...{ leadDays, visitsPerDay, visitsPerWeek, parallelVisits },
      ...{ largestParty, holdDays, note, version },
    },
    lines: slotLines(slots),
    regionCode: agency.regionCode,
  };
}
