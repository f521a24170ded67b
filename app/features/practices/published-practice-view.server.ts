import { shortLabel } from '~/features/frameworks/rules/labels';
import { predicateOf } from '~/features/frameworks/rules/score';
import {
  arePublicMinutes,
  asDisclosureClass,
  isPublicVisit,
  PUBLIC_CLASSES,
} from '~/features/visits/rules/disclosure';
import type { Reader } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';
import { zoneOf, localDate } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';

import { finalFigures } from './index-figures.server';
import { peopleById } from './people-names.server';
import { readHtml } from './render-sections.server';

const MOST_RELATED = 3;

/**
 * A published practice as everybody reads it. What is internal stays out: of the visit it came from
 * only where the guests came from and the month, unless that visit is public itself.
 * @throws AppError notFound for a number that nothing public carries
 */
export async function publishedPracticeView({ db }: Services, number: string, locale: Locale) {
  const practice = await db.practice.findFirst({
    where: { number, state: 'published', disclosureClass: { in: PUBLIC_CLASSES } },
    select: {
      id: true,
      agencyId: true,
      title: true,
      summary: true,
      year: true,
      html: true,
      publishedAt: true,
      disclosureClass: true,
      reviewerId: true,
      exampleNote: true,
      agency: {
        select: {
          officialName: true,
          shortName: true,
          timeZone: true,
          regionCode: true,
          region: { select: { code: true, name: true } },
        },
      },
      topics: { orderBy: { position: 'asc' }, select: { slug: true, name: true, nameEn: true } },
      indicators: {
        orderBy: [{ framework: { position: 'asc' } }, { number: 'asc' }],
        select: {
          id: true,
          number: true,
          name: true,
          frameworkId: true,
          framework: { select: { name: true } },
        },
      },
      visit: {
        select: {
          number: true,
          startsAt: true,
          timeZone: true,
          state: true,
          disclosureClass: true,
          delegations: { select: { agencyName: true, regionCode: true }, orderBy: { id: 'asc' } },
          minutes: { select: { state: true, disclosureClass: true } },
        },
      },
    },
  });
  if (!practice) throw notFound();
  const { agency, indicators, topics, visit, id, agencyId, html, reviewerId, ...facts } = practice;
  const { disclosureClass, ...rest } = facts;
  const frameworkIds = [...new Set(indicators.map(({ frameworkId }) => frameworkId))];
  const [figures, people, related, regions, decision] = await Promise.all([
    finalFigures(db, agency.regionCode, frameworkIds),
    peopleById(db, agencyId, [reviewerId]),
    db.practice.findMany({
      where: {
        agencyId,
        state: 'published',
        disclosureClass: { in: PUBLIC_CLASSES },
        id: { not: id },
        OR: [
          { indicators: { some: { id: { in: indicators.map((each) => each.id) } } } },
          { topics: { some: { slug: { in: topics.map(({ slug }) => slug) } } } },
        ],
      },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: MOST_RELATED,
      select: { number: true, title: true, summary: true, year: true },
    }),
    guestRegions(db, visit?.delegations ?? []),
    db.disclosureDecision.findFirst({
      where: { agencyId, recordType: 'practice', recordId: id },
      orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
      select: { decidedAt: true },
    }),
  ]);
  return {
    ...rest,
    number,
    sections: readHtml(html),
    disclosure: {
      class: asDisclosureClass(disclosureClass),
      /** Given by publishing itself; nobody has weighed this text since. */
      isDefault: decision?.decidedAt.getTime() === practice.publishedAt?.getTime(),
    },
    agency: {
      officialName: agency.officialName,
      shortName: agency.shortName,
      region: agency.region,
    },
    zone: zoneOf(agency),
    approvedBy: reviewerId === null ? null : (people.get(reviewerId) ?? null),
    topics: topics.map(({ slug, name, nameEn }) => ({
      slug,
      name: locale === 'id' ? name : nameEn,
    })),
    frameworks: frameworkIds.map((frameworkId) => {
      const own = indicators.filter((indicator) => indicator.frameworkId === frameworkId);
      return {
        id: frameworkId,
        name: own[0]?.framework.name ?? frameworkId,
        indicators: own.map((indicator) => ({
          id: indicator.id,
          label: shortLabel('indicator', indicator),
        })),
        figures: figures
          .filter((figure) => figure.frameworkId === frameworkId)
          .map(({ year, score, indexName, predicates }) => ({
            year,
            score,
            indexName,
            predicate: predicateOf(score, predicates)?.name ?? null,
          })),
      };
    }),
    source: visit ? publicSource(visit, regions) : null,
    related: related.flatMap(({ number: other, ...practiceRow }) =>
      other === null ? [] : [{ number: other, ...practiceRow }],
    ),
  };
}
export type PublishedPractice = Awaited<ReturnType<typeof publishedPracticeView>>;

interface SourceVisit {
  readonly number: string;
  readonly startsAt: Date;
  readonly timeZone: string;
  readonly state: string;
  readonly disclosureClass: string | null;
  readonly minutes: { readonly state: string; readonly disclosureClass: string | null } | null;
}

/** Number and day are told only of what is public; of everything else the month and the regions. */
function publicSource(visit: SourceVisit, guests: readonly string[]) {
  const zone = zoneOf(visit);
  return {
    guests,
    /** "2024-05" */
    month: localDate(visit.startsAt, zone).slice(0, 7),
    visitNumber: isPublicVisit(visit) ? visit.number : null,
    minutesNumber: arePublicMinutes(visit, visit.minutes) ? visit.number : null,
  };
}

async function guestRegions(
  db: Reader,
  delegations: readonly { agencyName: string; regionCode: string | null }[],
): Promise<string[]> {
  const codes = delegations.flatMap(({ regionCode }) => (regionCode === null ? [] : [regionCode]));
  const regions = await db.region.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true },
  });
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  return [...new Set(codes.flatMap((code) => names.get(code) ?? []))];
}
