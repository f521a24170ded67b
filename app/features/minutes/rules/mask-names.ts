import { parsePersonName } from '~/features/attendance/rules/person-name';

import { CONTACT_PATTERNS } from './mask-contacts';
import { withTitles } from './title-range';

/** Stands where a name stood. */
export const MASK = '[nama]';
export const NUMBER_MASK = '[NIP]';

/** Words of offices and roles: "Bidang Aptika" in a name field is nobody's name. */
const OFFICE_WORDS = new Set(
  `aparatur asisten badan bagian bidang bupati camat daerah desa dinas diskominfo diskominfotik
  dinkominfo dprd forum guest host inspektorat instansi jajaran kabag kabid kabupaten kadis kasi
  kecamatan kelompok kelurahan kepala kominfo kota moderator narasumber notulis opd panitia
  pemerintah pemkab pemkot pemprov perangkat peserta pimpinan pokja ppid provinsi rapat rombongan
  seksi sekda sekretariat sekretaris semua seluruh staf subbagian tamu tim tuan unit upt wakil wali
  walikota`.split(/\s+/),
);
const HONORIFICS =
  'bapak|ibu|pak|bu|mas|mbak|bang|kang|sdr\\.?|sdri\\.?|saudara|saudari|yth\\.?|drs?\\.|dra\\.|ir\\.|prof\\.|hj?\\.';

/**
 * The bare names in what people typed into name fields: without titles, and without entries that
 * name an office or a role.
 */
export function personNames(entries: readonly string[]): string[] {
  const names = new Set<string>();
  const single = entries.flatMap((entry) => entry.split(/\s+(?:dan|and)\s+|[&;/]/u));
  for (const entry of single) {
    const fullName = bareName(entry.replace(/\(.*$|\s[-–—]\s.*$/su, ''));
    const words = fullName.toLowerCase().split(/[^\p{L}\p{M}\p{N}']+/u);
    if (fullName.length >= 2 && !words.some((word) => OFFICE_WORDS.has(word))) names.add(fullName);
  }
  return [...names];
}

/**
 * The name of somebody who had to give one: a word of an office inside it is part of the name
 * ("Wirawan Tamu"), only at its beginning it tells of no person ("Bagian Umum").
 */
export function contactNames(entry: string): string[] {
  const fullName = bareName(entry.replace(/\(.*$/su, ''));
  const [first = ''] = fullName.toLowerCase().split(/[^\p{L}\p{M}\p{N}']+/u);
  return fullName.length < 2 || OFFICE_WORDS.has(first) ? [] : [fullName];
}

/** A name without its titles: "Dra. Jiah Palupi Twihantarti, MM" is Jiah Palupi Twihantarti. */
export function bareName(text: string): string {
  return parsePersonName(text.normalize('NFC')).fullName;
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** A word of its own: "Ana" is not found in "Rencana". */
const alone = (pattern: string): string =>
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`;

const wordsOf = (name: string): string[] =>
  name.split(/\s+/).filter((word) => /\p{L}{3}/u.test(word));

/** Finds the parts of a text to hide, as [start, end) pairs in order, none overlapping. */
type Finder = (text: string) => [start: number, end: number, mask: string][];

/**
 * A finder of names. A name of several words is found in any capitals, a single word only as it is
 * written ("Bagus" is a name, "bagus" a word), and after an honorific every part of a name counts
 * ("Bu Santi"). Titles around a name go with it. Numbers of 18 digits are NIPs, which hold a birth
 * date; mailboxes and telephone numbers are found whoever they belong to.
 */
export function nameFinder(names: readonly string[]): Finder {
  const joined = (name: string) => name.split(/\s+/).map(escapePattern).join('\\s+');
  const several = names.filter((name) => /\s/.test(name)).map(joined);
  const single = names.filter((name) => !/\s/.test(name)).map(joined);
  const parts = [...new Set(names.flatMap(wordsOf))].map(escapePattern);
  const patterns: (readonly [RegExp, string])[] = [
    [/(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/gu, NUMBER_MASK],
    ...CONTACT_PATTERNS,
  ];
  const byLength = (list: string[]) => list.sort((a, b) => b.length - a.length).join('|');
  if (several.length > 0) patterns.push([new RegExp(alone(byLength(several)), 'giu'), MASK]);
  if (single.length > 0) patterns.push([new RegExp(alone(byLength(single)), 'gu'), MASK]);
  if (parts.length > 0) {
    patterns.push([
      new RegExp(`(?<=(?<![\\p{L}\\p{M}])(?:${HONORIFICS})\\s+)${alone(byLength(parts))}`, 'giu'),
      MASK,
    ]);
  }
  return (text) => {
    const found: [number, number, string][] = [];
    for (const [pattern, mask] of patterns) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (mask === MASK) found.push([...withTitles(text, match.index, end), mask]);
        else found.push([match.index, end, mask]);
      }
    }
    found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    const merged: [number, number, string][] = [];
    for (const [start, end, mask] of found) {
      const last = merged.at(-1);
      if (last && start < last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end, mask]);
    }
    return merged;
  };
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

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const INLINE = /^<\/?(?:strong|em|del|code|a)\b/;

/**
 * Sanitised HTML (well formed, five entities) without the names, also where marks part a name:
 * "<strong>Santi</strong> Retnaning Tyas". Links that hold a name, a mailbox or a telephone number
 * lose their address.
 */
export function maskHtml(html: string, find: Finder): string {
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
  if (href === undefined) return tag;
  let words = href;
  try {
    words = decodeURIComponent(href);
  } catch {
    // An address that cannot be decoded is looked at as it stands.
  }
  const named = [words, words.replace(/[^\p{L}\p{M}\p{N}']+/gu, ' ')].some(
    (each) => find(each).length > 0 || find(capitalised(each)).length > 0,
  );
  return named || /^(?:mailto|tel):/.test(href) ? '<a>' : tag;
}

const capitalised = (text: string): string =>
  text.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
