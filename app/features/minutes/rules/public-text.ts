import { z } from 'zod';

import { textOfSanitised } from '~/platform/markdown/sanitised-text';

import { ITEM_KINDS, SIDES } from './item-kind';
import { MASKS } from './mask-names';

/**
 * The redacted minutes as they are stored when the information officer opens them: all that the
 * public page and the library ever read of them. Subjects are kept by slug and id.
 */
export const publicTextSchema = z.object({
  /** what the visit was about */
  title: z.string(),
  /** the offices that came */
  guests: z.array(z.string()),
  summaryHtml: z.string(),
  items: z.array(
    z.object({
      kind: z.enum(ITEM_KINDS),
      bodyHtml: z.string(),
      answerHtml: z.string(),
      side: z.enum(SIDES).or(z.literal('')),
      dueDate: z.string().nullable(),
      topics: z.array(z.string()),
      indicators: z.array(z.string()),
    }),
  ),
  /** of the visit itself */
  topics: z.array(z.string()),
  indicators: z.array(z.string()),
});
export type PublicText = z.output<typeof publicTextSchema>;
export type PublicTextItem = PublicText['items'][number];

/** Each subject of the visit and of all items once. */
export function subjectsOfText({ topics, indicators, items }: PublicText) {
  return {
    topics: [...new Set([...topics, ...items.flatMap((item) => item.topics)])],
    indicators: [...new Set([...indicators, ...items.flatMap((item) => item.indicators)])],
  };
}

/** The redacted texts as plain text: the summary, then body and answer of each item. */
export function wordsOfText(text: PublicText): string[] {
  return [text.summaryHtml, ...text.items.flatMap((item) => [item.bodyHtml, item.answerHtml])]
    .map(textOfSanitised)
    .filter((words) => words !== '');
}

const MASK_PATTERN = new RegExp(
  `\\[(?:${MASKS.map((mask) => mask.slice(1, -1)).join('|')})\\]`,
  'g',
);

/**
 * Stored HTML with each masked place marked, for the eyes of the officer: nothing but the marks
 * differs from what the public reads.
 */
export function markMasks(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((piece) =>
      piece.startsWith('<') ? piece : piece.replace(MASK_PATTERN, (mask) => `<mark>${mask}</mark>`),
    )
    .join('');
}

/** A line of text in pieces, masked places apart. */
export function maskPieces(text: string): { readonly text: string; readonly isMask: boolean }[] {
  return text
    .split(new RegExp(`(${MASK_PATTERN.source})`))
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, isMask: MASKS.includes(piece) }));
}

/** How many places are masked, and how many links lost their address. */
export function countMasks(text: PublicText): { masks: number; links: number } {
  const html = [
    text.summaryHtml,
    ...text.items.flatMap((item) => [item.bodyHtml, item.answerHtml]),
  ];
  const all = [text.title, ...text.guests, ...html.map((each) => each.replace(/<[^>]*>/g, ''))];
  return {
    masks: all.reduce((sum, each) => sum + (each.match(MASK_PATTERN)?.length ?? 0), 0),
    links: html.reduce((sum, each) => sum + (each.match(/<a>/g)?.length ?? 0), 0),
  };
}
