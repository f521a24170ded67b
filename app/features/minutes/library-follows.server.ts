import { arePublicMinutes } from '~/features/visits/rules/disclosure';
import type {
  FollowsVisit,
  LibraryRecord,
  LibrarySink,
} from '~/features/visits/rules/library-sink';
import { isVisitType, visitTypeNames } from '~/features/visits/rules/visit-type';
import type { Tx } from '~/platform/database/database.server';
import { isTimeZone, localDate } from '~/platform/languages/format';

import { publicTextSchema, subjectsOfText, wordsOfText } from './rules/public-text';

const SUMMARY_LENGTH = 300;

/**
 * Makes the library say of a visit's minutes what their public page says: the stored text, or nothing
 * while that page cannot be read. To be called in every write that opens or closes one of the two.
 */
export const libraryFollows =
  (library: LibrarySink): FollowsVisit =>
  async (tx, agencyId, visitId) => {
    const minutes = await readPublic(tx, agencyId, visitId);
    if (!minutes) return;
    const { visit, publicText } = minutes;
    if (publicText && arePublicMinutes(visit, minutes)) {
      await library.put(tx, recordOf(minutes, publicText.content));
    } else {
      await library.remove(tx, 'minutes', minutes.id);
    }
  };

type Stored = NonNullable<Awaited<ReturnType<typeof readPublic>>>;

function readPublic(tx: Tx, agencyId: string, visitId: string) {
  return tx.minutes.findFirst({
    where: { visitId, agencyId },
    select: {
      ...{ id: true, agencyId: true, state: true, disclosureClass: true, exampleNote: true },
      publicText: { select: { content: true } },
      visit: {
        select: {
          ...{ number: true, state: true, disclosureClass: true, visitType: true },
          ...{ startsAt: true, timeZone: true, exampleNote: true },
          agency: {
            select: { shortName: true, regionCode: true, region: { select: { name: true } } },
          },
        },
      },
    },
  });
}

function recordOf(minutes: Stored, content: string): LibraryRecord {
  const { visit } = minutes;
  const { agency } = visit;
  const text = publicTextSchema.parse(JSON.parse(content));
  const words = wordsOfText(text);
  const day = isTimeZone(visit.timeZone)
    ? localDate(visit.startsAt, visit.timeZone)
    : visit.startsAt.toISOString().slice(0, 10);
  const { topics, indicators } = subjectsOfText(text);
  return {
    agencyId: minutes.agencyId,
    kind: 'minutes',
    recordId: minutes.id,
    url: `/visits/${visit.number}/minutes`,
    title: text.title,
    summary: shorten(words[0] ?? ''),
    body: words.join('\n\n'),
    keywords: [
      'notulen',
      'notula',
      ...(isVisitType(visit.visitType) ? [visitTypeNames.id[visit.visitType]] : []),
      agency.shortName,
      ...text.guests,
    ],
    regionCode: agency.regionCode,
    cityName: agency.region?.name ?? agency.shortName,
    year: Number(day.slice(0, 4)),
    isPublic: true,
    isExample: minutes.exampleNote !== null || visit.exampleNote !== null,
    sortDate: day,
    topics: topics.sort(),
    indicators: indicators.sort(),
  };
}

/** Cut at a word, so that a search result never ends in half of one. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SUMMARY_LENGTH) return line;
  return `${line.slice(0, SUMMARY_LENGTH).replace(/\s\S*$/, '')}…`;
}
