import type { Tx } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import { nextNumber } from '~/platform/database/sequence.server';
import { localDate, type TimeZone } from '~/platform/languages/format';

import type { VisitMode } from './rules/decision-form';
import type { Period } from './rules/schedule-form';
import { addressedAgency } from './tell-guest.server';

/** What of a request goes over into its visit. */
export const visitSource = {
  ...addressedAgency,
  topics: { select: { slug: true } },
  indicators: { select: { id: true } },
} satisfies Prisma.VisitRequestInclude;
type Source = Prisma.VisitRequestGetPayload<{ include: typeof visitSource }>;

/** Where and when a visit is received. */
export interface Appointment extends Period {
  readonly zone: TimeZone;
  readonly mode: VisitMode;
  readonly roomId: string | null;
  readonly meetingUrl?: string | undefined;
  readonly hostNote?: string | undefined;
}

/**
 * Makes the visit of a request with its first delegation. The database refuses what overlaps.
 * @param state scheduled; held for a visit that is entered afterwards
 */
export async function makeVisit(
  tx: Tx,
  request: Source,
  at: Appointment,
  now: Date,
  state: 'scheduled' | 'held' = 'scheduled',
) {
  return tx.visit.create({
    data: {
      agencyId: request.agencyId,
      number: await nextNumber(tx, 'KJ', Number(localDate(at.startsAt, at.zone).slice(0, 4))),
      requests: { connect: { id: request.id } },
      state,
      enteredAfterwards: state === 'held',
      visitType: request.visitType,
      subject: request.subject,
      purpose: request.purpose,
      startsAt: at.startsAt,
      endsAt: at.endsAt,
      timeZone: at.zone,
      mode: at.mode,
      roomId: at.roomId,
      meetingUrl: at.mode === 'online' ? (at.meetingUrl ?? '') : '',
      hostNote: at.hostNote ?? '',
      createdAt: now,
      topics: { connect: request.topics.map(({ slug }) => ({ slug })) },
      indicators: { connect: request.indicators.map(({ id }) => ({ id })) },
      delegations: { create: delegationOf(request) },
    },
    include: { room: { select: { name: true } } },
  });
}

/** The guests of a request as they stand in a visit. */
export const delegationOf = (
  request: Pick<Source, 'agencyId' | 'id' | 'guestAgencyName' | 'guestRegionCode' | 'headCount'>,
) => ({
  agencyId: request.agencyId,
  requestId: request.id,
  agencyName: request.guestAgencyName,
  regionCode: request.guestRegionCode,
  headCount: request.headCount,
});
