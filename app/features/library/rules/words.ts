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

/** A run of letters and digits, with the marks that may stand on them. */
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{Mn}]*/gu;

/** The folded words of a text, in order: "Peta-Rencana 2024!" gives peta, rencana, 2024. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) words.push(fold(word));
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
