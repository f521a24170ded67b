import type { ItemKind, Side } from './item-kind';
import { bareName, maskHtml, nameFinder, personNames } from './mask-names';

/** An item as it is kept, with everything that the people of both sides may read. */
export interface FullItem {
  readonly kind: ItemKind;
  readonly speaker: string;
  readonly bodyHtml: string;
  readonly answerHtml: string;
  readonly answeredBy: string;
  readonly side: Side | '';
  readonly personInCharge: string;
  readonly dueDate: string | null;
  readonly topics: readonly { readonly slug: string }[];
  readonly indicators: readonly { readonly id: string }[];
}

/** An item as everybody may read it. */
export interface PublicItem<Topic, Indicator> {
  readonly kind: ItemKind;
  readonly bodyHtml: string;
  readonly answerHtml: string;
  readonly side: Side | '';
  readonly dueDate: string | null;
  readonly topics: readonly Topic[];
  readonly indicators: readonly Indicator[];
}

/**
 * Everybody whose name must not become public with the minutes.
 * @param people full names on the attendance list
 */
export function namesIn(
  minutes: { readonly chairperson: string; readonly minuteTaker: string },
  items: readonly Pick<FullItem, 'speaker' | 'answeredBy' | 'personInCharge'>[],
  people: readonly string[],
): string[] {
  const typed = personNames([
    minutes.chairperson,
    minutes.minuteTaker,
    ...items.flatMap((item) => [item.speaker, item.answeredBy, item.personInCharge]),
  ]);
  const listed = people.map(bareName).filter((name) => name !== '');
  return [...new Set([...listed, ...typed])];
}

/**
 * The view for everybody, made field by field, so that a field added later stays inside until it is
 * named here: no speaker, no asker, nobody in charge, and no name inside the texts.
 */
export function publicItems<Item extends FullItem>(
  items: readonly Item[],
  names: readonly string[],
): PublicItem<Item['topics'][number], Item['indicators'][number]>[] {
  const find = nameFinder(names);
  return items.map((item) => ({
    kind: item.kind,
    bodyHtml: maskHtml(item.bodyHtml, find),
    answerHtml: maskHtml(item.answerHtml, find),
    side: item.side,
    dueDate: item.dueDate,
    topics: item.topics,
    indicators: item.indicators,
  }));
}
