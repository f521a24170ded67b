import type { Services } from '~/platform/services.server';
import { isTimeZone, localDate } from '~/platform/languages/format';

import { PUBLIC_VISIT } from './rules/disclosure';

/**
 * The newest public visits that these agencies received; `day` is the calendar day at the host.
 * @param most how many are shown; `more` says that there are others
 */
export async function publicVisits(
  { db }: Pick<Services, 'db'>,
  agencyIds: readonly string[],
  most: number,
) {
  // bounded: public page, only disclosed records
  const visits = await db.visit.findMany({
    where: { agencyId: { in: [...agencyIds] }, ...PUBLIC_VISIT },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: most + 1,
    select: {
      number: true,
      subject: true,
      visitType: true,
      startsAt: true,
      timeZone: true,
      exampleNote: true,
      delegations: { select: { agencyName: true }, orderBy: { id: 'asc' } },
    },
  });
  return {
    more: visits.length > most,
    rows: visits
      .slice(0, most)
      .map(({ startsAt, timeZone, delegations, exampleNote, ...visit }) => ({
        ...visit,
        day: localDate(startsAt, isTimeZone(timeZone) ? timeZone : 'Asia/Jakarta'),
        guests: delegations.map(({ agencyName }) => agencyName),
        isExample: exampleNote !== null,
      })),
  };
}
