/** A word of a text, with its place. */
export interface NameWord {
  readonly start: number;
  readonly end: number;
  /** as it is written */
  readonly raw: string;
  /** without capitals, accents, apostrophes and what cannot be seen */
  readonly plain: string;
  /** a full stop follows, as after an abbreviation */
  readonly dotted: boolean;
  /** begins with a capital */
  readonly capital: boolean;
}

/** Characters that take no place on a screen: soft hyphens, zero-width spaces, direction marks. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}\p{Default_Ignorable_Code_Point}]|['’‘ʼ′](?=\p{L}))*/gu;

export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** "JIÁH" and "Jia\u0301h" are jiah, "Ma'ruf" and "Maruf" are maruf. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i');
}

/** The words of a text in their order. */
export function wordsIn(text: string): NameWord[] {
  // A written-out space stays between two words, and every other place where it is.
  const seen = text.replace(/&(?:nbsp|#160|#xa0);/gi, (entity) => ' '.repeat(entity.length));
  return [...seen.matchAll(WORD)].map(({ 0: found, index }) => {
    const raw = found.replace(/['’‘ʼ′]s$/iu, '');
    const end = index + raw.length;
    return {
      start: index,
      end,
      raw,
      plain: plainWord(raw),
      dotted: seen[end] === '.',
      capital: /^\p{Lu}/u.test(raw),
    };
  });
}

const LONGEST_GAP = 6;
const GAP = /^[\s.,:\-‐‑–—_"'“”‘’()[\]/*~`]*$/u;

/** True when nothing stands between two words of a text but what may stand inside a name. */
export function isOneName(text: string, before: NameWord, after: NameWord): boolean {
  const gap = gapBetween(text, before, after);
  return gap !== null && GAP.test(gap);
}

/** The same with any signs between, as a person asked for it: "siti@contoh.id". */
export function isNextWord(text: string, before: NameWord, after: NameWord): boolean {
  return gapBetween(text, before, after) !== null;
}

function gapBetween(text: string, before: NameWord, after: NameWord): string | null {
  const gap = withoutUnseen(text.slice(before.end, after.start)).replace(
    /&(?:nbsp|#160|#xa0);/gi,
    ' ',
  );
  // NUL stands for the border of a paragraph, a cell, a list item.
  return gap.length <= LONGEST_GAP && !gap.includes('\0') ? gap : null;
}
