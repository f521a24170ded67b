import { namedSubjects } from '~/features/frameworks/rules/labels';
import { notFound } from '~/platform/errors/app-error';
import { zoneOf } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { PUBLIC_CLASSES, PUBLIC_VISIT } from './rules/disclosure';

/** A visit as anyone may read it: no person, no contact, no note between the two sides. */
export async function publicVisitView({ db }: Services, number: string, locale: Locale) {
  const isPublic = { disclosureClass: { in: PUBLIC_CLASSES } };
  // bounded: public page, only disclosed records
  const visit = await db.visit.findFirst({
    where: { number, ...PUBLIC_VISIT },
    select: {
      number: true,
      visitType: true,
      subject: true,
      purpose: true,
      startsAt: true,
      timeZone: true,
      exampleNote: true,
      agency: { select: { shortName: true, regionCode: true } },
      room: { select: { name: true } },
      delegations: { select: { id: true, agencyName: true, regionCode: true } },
      topics: { orderBy: { position: 'asc' } },
      indicators: { orderBy: [{ frameworkId: 'desc' }, { number: 'asc' }] },
      minutes: { where: { state: 'approved', ...isPublic }, select: { id: true } },
      practices: {
        where: { state: 'published', ...isPublic },
        orderBy: { publishedAt: 'asc' },
        take: 20,
        select: { number: true, title: true, summary: true },
      },
    },
  });
  if (!visit) throw notFound();
  const { topics, indicators, minutes, ...rest } = visit;
  return {
    ...rest,
    zone: zoneOf(visit),
    hasMinutes: minutes !== null,
    ...namedSubjects({ topics, indicators }, locale),
  };
}
