/** Stand where a mailbox and a telephone number stood. */
export const EMAIL_MASK = '[surel]';
export const PHONE_MASK = '[telepon]';

// All repetitions are bounded, so that a long run of letters or digits costs no more than its length.
const EMAIL =
  /[\p{L}\p{M}\p{N}._%+@-]{1,64}@[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){1,8}/gu;

/** More digits of a number, each after at most three spaces, dots, brackets or dashes. */
const more = (least: number, most: number): string =>
  String.raw`(?:[\s.()‐‑–—-]{0,3}\d){${String(least)},${String(most)}}(?!\d)`;

/**
 * Telephone numbers as Indonesians write them. A mobile number shows three digits in a row ("081"),
 * which sets it apart from hours ("08.15-10.00"), dates and sums; a number of an office shows its
 * area code in brackets or before a dash or space, and no slash, which would make it a letter number.
 */
const PHONES = [
  String.raw`(?<!\d)08[1-9]\d?${more(6, 10)}`,
  String.raw`\(?(?<!\d)\+62\)?[\s.-]{0,3}(?:\(0\)\s?)?\d${more(6, 12)}`,
  String.raw`(?<!\d)62[\s-]?8[1-9]${more(6, 10)}`,
  String.raw`(?<=(?<!\p{L})(?:hp|wa|telp?|tlp|telepon|whatsapp)[\s.:]{1,4})8[1-9]${more(6, 10)}`,
  String.raw`\(0[2-9]\d{1,2}\)[\s.-]{0,3}\d${more(4, 8)}`,
  String.raw`(?<![\d/])(?<!\d[.-])0[2-9]\d{1,2}[\s-]{1,3}\d{5,8}(?![\d/])`,
];

/** What reaches one person, with what is shown instead. */
export const CONTACT_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [EMAIL, EMAIL_MASK],
  [new RegExp(PHONES.join('|'), 'giu'), PHONE_MASK],
];
