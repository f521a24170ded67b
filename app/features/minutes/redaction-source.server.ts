import type { Reader, Tx } from '~/platform/database/database.server';
import { notFound } from '~/platform/errors/app-error';

import { storedText } from './rules/item-text';
import { namesOfHead, readNames } from './rules/public-items';
import { namesOf, redactMinutes, type FullMinutes } from './rules/redact-minutes';
import { asMinutesState } from './rules/state';

/**
 * The minutes of a visit with whom their text may name: what redaction starts from.
 * @throws AppError notFound when there are none, or when the visit is another agency's
 */
export async function redactionSource(reader: Reader | Tx, agencyId: string, visitId: string) {
  const minutes = await reader.minutes.findFirst({
    where: { visitId, agencyId },
    select: {
      ...{ id: true, state: true, version: true, disclosureClass: true },
      ...{ chairperson: true, minuteTaker: true, summaryHtml: true },
      ...{ maskedNames: true, hiddenWords: true },
      publicText: { select: { redactedAt: true, content: true } },
      items: {
        where: { deletedAt: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        include: {
          topics: { select: { slug: true }, orderBy: { position: 'asc' } },
          indicators: {
            select: { id: true },
            orderBy: [{ frameworkId: 'desc' }, { number: 'asc' }],
          },
        },
      },
      visit: {
        select: {
          ...{ id: true, number: true, subject: true, timeZone: true },
          ...{ state: true, disclosureClass: true, receivedBy: true },
          requests: { select: { contactName: true } },
          delegations: { select: { agencyName: true }, orderBy: { id: 'asc' } },
          attendees: { select: { fullName: true } },
          topics: { select: { slug: true }, orderBy: { position: 'asc' } },
          indicators: {
            select: { id: true },
            orderBy: [{ frameworkId: 'desc' }, { number: 'asc' }],
          },
        },
      },
    },
  });
  if (!minutes) throw notFound();
  const { visit } = minutes;
  const full: FullMinutes = {
    head: namesOfHead(minutes, visit),
    people: visit.attendees.map(({ fullName }) => fullName),
    title: visit.subject,
    guests: visit.delegations.map(({ agencyName }) => agencyName),
    summaryHtml: minutes.summaryHtml,
    items: minutes.items.map((item) => ({
      ...storedText(item),
      dueDate: item.dueDate,
      bodyHtml: item.bodyHtml,
      answerHtml: item.answerHtml,
      topics: item.topics,
      indicators: item.indicators,
    })),
    topics: visit.topics.map(({ slug }) => slug),
    indicators: visit.indicators.map(({ id }) => id),
  };
  return {
    id: minutes.id,
    state: asMinutesState(minutes.state),
    version: minutes.version,
    disclosureClass: minutes.disclosureClass,
    /** what the public reads now; null while nothing is stored */
    stored: minutes.publicText,
    visit,
    full,
    maskedNames: readNames(minutes.maskedNames),
    hiddenWords: readNames(minutes.hiddenWords),
  };
}
export type RedactionSource = Awaited<ReturnType<typeof redactionSource>>;

/**
 * The text for everybody as the records say now. Whom an earlier text hid stays hidden, whatever the
 * attendance list says meanwhile.
 * @param hidden words that the information officer listed
 */
export function redacted(source: RedactionSource, hidden: readonly string[]) {
  const names = [...new Set([...namesOf(source.full), ...source.maskedNames])];
  return { names, text: redactMinutes(source.full, names, hidden) };
}
