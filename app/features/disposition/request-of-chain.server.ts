import type { Reader } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { notFound } from '~/platform/errors/app-error';
import { zoneOf, type TimeZone } from '~/platform/languages/format';

import type { RequestFacts } from './disposition-mail';

/** What a chain needs to know of its request. */
export const requestOfChainSelect = {
  id: true,
  agencyId: true,
  state: true,
  registerYear: true,
  registerNumber: true,
  subject: true,
  guestAgencyName: true,
  letterNature: true,
  agency: { select: { shortName: true, timeZone: true } },
} as const satisfies Prisma.VisitRequestSelect;

type Read = Prisma.VisitRequestGetPayload<{ select: typeof requestOfChainSelect }>;

export interface RequestOfChain {
  readonly id: string;
  readonly agencyId: string;
  readonly state: string;
  readonly host: string;
  readonly zone: TimeZone;
  readonly nature: string;
  readonly facts: RequestFacts;
}

export function requestOfChain(read: Read): RequestOfChain {
  return {
    id: read.id,
    agencyId: read.agencyId,
    state: read.state,
    host: read.agency.shortName,
    zone: zoneOf(read.agency),
    nature: read.letterNature,
    facts: {
      number: `${read.registerNumber}/${read.registerYear}`,
      subject: read.subject,
      guest: read.guestAgencyName,
    },
  };
}

/** @throws AppError notFound for another agency's request */
export async function ownRequest(
  db: Reader,
  agencyId: string,
  requestId: string,
): Promise<RequestOfChain> {
  const read = await db.visitRequest.findFirst({
    where: { id: requestId, agencyId },
    select: requestOfChainSelect,
  });
  if (!read) throw notFound();
  return requestOfChain(read);
}
