import { createHash } from 'node:crypto';

const markOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

export interface MarkedItem {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly duration: number;
  readonly speakerId: string | null;
  readonly speakerText: string;
  readonly topics: readonly { readonly slug: string }[];
  readonly indicators: readonly { readonly id: string }[];
}

/**
 * A short mark of the text of an item. A form sends the mark that it was opened with, so that nobody
 * writes over what a colleague saved meanwhile; where the item stands does not matter to it.
 */
export function itemMark(item: MarkedItem): string {
  return markOf([
    ...[item.id, item.title, item.note, item.duration, item.speakerId, item.speakerText],
    item.topics.map(({ slug }) => slug).toSorted(),
    item.indicators.map(({ id }) => id).toSorted(),
  ]);
}

/** A short mark of which items there are and in what order. */
export function orderMark(items: readonly { readonly id: string }[]): string {
  return markOf(items.map(({ id }) => id));
}

/** A short mark of everything that both sides are sent, or of a speaker in the catalogue. */
export const contentMark = (content: unknown): string => markOf(content);
