import { maskHtml, maskText, nameFinder } from './mask-names';
import { wordsIn, withoutUnseen } from './name-words';
import { doubtfulNames } from './people-names';
import { namesIn, publicItems, type FullItem, type NamesOfHead } from './public-items';
import type { PublicText } from './public-text';

/** Everything that redaction starts from: the approved text, and whom it may name. */
export interface FullMinutes {
  readonly head: NamesOfHead;
  /** full names on the attendance list */
  readonly people: readonly string[];
  readonly title: string;
  readonly guests: readonly string[];
  readonly summaryHtml: string;
  readonly items: readonly FullItem[];
  readonly topics: readonly string[];
  readonly indicators: readonly string[];
}

/**
 * The text for everybody, made field by field: no speaker, no asker, nobody in charge, and nobody
 * named inside the texts.
 * @param names from `namesOf`, with those that were masked before
 * @param hidden words that the information officer listed
 */
export function redactMinutes(
  minutes: FullMinutes,
  names: readonly string[],
  hidden: readonly string[],
): PublicText {
  const find = nameFinder(names, hidden);
  const line = (text: string) => maskText(withoutUnseen(text), find);
  return {
    title: line(minutes.title),
    guests: minutes.guests.map(line),
    summaryHtml: maskHtml(minutes.summaryHtml, find),
    items: publicItems(minutes.items, find).map(({ topics, indicators, ...item }) => ({
      ...item,
      topics: topics.map(({ slug }) => slug),
      indicators: indicators.map(({ id }) => id),
    })),
    topics: [...minutes.topics],
    indicators: [...minutes.indicators],
  };
}

/** Whom the text may name, as the records say now. */
export function namesOf({ head, items, people }: FullMinutes): string[] {
  return namesIn(head, items, people);
}

/** What stands beside an office in a name field and may be a name; nothing is hidden for it alone. */
export function maybeNames({ head, items }: FullMinutes): string[] {
  return doubtfulNames([
    head.chairperson,
    head.minuteTaker,
    head.receivedBy,
    ...head.contactNames,
    ...items.flatMap((item) => [item.speaker, item.answeredBy, item.personInCharge]),
  ]);
}

/** Names that the records hold now and that were not known when the text was redacted. */
export function namesSince(now: readonly string[], then: readonly string[]): string[] {
  const key = (name: string) =>
    wordsIn(name)
      .map(({ plain }) => plain)
      .join(' ');
  const known = new Set(then.map(key));
  return now.filter((name) => !known.has(key(name)));
}
