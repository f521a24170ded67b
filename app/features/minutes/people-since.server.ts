import type { Member } from '~/features/accounts/rules/actor';
import type { Prisma } from '~/platform/database/generated/client';
import { isTimeZone } from '~/platform/languages/format';
import type { Services } from '~/platform/services.server';

import { namesIn, namesOfHead, readNames } from './rules/public-items';
import { namesSince } from './rules/redact-minutes';

const MOST_LOOKED_AT = 50;

/** What of the records can change after approval: who came, who received, who asked. */
const changeable = {
  chairperson: true,
  minuteTaker: true,
  maskedNames: true,
  visit: {
    select: {
      ...{ id: true, subject: true, startsAt: true, timeZone: true, receivedBy: true },
      delegations: { select: { agencyName: true }, take: 1, orderBy: { id: 'asc' } },
      requests: { select: { contactName: true } },
      attendees: { select: { fullName: true } },
    },
  },
} as const satisfies Prisma.MinutesSelect;

type Changeable = Prisma.MinutesGetPayload<{ select: typeof changeable }>;

function since(minutes: Changeable): string[] {
  const { visit } = minutes;
  const people = visit.attendees.map(({ fullName }) => fullName);
  const names = namesIn(namesOfHead(minutes, visit), [], people);
  return namesSince(names, readNames(minutes.maskedNames));
}

/** How many people the public text of a visit's minutes was not redacted for; 0 while there is none. */
export async function countPeopleSince(
  { db }: Services,
  actor: Member,
  visitId: string,
): Promise<number> {
  const minutes = await db.minutes.findFirst({
    where: { visitId, agencyId: actor.agencyId, publicText: { isNot: null } },
    select: changeable,
  });
  return minutes ? since(minutes).length : 0;
}

/** Visits whose open minutes wait for a new preview: people were recorded after they were opened. */
export async function minutesToDecideAgain({ db }: Services, actor: Member) {
  const open = await db.minutes.findMany({
    where: { agencyId: actor.agencyId, publicText: { isNot: null } },
    orderBy: [{ publicText: { redactedAt: 'desc' } }, { id: 'desc' }],
    take: MOST_LOOKED_AT,
    select: changeable,
  });
  return open.flatMap((minutes) => {
    const { id, subject, startsAt, timeZone, delegations } = minutes.visit;
    if (since(minutes).length === 0) return [];
    const zone = isTimeZone(timeZone) ? timeZone : ('Asia/Jakarta' as const);
    return [{ id, subject, startsAt, zone, guest: delegations[0]?.agencyName ?? '' }];
  });
}
