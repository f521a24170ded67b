import { listRegions } from '~/features/agencies/regions.server';
import { subjectOptions } from '~/features/frameworks/subject-options.server';
import { zoneOf, localDate } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { regionLabel } from './rules/region-label';

const MOST_HOSTS = 600;

/** The host's calendar day; Jakarta's where no host is known yet. */
export async function hostToday({ db, clock }: Services, hostAgencyId?: string): Promise<string> {
  const host = hostAgencyId
    ? await db.agency.findFirst({
        where: { id: hostAgencyId, receivesVisits: true },
        select: { timeZone: true },
      })
    : null;
  const zone = host ? zoneOf(host) : 'Asia/Jakarta';
  return localDate(clock.now(), zone);
}

/** What the public form needs to be drawn. */
export async function requestFormView(services: Services, locale: Locale, hostRegion?: string) {
  const { db } = services;
  const [hosts, regions, subjects, today] = await Promise.all([
    db.agency.findMany({
      where: { receivesVisits: true },
      orderBy: { shortName: 'asc' },
      take: MOST_HOSTS,
      select: { id: true, shortName: true, regionCode: true },
    }),
    listRegions(db),
    subjectOptions(db, locale),
    hostToday(services),
  ]);
  return {
    hosts,
    chosenHostId:
      hosts.find((host) => hosts.length === 1 || host.regionCode === hostRegion)?.id ?? null,
    regionNames: regions.map(regionLabel),
    subjects,
    today,
  };
}
