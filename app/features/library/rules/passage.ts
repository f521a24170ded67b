import { findMatches, type Match, type Term } from './query';

/** A piece of text, and whether it is what was searched for. */
export interface Segment {
  readonly text: string;
  readonly match: boolean;
}

const BEFORE = 70;
const LENGTH = 220;

/** A whole text cut at its matches. */
export function markText(
  text: string,
  terms: readonly Term[],
  how: { prefix: boolean },
): Segment[] {
  return cut(text, findMatches(text, terms, how), 0, text.length);
}

/**
 * The two lines of a text that show most of the terms; null when it shows none.
 * @param text plain text, already cut to what is worth reading through
 */
export function bestPassage(
  text: string,
  terms: readonly Term[],
  how: { prefix: boolean },
): Segment[] | null {
  const matches = findMatches(text, terms, how);
  const [first] = matches;
  if (!first) return null;

  let best = first;
  let most = 0;
  for (const [index, match] of matches.entries()) {
    const seen = new Set<number>();
    for (let i = index; i < matches.length; i += 1) {
      const other = matches[i];
      if (!other || other.end > match.start + LENGTH - BEFORE) break;
      seen.add(other.term);
    }
    if (seen.size > most) {
      most = seen.size;
      best = match;
    }
    if (most === terms.length) break;
  }

  const from = wordStart(text, Math.max(0, best.start - BEFORE));
  const to = wordEnd(text, Math.max(best.end, Math.min(text.length, from + LENGTH)));
  const segments = cut(text, matches, from, to);
  if (from > 0) segments.unshift({ text: '… ', match: false });
  if (to < text.length) segments.push({ text: ' …', match: false });
  return segments;
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
