/**
 * A word as it is compared: lower case, without accents. The same as what SQLite's tokenizer
 * "unicode61 remove_diacritics 2" makes of it, so that both sides of a search agree.
 */
export function fold(text: string): string {
  // Nearly all Indonesian is plain letters: no need to take those apart.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

const PLAIN = /^[a-z0-9]*$/i;

// A run of letters and digits, with the marks that may stand on them.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{Mn}]*/gu;
const PLAIN_WORD = /[a-z0-9]+/g;
const FOREIGN = /(?![ -~])[\p{L}\p{N}\p{Mn}]/u;

/**
 * Hands out the folded words of a text from a place on, with where they stand, until told to stop.
 * @param take returns false to stop
 * @param holding passes over words that hold none of these letters, where that is sooner found out
 */
export function eachWord(
  text: string,
  from: number,
  take: (word: string, start: number, end: number) => boolean,
  holding?: RegExp,
): void {
  // Without accents and other scripts, which is nearly always, the short way is five times faster.
  const isPlain = !FOREIGN.test(text);
  const source = isPlain ? text.toLowerCase() : text;
  if (isPlain && holding) {
    eachPlainWordWith(source, from, take, holding);
    return;
  }
  const pattern = new RegExp(isPlain ? PLAIN_WORD : WORD);
  pattern.lastIndex = from;
  for (let found = pattern.exec(source); found; found = pattern.exec(source)) {
    const [word] = found;
    if (!take(isPlain ? word : fold(word), found.index, found.index + word.length)) return;
  }
}

/** Looks for the letters first, and only then where their word begins and ends. */
function eachPlainWordWith(
  source: string,
  from: number,
  take: (word: string, start: number, end: number) => boolean,
  holding: RegExp,
): void {
  const letters = new RegExp(holding, 'g');
  letters.lastIndex = from;
  for (let found = letters.exec(source); found; found = letters.exec(source)) {
    let start = found.index;
    let end = start + found[0].length;
    while (start > from && isPlainLetter(source.charCodeAt(start - 1))) start -= 1;
    while (end < source.length && isPlainLetter(source.charCodeAt(end))) end += 1;
    if (!take(source.slice(start, end), start, end)) return;
    letters.lastIndex = end;
  }
}

/** a to z, 0 to 9 */
const isPlainLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The folded words of a text, in order: "Peta-Rencana 2024!" gives peta, rencana, 2024. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, 0, (word) => words.push(word) > 0);
  return words;
}

// What nobody means when typing it: in nearly every text, so it only costs time.
const EMPTY_WORDS = new Set(
  'dan di ke dari yang untuk pada dengan dalam oleh atau ini itu adalah sebagai akan the of and in to for'.split(
    ' ',
  ),
);

/** True for a folded word that carries no subject: "dan", "untuk", "of". */
export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(word);
}
