import { ENTITIES } from '~/platform/markdown/sanitised-text';

import { CONTACT_PATTERNS, EMAIL_MASK, PHONE_MASK } from './mask-contacts';
import { gluedParts, listedPlaces, namePlaces, nameParts } from './find-names';
import { withoutUnseen, wordsIn } from './name-words';
import { isOrdinary } from './ordinary-words';
import { withTitles } from './title-range';

/** Stands where a name stood. */
export const MASK = '[nama]';
export const NUMBER_MASK = '[NIP]';
/** Stands where a word stood that the information officer asked to hide. */
export const LISTED_MASK = '[disamarkan]';
/** All that a redacted text may show in square brackets of ours. */
export const MASKS: readonly string[] = [MASK, NUMBER_MASK, EMAIL_MASK, PHONE_MASK, LISTED_MASK];

/** Birth date, month of appointment, sex, number; offices group the 18 digits in many ways. */
const GROUPED_NIP = [
  ...['[12]', '[09]', '\\d', '\\d', '[01]', '\\d', '[0-3]', '\\d'],
  ...['[12]', '[09]', '\\d', '\\d', '[01]', '\\d', '[12]', '\\d', '\\d', '\\d'],
].join('[\\s.-]?');

const NUMBERS: readonly (readonly [RegExp, string])[] = [
  // A NIP holds a birth date; a NIK does too.
  [/(?<!\d)\d{8}[\s.-]?\d{6}[\s.-]?\d[\s.-]?\d{3}(?!\d)/gu, NUMBER_MASK],
  [new RegExp(`(?<!\\d)${GROUPED_NIP}(?!\\d)`, 'gu'), NUMBER_MASK],
  // Nothing else that offices write has sixteen digits in a row: a NIK, a bank card.
  [/(?<!\d)\d{16}(?!\d)/gu, LISTED_MASK],
  [/(?<=(?:nik|ktp)\p{L}{0,3}[\s.:-]{1,4})\d{4}(?:[ .-]\d{4}){3}(?!\d)/giu, LISTED_MASK],
];

/** Finds the parts of a text to hide, in order, none overlapping. */
export interface Finder {
  (text: string): [start: number, end: number, mask: string][];
  /** Does this address of a link lead to one of the people? It may hold one part of a name only. */
  readonly leadsToPerson: (address: string) => boolean;
}

/**
 * A finder of people (`namePlaces`), of NIPs, mailboxes and telephone numbers whoever they belong
 * to, and of words that the information officer listed. Titles around a name go with it.
 * @param listed words to hide in any case, one entry each
 */
export function nameFinder(names: readonly string[], listed: readonly string[] = []): Finder {
  const people = namePlaces(names);
  const asked = listedPlaces(listed);
  const patterns = [...NUMBERS, ...CONTACT_PATTERNS];
  const find = (text: string) => {
    const found: [number, number, string][] = [];
    for (const [pattern, mask] of patterns) {
      for (const match of text.matchAll(pattern)) {
        found.push([match.index, match.index + match[0].length, mask]);
      }
    }
    const words = wordsIn(text);
    for (const [start, end] of people(text, words)) {
      found.push([...withTitles(text, start, end), MASK]);
    }
    for (const [start, end] of asked(text, words)) found.push([start, end, LISTED_MASK]);
    return merged(found);
  };
  return Object.assign(find, { leadsToPerson: personInAddress(names, find) });
}

function merged(found: [number, number, string][]): [number, number, string][] {
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const places: [number, number, string][] = [];
  for (const [start, end, mask] of found) {
    const last = places.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else places.push([start, end, mask]);
  }
  return places;
}

/** Nobody reads an address in a preview, so that one telling part of a name is enough to drop it. */
function personInAddress(names: readonly string[], find: (text: string) => unknown[]) {
  const parts = names.map(nameParts);
  const telling = new Set(parts.flat().filter((part) => part.length > 3 && !isOrdinary(part)));
  const inside = [...parts.flatMap(gluedParts), ...[...telling].filter((part) => part.length > 5)];
  return (address: string): boolean => {
    const readable = decoded(address);
    const apart = readable.replace(/[^\p{L}\p{M}\p{N}'’]+/gu, ' ');
    const joined = wordsIn(apart)
      .map(({ plain }) => plain)
      .join('');
    return (
      /^\s*(?:mailto|tel):/i.test(readable) ||
      find(readable).length > 0 ||
      find(apart).length > 0 ||
      wordsIn(apart).some(({ plain }) => telling.has(plain.replace(/\d+$/, ''))) ||
      inside.some((word) => joined.includes(word))
    );
  };
}

/** An address as it reads, also when it was written in percent signs twice. */
function decoded(address: string): string {
  let text = address.replace(/&amp;/g, '&').replace(/&#39;/g, "'");
  for (let turn = 0; turn < 3; turn += 1) {
    text = text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        // What cannot be decoded is looked at as it stands.
        return bytes;
      }
    });
  }
  return text;
}

/** Plain text without the names. */
export function maskText(text: string, find: Finder): string {
  let shown = '';
  let from = 0;
  for (const [start, end, mask] of find(text)) {
    shown += text.slice(from, start) + mask;
    from = end;
  }
  return shown + text.slice(from);
}

const INLINE = /^<\/?(?:strong|em|del|code|a)\b/;

/**
 * Sanitised HTML (well formed, five entities) without the names, also where marks part a name:
 * "<strong>Santi</strong> Retnaning Tyas". Links that hold a name, a mailbox or a telephone number
 * lose their address. Characters that nobody sees go: they could part a name.
 */
export function maskHtml(sanitised: string, find: Finder): string {
  const html = withoutUnseen(sanitised);
  const pieces = html.match(/<[^>]*>|&(?:amp|lt|gt|quot|#39);|[^<&]|[<&]/gsu) ?? [];
  let text = '';
  const starts: number[] = [];
  for (const piece of pieces) {
    starts.push(text.length);
    if (piece.length > 1 && piece.startsWith('<')) {
      text += piece.startsWith('<br') ? '\n' : INLINE.test(piece) ? '' : '\0';
    } else text += ENTITIES[piece] ?? piece;
  }
  const hidden = find(text);
  let shown = '';
  let next = 0;
  pieces.forEach((piece, index) => {
    const at = starts[index] ?? 0;
    while (next < hidden.length && (hidden[next]?.[1] ?? 0) <= at) next += 1;
    const range = hidden[next];
    if (piece.length > 1 && piece.startsWith('<')) shown += withoutPerson(piece, find);
    else if (!range || at < range[0]) shown += piece;
    else if (at === range[0]) shown += range[2];
  });
  return shown;
}

function withoutPerson(tag: string, find: Finder): string {
  const href = /^<a href="([^"]*)"/.exec(tag)?.[1];
  return href !== undefined && find.leadsToPerson(href) ? '<a>' : tag;
}
