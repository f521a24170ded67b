import type { Reader } from '~/platform/database/database.server';
import { isTimeZone, localDate } from '~/platform/languages/format';

/** How many of each the profile shows; the library has the rest. */
const MOST_SHOWN = 5;

// UU 14/2008, articles 9 to 11: everything else, and whatever nobody decided on, is not public.
const PUBLIC_CLASSES = ['periodicInformation', 'immediateInformation', 'onRequestInformation'];

/** The newest public visits that these agencies received; `day` is the calendar day at the host. */
export async function readPublicVisits(db: Reader, agencyIds: readonly string[]) {
  // bounded: public page, only disclosed records
  const visits = await db.visit.findMany({
    where: {
      agencyId: { in: [...agencyIds] },
      disclosureClass: { in: PUBLIC_CLASSES },
      state: { not: 'cancelled' },
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN + 1,
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
  return shown(
    visits.map(({ startsAt, timeZone, delegations, exampleNote, ...visit }) => ({
      ...visit,
      day: localDate(startsAt, isTimeZone(timeZone) ? timeZone : 'Asia/Jakarta'),
      guests: delegations.map(({ agencyName }) => agencyName),
      isExample: exampleNote !== null,
    })),
  );
}

/** The newest practices that these agencies published. */
export async function readPublishedPractices(db: Reader, agencyIds: readonly string[]) {
  // bounded: public page, only disclosed records
  const practices = await db.practice.findMany({
    where: {
      agencyId: { in: [...agencyIds] },
      state: 'published',
      disclosureClass: { in: PUBLIC_CLASSES },
      number: { not: null },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN + 1,
    select: { number: true, title: true, summary: true, year: true, exampleNote: true },
  });
  return shown(
    practices.flatMap(({ number, exampleNote, ...practice }) =>
      number === null ? [] : [{ ...practice, number, isExample: exampleNote !== null }],
    ),
  );
}

function shown<Row>(read: readonly Row[]) {
  return { rows: read.slice(0, MOST_SHOWN), more: read.length > MOST_SHOWN };
}
