import type { ItemKind, Side } from './item-kind';
import { maskHtml, type Finder } from './mask-names';
import { bareName, contactNames, personNames } from './people-names';

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

/** Names that stand beside the items; '' where there is none. */
export interface NamesOfHead {
  readonly chairperson: string;
  readonly minuteTaker: string;
  /** who received the guests */
  readonly receivedBy: string;
  /** who asked for the visit: one for each request that it answers */
  readonly contactNames: readonly string[];
}

/** The head of minutes with what their visit and its request know of names. */
export function namesOfHead(
  minutes: { readonly chairperson: string; readonly minuteTaker: string },
  visit: {
    readonly receivedBy: string;
    readonly requests: readonly { readonly contactName: string }[];
  },
): NamesOfHead {
  return {
    chairperson: minutes.chairperson,
    minuteTaker: minutes.minuteTaker,
    receivedBy: visit.receivedBy,
    contactNames: visit.requests.map(({ contactName }) => contactName),
  };
}

/**
 * Everybody whose name must not become public with the minutes.
 * @param people full names on the attendance list
 */
export function namesIn(
  head: NamesOfHead,
  items: readonly Pick<FullItem, 'speaker' | 'answeredBy' | 'personInCharge'>[],
  people: readonly string[],
): string[] {
  const typed = personNames([
    head.chairperson,
    head.minuteTaker,
    head.receivedBy,
    ...items.flatMap((item) => [item.speaker, item.answeredBy, item.personInCharge]),
  ]);
  const listed = people.map(bareName).filter((name) => name !== '');
  return [...new Set([...listed, ...typed, ...head.contactNames.flatMap(contactNames)])];
}

/**
 * The items for everybody, made field by field, so that a field added later stays inside until it is
 * named here: no speaker, no asker, nobody in charge, and no name inside the texts.
 */
export function publicItems<Item extends FullItem>(
  items: readonly Item[],
  find: Finder,
): PublicItem<Item['topics'][number], Item['indicators'][number]>[] {
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

/** Names or words kept with minutes as a JSON list. */
export function readNames(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
}
