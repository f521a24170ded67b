import {
  isKnownDegree,
  isPrefixCompanion,
  isPrefixTitle,
} from '~/features/attendance/rules/person-titles';

const LONGEST_BEFORE = 40;
const LONGEST_AFTER = 60;

/** "Pak" and "Ibu" tell nothing about who somebody is. */
const HONORIFIC = /^(?:bapak|bpk|pak|ibu|bu|sdri?|saudarai?|saudari)\.?$/i;

/**
 * The place of a name in a text together with the titles around it: in "Dr. Mujianto, S.T., M.Kom."
 * few others than Mujianto are meant even when his name is hidden.
 * @returns [start, end)
 */
export function withTitles(text: string, start: number, end: number): [number, number] {
  return [titlesStart(text, start), degreesEnd(text, end)];
}

function titlesStart(text: string, start: number): number {
  let first = start;
  let at = start;
  for (;;) {
    const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at);
    const word = /(?<![\p{L}\p{M}\p{N}.])(?:\p{L}{1,12}\.?){1,3}(?=[\s,]{0,3}$)/u.exec(before);
    if (!word || HONORIFIC.test(word[0])) return first;
    const isTitle = isPrefixTitle(word[0]);
    if (!isTitle && !isPrefixCompanion(word[0])) return first;
    at -= before.length - word.index;
    // "Inf." goes only with the title before it.
    if (isTitle) first = at;
  }
}

function degreesEnd(text: string, end: number): number {
  let at = end;
  for (;;) {
    const after = text.slice(at, at + LONGEST_AFTER);
    const halved = /^(?:\s{0,2},\s{0,2}|\s{1,2})(\p{Lu}\p{L}?\.\s\p{L}{2,6}\.?)/u.exec(after);
    if (halved && isKnownDegree((halved[1] ?? '').replace(/\s/, ''))) {
      at += halved[0].length;
      continue;
    }
    const next = /^(\s{0,2},\s{0,2}|\s{1,2})([\p{L}.]{2,16})(?![\p{L}\p{N}.])/u.exec(after);
    if (!next) return at;
    const [whole, separator = '', word = ''] = next;
    const dotted = /\p{L}\.\p{L}/u.test(word);
    const certain = isKnownDegree(word) && (dotted || separator.includes(',') || word.length > 2);
    const unknown =
      separator.includes(',') && /^\p{Lu}\p{L}{0,2}(?:\.\p{L}{1,6}){1,4}\.?$/u.test(word);
    // "SE 5/2020" is a circular letter, not a degree.
    if (!(certain || unknown) || (!dotted && /^\s?\d/.test(after.slice(whole.length)))) return at;
    at += whole.length;
  }
}
