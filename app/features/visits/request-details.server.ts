import { namedSubjects } from '~/features/frameworks/rules/labels';
import type { Prisma } from '~/platform/database/generated/client';
import type { Locale } from '~/platform/languages/locale';

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

export function requestDetails(request: Read, locale: Locale) {
  const { topics, indicators, ...rest } = request;
  return {
    ...rest,
    ...namedSubjects({ topics, indicators }, locale),
  };
}
export type RequestDetails = ReturnType<typeof requestDetails>;
