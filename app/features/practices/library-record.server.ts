import type { LibraryRecord } from '~/features/visits/rules/library-sink';
import type { Prisma } from '~/platform/database/generated/client';
import { markdownToPlainText } from '~/platform/markdown/render-markdown.server';

import { SECTIONS } from './rules/sections';

type Published = Prisma.PracticeGetPayload<{
  include: { topics: true; indicators: true; agency: { include: { region: true } } };
}>;

/** Where a published practice is read. */
export const practiceUrl = (number: string): string => `/practices/${number}`;

/**
 * What the library keeps of a practice. Everything in it stands on the public page as well.
 * @param day calendar day of publication in the host's zone
 */
export function libraryRecordOf(practice: Published, number: string, day: string): LibraryRecord {
  const { agency, topics, indicators } = practice;
  return {
    agencyId: practice.agencyId,
    kind: 'practice',
    recordId: practice.id,
    url: practiceUrl(number),
    title: practice.title,
    summary: practice.summary,
    body: SECTIONS.map((section) => markdownToPlainText(practice[section]))
      .filter((text) => text !== '')
      .join('\n'),
    // Names of topics and indicators are added by the library itself.
    keywords: [number, 'praktik baik', agency.shortName, agency.officialName],
    regionCode: agency.regionCode,
    cityName: agency.region?.name ?? agency.shortName,
    year: practice.year,
    isPublic: true,
    isExample: practice.exampleNote !== null,
    sortDate: day,
    topics: topics.map(({ slug }) => slug),
    indicators: indicators.map(({ id }) => id),
  };
}
