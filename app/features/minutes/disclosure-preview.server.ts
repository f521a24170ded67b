import type { Member } from '~/features/accounts/rules/actor';
import { recordViewing } from '~/features/attendance/record-viewing.server';
import { asDisclosureClass, letsMinutesOut } from '~/features/visits/rules/disclosure';
import { zoneOf } from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import type { Services } from '~/platform/services.server';
import { textOfSanitised } from '~/platform/markdown/sanitised-text';

import { labelledText } from './read-public-text.server';
import { redacted, redactionSource } from './redaction-source.server';
import { listedPlaces } from './rules/find-names';
import { wordsIn } from './rules/name-words';
import { personNames } from './rules/people-names';
import { proposeNames } from './rules/propose-names';
import { countMasks, maskPieces, markMasks, wordsOfText } from './rules/public-text';
import { maybeNames, namesOf, namesSince, type FullMinutes } from './rules/redact-minutes';
import { textMark } from './text-mark.server';

const MOST_COLLEAGUES = 500;

/**
 * What everybody would read of the minutes, for the information officer who decides: each masked
 * place marked, words that may still name somebody beside it. It shows names of the attendance list,
 * so that looking at it is recorded.
 * @param hidden words to hide; null for those of the last decision
 * @throws AppError notFound when there are no minutes, or when the visit is another agency's
 */
export async function disclosurePreview(
  services: Services,
  actor: Member,
  visitId: string,
  hidden: readonly string[] | null,
  locale: Locale,
) {
  await recordViewing(services, actor, visitId);
  const source = await redactionSource(services.db, actor.agencyId, visitId);
  const { visit } = source;
  const words = hidden ?? source.hiddenWords;
  const { names, text } = redacted(source, words);
  const plain = [text.title, ...text.guests, ...wordsOfText(text)].join('\n\n');
  // Colleagues who sat beside the table stand on no list of the visit.
  const colleagues = await services.db.user.findMany({
    where: { agencyId: actor.agencyId },
    select: { name: true },
    take: MOST_COLLEAGUES,
  });
  const maybe = [
    ...names,
    ...maybeNames(source.full),
    ...personNames(colleagues.map(({ name }) => name)),
  ];
  const shown = await labelledText(services.db, text, locale);
  return {
    visit: {
      id: visit.id,
      number: visit.number,
      subject: visit.subject,
      zone: zoneOf(visit),
      mayOpen: letsMinutesOut(visit),
      isClosed: asDisclosureClass(visit.disclosureClass) === 'exemptInformation',
    },
    state: source.state,
    version: source.version,
    disclosureClass: asDisclosureClass(source.disclosureClass),
    /** since when the public reads a text, and whether it is word by word this one */
    stored: source.stored && {
      redactedAt: source.stored.redactedAt.toISOString(),
      isThis: source.stored.content === JSON.stringify(text),
    },
    /** people whom the public text of now was not redacted for */
    peopleSince: source.stored ? namesSince(namesOf(source.full), source.maskedNames) : [],
    words,
    /** those of the words that stand nowhere in the minutes */
    unused: notFoundIn(source.full, words),
    mark: textMark(text),
    ...countMasks(text),
    proposals: proposeNames(plain, maybe),
    title: maskPieces(text.title),
    guests: text.guests.map(maskPieces),
    summaryHtml: markMasks(shown.summaryHtml),
    items: shown.items.map((item) => ({
      ...item,
      bodyHtml: markMasks(item.bodyHtml),
      answerHtml: markMasks(item.answerHtml),
    })),
  };
}

function notFoundIn(full: FullMinutes, words: readonly string[]): string[] {
  const html = [
    full.summaryHtml,
    ...full.items.flatMap((item) => [item.bodyHtml, item.answerHtml]),
  ];
  const text = [full.title, ...full.guests, ...html.map(textOfSanitised)].join('\0');
  const found = wordsIn(text);
  return words.filter((word) => listedPlaces([word])(text, found).length === 0);
}

export type DisclosurePreview = Awaited<ReturnType<typeof disclosurePreview>>;
