/**
 * What phones and spreadsheets leave in a text without showing it: zero-width and direction marks,
 * fillers, half characters, control characters other than tab and new line, flags, emojis.
 */
const UNSEEN =
  /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\p{Co}\p{Regional_Indicator}\p{Emoji_Modifier}\uFFFD]|(?![\t\n])\p{Cc}|(?!\p{L})\p{Extended_Pictographic}/gu;

/** Digit, optional variation selector, enclosing key: the "1️⃣" that numbers a list on WhatsApp. */
const KEYCAP = /([0-9])\uFE0F?\u20E3/gu;

/** ASCII in full width, and the "fancy" bold and italic letters made of mathematical symbols. */
const DRESSED_UP = /[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu;

/**
 * Pasted text in plain characters: line ends are "\n" (so line numbers stay those of the pasted
 * text), every other white space but the tab is a space, quotes are straight, nothing is invisible.
 * No letter is lost. Linear in the length of the text.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(KEYCAP, '$1. ')
    .replace(/[\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[^\S\t\n]/g, ' ')
    .replace(DRESSED_UP, (character) => character.normalize('NFKC'))
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[‐‑−]/g, '-')
    .normalize('NFC');
}

/** Plain text on one line, with single spaces and none at the ends. */
export function plainLine(text: string): string {
  return plainText(text)
    .replace(/\s{2,}|[\t\n]/g, ' ')
    .trim();
}

/**
 * Without the "=", "+", "@" and tabs before a text: a spreadsheet that opens an exported list would
 * take it for a formula and run it.
 */
export function withoutFormula(text: string): string {
  return text.replace(/^[=+@\s]+/, '');
}

/** Like `plainLine`, without WhatsApp's marks for *bold*, _italic_, ~struck~ and `code`. */
export function plainWords(text: string): string {
  return plainLine(plainText(text).replace(/[*~`]|(?<!\p{L})_+|_+(?!\p{L})/gu, ''));
}
