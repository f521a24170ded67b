import { plainLine } from './pasted-text';
import { isKnownDegree, isPrefixCompanion, isPrefixTitle } from './person-titles';

/**
 * A name as Indonesian offices write it: one field, with titles before and after. There is no first
 * and last name; "Mujianto" is complete. Titles are "" when there are none.
 */
export interface PersonName {
  /** "Drs. H." */
  prefixTitles: string;
  /** "I Gusti Ngurah Gede Jaya Saputra" */
  fullName: string;
  /** "S.Sos., M.A.P", without the comma that follows the name */
  suffixTitles: string;
}

/** "Drs.H.Budi" becomes "Drs.", "H.", "Budi"; a word that holds no glued titles stays whole. */
function unglue(word: string): string[] {
  const pieces: string[] = [];
  let rest = word;
  for (;;) {
    const dot = rest.indexOf('.');
    if (dot < 1 || isPrefixTitle(rest)) break;
    const piece = rest.slice(0, dot + 1);
    const after = rest.slice(dot + 1);
    if (!isPrefixTitle(piece) || !/\p{L}/u.test(after)) break;
    pieces.push(piece);
    rest = after;
  }
  pieces.push(rest);
  return pieces;
}

/** Where the degrees begin in the words of a name without a comma; at least one word stays. */
function degreesStart(words: readonly string[]): number {
  let end = words.length;
  while (end > 1) {
    const last = words[end - 1] ?? '';
    const before = words[end - 2] ?? '';
    if (isKnownDegree(last)) end -= 1;
    else if (end > 2 && /^\p{Lu}\p{L}?\.$/u.test(before) && isKnownDegree(before + last)) end -= 2;
    else break;
  }
  return end;
}

/** Joins "S." and "Kom" with a space, and everything else with a comma. */
function joinDegrees(words: readonly string[]): string {
  let joined = '';
  words.forEach((word, index) => {
    const halved = index > 0 && !isKnownDegree(words[index - 1] ?? '');
    joined += index === 0 ? word : halved ? ` ${word}` : `, ${word}`;
  });
  return joined;
}

/** Moves the titles that lead the words into `titles` and gives back the rest. */
function takeTitles(words: readonly string[], titles: string[]): string[] {
  for (const [index, word] of words.entries()) {
    const pieces = unglue(word);
    let stop = -1;
    for (const [at, piece] of pieces.entries()) {
      // A companion may be glued to the very title it goes on with: "Dr.Inf".
      if (isPrefixTitle(piece) || (titles.length > 0 && isPrefixCompanion(piece))) {
        titles.push(piece);
      } else {
        stop = at;
        break;
      }
    }
    if (stop >= 0) return [...pieces.slice(stop), ...words.slice(index + 1)];
  }
  return [];
}

/**
 * Reads a name with its titles. Keeps every letter: `formatPersonName(parsePersonName(x))` differs
 * from x only in spaces, commas and what cannot be seen. Reading its own output changes nothing.
 * A text without a name ("Dr.") becomes the full name; an empty text gives an empty full name.
 */
export function parsePersonName(text: string): PersonName {
  const segments = plainLine(text)
    .split(',')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '');
  const titles: string[] = [];
  let name: string[] = [];
  let next = 0;
  // "Drs., H. Budi": a part that holds titles only belongs to the name that follows it.
  for (; name.length === 0 && next < segments.length; next += 1) {
    name = takeTitles((segments[next] ?? '').split(' '), titles);
  }
  if (name.length === 0) name = titles.splice(-1);
  const end = degreesStart(name);
  const degrees = end < name.length ? [joinDegrees(name.slice(end))] : [];
  return {
    prefixTitles: titles.join(' '),
    fullName: name.slice(0, end).join(' '),
    suffixTitles: [...degrees, ...segments.slice(next)].join(', '),
  };
}

/** "Dra. Jiah Palupi Twihantarti, MM" */
export function formatPersonName(name: PersonName): string {
  const front = [name.prefixTitles, name.fullName].filter((part) => part !== '').join(' ');
  return name.suffixTitles === '' ? front : `${front}, ${name.suffixTitles}`;
}

/** The name without titles, capitals, accents and punctuation: for sorting and for finding twins. */
export function personSortKey(fullName: string): string {
  return fullName
    .normalize('NFD')
    .replace(/['\p{M}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** One or two capitals: "M" for Mujianto, "IS" for I Gusti Ngurah Gede Jaya Saputra. */
export function personInitials(fullName: string): string {
  const firsts = fullName.split(/\s+/).flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? []);
  const last = firsts.length > 1 ? firsts.at(-1) : '';
  return `${firsts[0] ?? ''}${last ?? ''}`.toLocaleUpperCase('id');
}
