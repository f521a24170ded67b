import {
  isKnownDegree,
  isPrefixCompanion,
  isPrefixTitle,
} from '~/features/attendance/rules/person-titles';

import { isNextWord, isOneName, plainWord, wordsIn, type NameWord } from './name-words';
import { isHonorific, isOrdinary, OFFICE_WORDS } from './ordinary-words';

/** Finds something in a text: [start, end) pairs, in any order, overlapping or not. */
type Places = (text: string, words: readonly NameWord[]) => [start: number, end: number][];

/** Longer names are not written by anybody; it bounds the work of one word. */
const MOST_PARTS = 12;

const PROPHET = 'muhammad';
/** Mohamad, Mochammad, Muchamad: one name in many spellings. */
const onePart = (plain: string): string => (/^m[uo]c?ham+ad$/.test(plain) ? PROPHET : plain);

/** The parts of a name, plain: "Jiah Palupi Twihantarti" has three. */
export function nameParts(name: string): string[] {
  return wordsIn(name)
    .map(({ plain }) => onePart(plain))
    .filter((plain) => plain !== '')
    .slice(0, MOST_PARTS);
}

/**
 * Finds people by what they are called. Hidden for certain are
 * - two or more parts of one name beside one another, in any capitals, some as initials or
 *   abbreviations ("J. Palupi", "JIAH PALUPI", "Moh. Ali", "JP Twihantarti"), also written in one
 *   word ("jiahpalupi");
 * - a name that has only one part, unless it is an ordinary word as well;
 * - one part of a name after an honorific, with titles between ("Bu Santi", "Bpk. Drs. Jaya").
 * One part alone, and ordinary words beside one another ("Kota Indah"), are left to a person.
 */
export function namePlaces(names: readonly string[]): Places {
  const people = [...new Set(names.map((name) => nameParts(name).join(' ')))]
    .filter((parts) => parts !== '')
    .map((parts) => parts.split(' '));
  const byPart = new Map<string, string[][]>();
  const glued = new Set<string>();
  for (const parts of people) {
    for (const part of new Set(parts)) byPart.set(part, [...(byPart.get(part) ?? []), parts]);
    for (const word of gluedParts(parts)) glued.add(word);
  }
  const tellingParts = people.flat().filter((part) => part.length > 3 && !isOrdinary(part));
  return (text, read) => {
    const words = read.map((word) => ({ ...word, plain: withoutEnding(word.plain, byPart) }));
    const found: [number, number][] = pulledApart(text, words, new Set(tellingParts));
    words.forEach((word, at) => {
      const addressed = comesAfterHonorific(text, words, at);
      const ends = candidates(byPart, words, at).flatMap((parts) => {
        const run = longestRun(text, words, at, parts);
        return run && (addressed ? isAddressable(words, at) || isCertain(run) : isCertain(run))
          ? [run.end]
          : [];
      });
      if (ends.length > 0) found.push([word.start, Math.max(...ends)]);
      else if (glued.has(word.plain)) found.push([word.start, word.end]);
    });
    return found;
  };
}

/** "Mujiantonya", "Mujiantolah" and "Mujianto2" are Mujianto, where no other is called so. */
function withoutEnding(plain: string, known: ReadonlyMap<string, unknown>): string {
  if (known.has(plain)) return plain;
  const bare = plain.replace(/(?:nya)?(?:lah|kah|pun)?\d*$/, '');
  return known.has(bare) ? bare : plain;
}

/** Telling parts of names in letters apart ("S A N T I") or broken at a hyphen ("Mujian-to"). */
function pulledApart(
  text: string,
  words: readonly NameWord[],
  telling: ReadonlySet<string>,
): [number, number][] {
  const found: [number, number][] = [];
  const isBroken = (before: NameWord, after: NameWord) =>
    /^[-‐‑]\s?$/.test(text.slice(before.end, after.start)) &&
    telling.has(before.plain + after.plain);
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [first, second] = [words[at], words[at + 1]];
    if (!first || !second) break;
    if (isBroken(first, second)) found.push([first.start, second.end]);
    let last = at;
    while (isSpelt(text, words, last)) last += 1;
    const spelt = words.slice(at, last + 1);
    if (spelt.length < 4) continue;
    const joined = spelt.map(({ plain }) => plain).join('');
    if ([...telling].some((part) => joined.includes(part))) {
      found.push([first.start, spelt.at(-1)?.end ?? first.end]);
    }
    at = last;
  }
  return found;
}

/** A letter with another one after a space or two. */
function isSpelt(text: string, words: readonly NameWord[], at: number): boolean {
  const [here, next] = [words[at], words[at + 1]];
  return (
    here?.plain.length === 1 &&
    next?.plain.length === 1 &&
    /^[\s.]{1,3}$/.test(text.slice(here.end, next.start))
  );
}

/** Finds words as a person listed them, in any capitals and with any signs between. */
export function listedPlaces(lines: readonly string[]): Places {
  const byFirst = new Map<string, string[][]>();
  for (const line of lines) {
    const parts = wordsIn(line).map(({ plain }) => plain);
    const [first] = parts;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), parts]);
  }
  return (text, words) =>
    words.flatMap((word, at) =>
      (byFirst.get(word.plain) ?? []).flatMap((parts): [number, number][] => {
        const last = words[at + parts.length - 1];
        const isHere = parts.every((part, offset) => {
          const here = words[at + offset];
          const before = words[at + offset - 1];
          return (
            here?.plain === part &&
            (offset === 0 || (before !== undefined && isNextWord(text, before, here)))
          );
        });
        return last && isHere ? [[word.start, last.end]] : [];
      }),
    );
}

/** Two or more neighbouring parts in one word, as in addresses: jiahpalupi, palupitwihantarti. */
export function gluedParts(parts: readonly string[]): string[] {
  const words: string[] = [];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 2; to <= parts.length; to += 1) {
      const word = parts.slice(from, to).join('');
      if (word.length >= 6 && !parts.slice(from, to).every(isOrdinary)) words.push(word);
    }
  }
  return words;
}

/** Names that may begin at this word: those that hold it, or one of the next after initials. */
function candidates(
  byPart: ReadonlyMap<string, string[][]>,
  words: readonly NameWord[],
  at: number,
): string[][] {
  const word = words[at];
  if (!word) return [];
  const own = byPart.get(onePart(word.plain)) ?? [];
  const isShort = word.dotted || PROPHET_SHORT.has(word.plain);
  if (!isShort && !/^\p{Lu}{1,3}$/u.test(word.raw)) return own;
  const next = words.slice(at + 1, at + 4).flatMap(({ plain }) => byPart.get(onePart(plain)) ?? []);
  return [...new Set([...own, ...next])];
}

interface Run {
  readonly end: number;
  /** words that are whole parts of the name */
  readonly whole: readonly NameWord[];
  /** how many parts it tells, initials included */
  readonly told: number;
  readonly dottedInitial: boolean;
  readonly complete: boolean;
}

/** How far the words from here on are parts of this name, each told once. */
function longestRun(
  text: string,
  words: readonly NameWord[],
  at: number,
  parts: readonly string[],
): Run | null {
  const left = [...parts];
  const whole: NameWord[] = [];
  let end = -1;
  let dottedInitial = false;
  for (let here = at; left.length > 0; here += 1) {
    const word = words[here];
    const before = words[here - 1];
    if (!word || (here > at && before && !isOneName(text, before, word))) break;
    const index = left.indexOf(onePart(word.plain));
    if (index >= 0) {
      left.splice(index, 1);
      if (word.plain.length > 1) whole.push(word);
      end = word.end;
      continue;
    }
    // What follows a name after a comma, or as "M.Si", is its degree.
    const follows = whole.length > 0 && before;
    if (follows && (text.slice(before.end, word.start).includes(',') || isDegree(text, word)))
      break;
    if (!takeAbbreviation(word, left)) break;
    dottedInitial ||= word.dotted;
    end = word.end + (word.dotted ? 1 : 0);
  }
  const first = words[at];
  if (whole.length === 0 || !first) return null;
  const opened = text.slice(first.start, end).includes('(') && text[end] === ')';
  return {
    end: opened ? end + 1 : end,
    whole,
    told: parts.length - left.length,
    dottedInitial,
    complete: left.length === 0,
  };
}

const isDegree = (text: string, { start }: NameWord): boolean =>
  isKnownDegree(/^[\p{L}.]{0,16}/u.exec(text.slice(start, start + 16))?.[0] ?? '');

const PROPHET_SHORT = new Set(['m', 'moh', 'muh', 'moch', 'much', 'mhd', 'mhmd', 'md']);

function isShortFor(word: string, part: string): boolean {
  if (part === PROPHET && PROPHET_SHORT.has(word)) return true;
  return part.length > word.length && part.startsWith(word);
}

/** "J." or "J" for Jiah, "Moh." for Mohammad, "JP" for Jiah Palupi; takes the parts out of `left`. */
function takeAbbreviation({ raw, plain, dotted, capital }: NameWord, left: string[]): boolean {
  if (!capital) return false;
  // Everybody reads "Moh Ali" without its full stop.
  if (dotted || plain.length === 1 || PROPHET_SHORT.has(plain)) {
    const index = left.findIndex((part) => isShortFor(plain, part));
    if (index >= 0) {
      left.splice(index, 1);
      return true;
    }
  }
  if (!/^\p{Lu}{2,3}$/u.test(raw)) return false;
  const rest = [...left];
  for (const letter of plain) {
    const index = rest.findIndex((part) => part.startsWith(letter));
    if (index < 0) return false;
    rest.splice(index, 1);
  }
  left.splice(0, left.length, ...rest);
  return true;
}

function isCertain({ whole, told, complete, dottedInitial }: Run): boolean {
  const ordinary = whole.every(({ plain }) => isOrdinary(plain));
  if (!ordinary) return told > 1 || complete;
  return told > 1 && (complete || dottedInitial) && whole.every(({ capital }) => capital);
}

/** "Ibu kota" is no mother, and "Bapak Wali Kota" holds a post. */
function isAddressable(words: readonly NameWord[], at: number): boolean {
  const plain = words[at]?.plain ?? '';
  return plain.length > 1 && !OFFICE_WORDS.has(plain);
}

const ACTING = new Set(['plt', 'plh', 'pj', 'pjs']);
const FURTHEST_HONORIFIC = 4;

/**
 * True when an honorific stands before this word, perhaps with titles between, and with a post
 * between when the word is no ordinary one ("Ibu Kabid Santi", not "Bapak Bupati Blitar").
 */
export function comesAfterHonorific(text: string, words: readonly NameWord[], at: number): boolean {
  const mayFollowPost = !isOrdinary(words[at]?.plain ?? '');
  for (let before = at - 1; before >= Math.max(0, at - FURTHEST_HONORIFIC); before -= 1) {
    const word = words[before];
    const next = words[before + 1];
    if (!word || !next || !isOneName(text, word, next)) return false;
    if (isHonorific(word.plain, word.raw, word.dotted)) return true;
    const isTitle = isPrefixTitle(plainWord(word.raw)) || isPrefixCompanion(word.raw);
    const isPost = mayFollowPost && (OFFICE_WORDS.has(word.plain) || ACTING.has(word.plain));
    if (!isTitle && !isPost) return false;
  }
  return false;
}
