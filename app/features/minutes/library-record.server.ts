import type { LibraryRecord } from '~/features/visits/rules/library-sink';
import { isVisitType, visitTypeNames } from '~/features/visits/rules/visit-type';
import type { Tx } from '~/platform/database/database.server';
import { isTimeZone, localDate } from '~/platform/languages/format';
import { markdownToPlainText } from '~/platform/markdown/render-markdown.server';

import { maskText, nameFinder } from './rules/mask-names';
import { namesIn, namesOfHead } from './rules/public-items';

const SUMMARY_LENGTH = 300;

/**
 * What the library keeps of public minutes: redacted plain text, in which nobody is named; with the
 * names that were taken out.
 */
export async function libraryRecord(
  tx: Tx,
  { id, agencyId }: { id: string; agencyId: string },
): Promise<{ record: LibraryRecord; names: readonly string[] }> {
  const minutes = await tx.minutes.findUniqueOrThrow({
    where: { id, agencyId },
    include: {
      items: {
        where: { deletedAt: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: { topics: true, indicators: true },
      },
      visit: {
        include: {
          topics: true,
          indicators: true,
          delegations: true,
          attendees: { select: { fullName: true } },
          request: { select: { contactName: true } },
          agency: { include: { region: true } },
        },
      },
    },
  });
  const { visit, items } = minutes;
  const people = visit.attendees.map(({ fullName }) => fullName);
  const names = namesIn(namesOfHead(minutes, visit), items, people);
  const find = nameFinder(names);
  const plain = (text: string) => maskText(markdownToPlainText(text), find);
  const summary = plain(minutes.summary);
  const texts = items.flatMap((item) => [plain(item.body), plain(item.answer)]);
  const body = [summary, ...texts].filter((text) => text !== '').join('\n\n');
  const day = isTimeZone(visit.timeZone)
    ? localDate(visit.startsAt, visit.timeZone)
    : visit.startsAt.toISOString().slice(0, 10);
  const { agency } = visit;
  const record: LibraryRecord = {
    agencyId: minutes.agencyId,
    kind: 'minutes',
    recordId: minutes.id,
    url: `/visits/${visit.number}/minutes`,
    title: maskText(visit.subject, find),
    summary: shorten(summary || (texts[0] ?? '')),
    body,
    keywords: [
      'notulen',
      'notula',
      ...(isVisitType(visit.visitType) ? [visitTypeNames.id[visit.visitType]] : []),
      agency.shortName,
      ...visit.delegations.map(({ agencyName }) => agencyName),
    ],
    regionCode: agency.regionCode,
    cityName: agency.region?.name ?? agency.shortName,
    year: Number(day.slice(0, 4)),
    isPublic: true,
    isExample: minutes.exampleNote !== null || visit.exampleNote !== null,
    sortDate: day,
    topics: distinct([...visit.topics, ...items.flatMap((item) => item.topics)], 'slug'),
    indicators: distinct([...visit.indicators, ...items.flatMap((item) => item.indicators)], 'id'),
  };
  return { record, names };
}

function distinct<Key extends string>(rows: readonly Record<Key, string>[], key: Key): string[] {
  return [...new Set(rows.map((row) => row[key]))].sort();
}

/** Cut at a word, so that a search result never ends in half of one. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= SUMMARY_LENGTH) return line;
  return `${line.slice(0, SUMMARY_LENGTH).replace(/\s\S*$/, '')}…`;
}
