import type { FindMatches, Match } from './find-matches';

/** A piece of text, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly match: boolean;
}

const BEFORE = 70;
const LENGTH = 220;

/** A whole text cut at its matches. */
export function markText(text: string, find: FindMatches): Segment[] {
  const matches: Match[] = [];
  find(text, (match) => matches.push(match) > 0);
  return cut(text, matches, 0, text.length);
}

export interface Passage {
  readonly segments: Segment[];
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
  const segments = markText(text.slice(from, to), find);
  if (from > 0) segments.unshift({ text: '… ', match: false });
  if (to < text.length) segments.push({ text: ' …', match: false });
  return { segments, shows };
}

/** The beginning of a text, about two lines. */
export function opening(text: string): Segment[] {
  const to = wordEnd(text, Math.min(text.length, LENGTH));
  return [{ text: to < text.length ? `${text.slice(0, to)} …` : text, match: false }];
}

function cut(text: string, matches: readonly Match[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  for (const { start, end } of matches) {
    if (start < at || end > to) continue;
    if (start > at) segments.push({ text: text.slice(at, start), match: false });
    segments.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < to) segments.push({ text: text.slice(at, to), match: false });
  return segments;
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
