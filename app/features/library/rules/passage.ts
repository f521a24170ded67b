import type { FindMatches, Match } from './find-matches';

/**
 * A text cut at what was searched for: the pieces in order, every second one a match. A text that
 * begins with a match has an empty piece before it; one without a match is a single piece. Put
 * together the pieces give the text again.
 */
export type MarkedText = readonly string[];

/** True when something in it is marked. */
export const isMarked = (text: MarkedText): boolean => text.length > 1;

const BEFORE = 70;
const LENGTH = 220;

/** A whole text cut at its matches. */
export function markText(text: string, find: FindMatches): MarkedText {
  const pieces: string[] = [];
  let at = 0;
  find(text, ({ start, end }) => {
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
    return true;
  });
  pieces.push(text.slice(at));
  return pieces;
}

export interface Passage {
  readonly text: MarkedText;
  /** how many of the terms it shows */
  readonly shows: number;
}

/**
 * The two lines of a text that show most of the terms; null when it shows none. Stops reading as soon
 * as a place shows all.
 * @param text plain text, already cut to what is worth reading through
 * @param terms how many terms there are
 */
export function bestPassage(text: string, find: FindMatches, terms: number): Passage | null {
  const near: Match[] = [];
  let best = null as Match | null;
  let shows = 0;
  find(text, (match) => {
    near.push(match);
    while (near[0] && match.end > near[0].start + LENGTH - BEFORE && near.length > 1) near.shift();
    const together = new Set(near.map(({ term }) => term)).size;
    if (together > shows) [best, shows] = [near[0] ?? match, together];
    return shows < terms;
  });
  if (!best) return null;

  const from = wordStart(text, Math.max(0, best.start - BEFORE));
  const to = wordEnd(text, Math.max(best.end, Math.min(text.length, from + LENGTH)));
  const [first = '', ...rest] = markText(text.slice(from, to), find);
  const pieces = [from > 0 ? `… ${first}` : first, ...rest];
  // The last piece is never a match.
  if (to < text.length) pieces.push(`${pieces.pop() ?? ''} …`);
  return { text: pieces, shows };
}

/** The beginning of a text, about two lines. */
export function opening(text: string): MarkedText {
  const to = wordEnd(text, Math.min(text.length, LENGTH));
  return [to < text.length ? `${text.slice(0, to)} …` : text];
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at);
  return space === -1 || space > at + 30 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - 30 ? at : space;
}
