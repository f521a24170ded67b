import { isKnownDegree, isPrefixTitle } from '~/features/attendance/rules/person-titles';

import { comesAfterHonorific, nameParts } from './find-names';
import { isOneName, wordsIn, type NameWord } from './name-words';
import { isHonorific, isOrdinary } from './ordinary-words';

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
const CONTEXT = 36;
/** Posts and forms of address that follow "Bapak" and name nobody. */
const POSTS = new Set(
  `anggota bapak dan direktur gubernur hadirin ibu ketua menteri para pejabat penjabat pj plh plt
  presiden rektor saudara sekjen sekretariat tenaga undangan yang`.split(/\s+/),
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
    else if (proposals.size < MOST_PROPOSALS) {
      proposals.set(key, { word, count: 1, ...around(text, first.start, last.end) });
    }
  };
  let next = 0;
  words.forEach((word, at) => {
    if (at < next) return;
    const last = unknownName(text, words, at);
    if (last) {
      propose(word, last);
      next = words.indexOf(last) + 1;
    } else if (parts.has(word.plain) && (word.capital || !isOrdinary(word.plain))) {
      propose(word, word);
    }
  });
  return [...proposals.values()];
}

const isMask = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '[' && text[end] === ']';

/** The last word of a name that begins here, when an honorific, a title or a degree says it is one. */
function unknownName(text: string, words: readonly NameWord[], at: number): NameWord | null {
  const first = words[at];
  if (!first || !mayName(first)) return null;
  const before = words[at - 1];
  const begins = !before || !mayName(before) || !isOneName(text, before, first);
  if (!begins) return null;
  let last = first;
  for (const word of words.slice(at + 1, at + 4)) {
    if (!mayName(word) || !/^\s{1,2}$/.test(text.slice(last.end, word.start))) break;
    last = word;
  }
  const addressed = comesAfterHonorific(text, words, at);
  const degree = /^,\s{0,2}([\p{L}.]{2,16})/u.exec(text.slice(last.end, last.end + 20))?.[1] ?? '';
  const titled = /\p{L}\.\p{L}/u.test(degree) && isKnownDegree(degree);
  return addressed || titled ? last : null;
}

/** Capitalised and long enough, and no title, post, office or ordinary word. */
function mayName({ plain, raw, capital, dotted }: NameWord): boolean {
  return (
    capital &&
    plain.length > 2 &&
    /^\p{L}+$/u.test(plain) &&
    !isOrdinary(plain) &&
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
    after: oneLine(end + CONTEXT < text.length ? `${after.replace(/\s\S*$/, '')}…` : after),
  };
}
