import { listRegions } from '~/features/agencies/regions.server';
import { namedSubjects } from '~/features/frameworks/rules/labels';
import type { Reader } from '~/platform/database/database.server';
import type { Prisma } from '~/platform/database/generated/client';
import type { Locale } from '~/platform/languages/locale';

import { regionLabel } from './rules/region-label';

/** What both sides see of a request. */
export const requestDetailsSelect = {
  id: true,
  trackingCode: true,
  state: true,
  version: true,
  visitType: true,
  guestAgencyName: true,
  guestRegionCode: true,
  subject: true,
  purpose: true,
  headCount: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  letterNumber: true,
  letterDate: true,
  tripChoice: true,
  lessonsShown: true,
  submittedAt: true,
  decidedAt: true,
  exampleNote: true,
  letterFile: { select: { originalName: true, size: true } },
  agency: { select: { shortName: true, officialName: true, timeZone: true, regionCode: true } },
  dates: { orderBy: { position: 'asc' as const }, select: { day: true, part: true } },
  topics: { orderBy: { position: 'asc' as const } },
  indicators: {
    orderBy: [{ frameworkId: 'desc' as const }, { number: 'asc' as const }],
    select: { id: true, number: true, name: true },
  },
} satisfies Prisma.VisitRequestSelect;

type Read = Prisma.VisitRequestGetPayload<{ select: typeof requestDetailsSelect }>;

/** A request as both sides read it, with the name of the guest's region: null where there is none. */
export async function requestDetails(db: Reader, request: Read, locale: Locale) {
  const { topics, indicators, ...rest } = request;
  const code = request.guestRegionCode;
  const region = code === null ? undefined : (await listRegions(db)).find((r) => r.code === code);
  return {
    ...rest,
    guestRegion: region ? regionLabel(region) : null,
    ...namedSubjects({ topics, indicators }, locale),
  };
}
export type RequestDetails = Awaited<ReturnType<typeof requestDetails>>;
