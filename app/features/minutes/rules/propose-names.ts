import { isKnownDegree, isPrefixTitle } from '~/features/attendance/rules/person-titles';

import { comesAfterHonorific, nameParts } from './find-names';
import { MASKS } from './mask-names';
import { wordsIn, type NameWord } from './name-words';
import { isHonorific, isOrdinary, OFFICE_WORDS } from './ordinary-words';

/** A word that may name somebody, for a person to look at. */
export interface Proposal {
  /** as it stands in the text the first time */
  readonly word: string;
  /** how often it stands there */
  readonly count: number;
  /** the words around the first place, before and after */
  readonly before: string;
  readonly after: string;
}

const MOST_PROPOSALS = 40;
// Bounds the work on a text that is nothing but capitals.
const MOST_LOOKED_AT = 2000;
const CONTEXT = 36;
/** Posts and other words that stand before or after "Bapak" and name nobody. */
const POSTS = new Set(
  `bapak dan dari dengan dijawab disampaikan gubernur ibu kata kemudian kepada lalu menteri menurut
  oleh pada para pejabat penjabat pjs plh plt presiden rektor saudara sekjen tenaga undangan untuk yang`.split(
    /\s+/,
  ),
);

/**
 * What in redacted text may still name somebody: one part of a known name, or a word after an
 * honorific, a title or before a degree that nobody on the list is called by.
 * @param text redacted plain text
 */
export function proposeNames(text: string, names: readonly string[]): Proposal[] {
  const words = wordsIn(text).filter(({ start, end }) => !isMask(text, start, end));
  const parts = new Set(names.flatMap(nameParts).filter((part) => part.length > 2));
  const proposals = new Map<string, Proposal>();
  const propose = (first: NameWord, last: NameWord) => {
    const word = text.slice(first.start, last.end).replace(/\s+/g, ' ');
    const key = wordsIn(word)
      .map(({ plain }) => plain)
      .join(' ');
    const known = proposals.get(key);
    if (known) proposals.set(key, { ...known, count: known.count + 1 });
    else if (proposals.size < MOST_LOOKED_AT) {
      proposals.set(key, { word, count: 1, ...around(text, first.start, last.end) });
    }
  };
  for (let at = 0; at < words.length; at += 1) {
    const last = lastOfUnknown(text, words, at) ?? lastOfParts(text, words, at, parts);
    const first = words[at];
    if (!first || last === null) continue;
    propose(first, words[last] ?? first);
    at = last;
  }
  // Parts of names that are known first, then what tells most: those must not fall off the end.
  const weight = ({ word }: Proposal): number => {
    const plains = wordsIn(word).map(({ plain }) => plain);
    const known = plains.some((plain) => parts.has(plain));
    return (known ? 2 : 0) + (plains.some((plain) => !isOrdinary(plain)) ? 1 : 0);
  };
  return [...proposals.values()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_PROPOSALS);
}

/** Only our own marks: "[Santi] bertanya" is how people note who spoke. */
const isMask = (text: string, start: number, end: number): boolean =>
  MASKS.includes(text.slice(start - 1, end + 1));

/** The place of the last word that is a part of a known name, as the word here is one. */
function lastOfParts(
  text: string,
  words: readonly NameWord[],
  at: number,
  parts: ReadonlySet<string>,
): number | null {
  const isPart = ({ plain, capital }: NameWord) =>
    parts.has(plain) && (capital || !isOrdinary(plain));
  return lastInRow(text, words, at, isPart);
}

/**
 * The place of the last word of a name that begins here, when an honorific, a title or a degree says
 * that it is one.
 */
function lastOfUnknown(text: string, words: readonly NameWord[], at: number): number | null {
  const addressed = comesAfterHonorific(text, words, at);
  const last = lastInRow(text, words, at, mayName);
  const end = last === null ? undefined : words[last]?.end;
  if (end === undefined) return null;
  const degree = /^,\s{0,2}([\p{L}.]{2,16})/u.exec(text.slice(end, end + 20))?.[1] ?? '';
  const titled = /\p{L}\.\p{L}/u.test(degree) && isKnownDegree(degree);
  return addressed || titled ? last : null;
}

const LONGEST_ROW = 4;

/** The last of the words from here on that are all of one kind, with nothing but a space between. */
function lastInRow(
  text: string,
  words: readonly NameWord[],
  at: number,
  isOne: (word: NameWord) => boolean,
): number | null {
  let last: number | null = null;
  for (let here = at; here < Math.min(words.length, at + LONGEST_ROW); here += 1) {
    const word = words[here];
    const before = words[here - 1];
    const apart =
      here > at && before && word && !/^[ \u00a0]$/.test(text.slice(before.end, word.start));
    if (!word || apart || !isOne(word)) break;
    last = here;
  }
  return last;
}

/** Capitalised and long enough, and no title, post or office. */
function mayName({ plain, raw, capital, dotted }: NameWord): boolean {
  return (
    capital &&
    plain.length > 2 &&
    /^\p{L}+$/u.test(plain) &&
    !OFFICE_WORDS.has(plain) &&
    !POSTS.has(plain) &&
    !isHonorific(plain, raw, dotted) &&
    !isPrefixTitle(raw) &&
    !isKnownDegree(raw)
  );
}

function around(text: string, start: number, end: number): { before: string; after: string } {
  const oneLine = (part: string) => part.replace(/\s+/g, ' ');
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    before: oneLine(start > CONTEXT ? `…${before.replace(/^\S*\s/, '')}` : before),
    after: oneLine(end + CONTEXT < text.length ? `${after.replace(/\s*\S*$/, '')}…` : after),
  };
}
