import { rootOf } from './root';
import { synonymsAt } from './synonyms';
import { fold, isEmptyWord, WORD, wordsOf } from './words';

/** Longer than anyone types, short enough that no query is slow. */
export const LONGEST_QUERY = 200;
const MOST_TERMS = 12;
const LONGEST_WORD = 40;
const SHORTEST_PREFIX = 3;

/** One thing that a result must hold. */
export type Term =
  | {
      readonly kind: 'word';
      readonly word: string;
      readonly root: string;
      readonly isLast: boolean;
    }
  /** an agreed synonym: any member of the group will do */
  | { readonly kind: 'synonym'; readonly token: string; readonly words: readonly string[] }
  /** in quotation marks: exactly these words in this order */
  | { readonly kind: 'phrase'; readonly words: readonly string[] };

/**
 * What a person typed, as terms that must all be met. Words in quotation marks are a phrase; what is
 * no letter and no digit only separates. No text fails and none asks for more than twelve terms.
 */
export function parseQuery(text: string): Term[] {
  const terms: Term[] = [];
  // Splitting at quotation marks leaves what stood inside them at the odd places; an unclosed mark
  // opens nothing.
  const parts = text
    .slice(0, LONGEST_QUERY)
    .replace(/[“”„«»]/g, '"')
    .split('"');
  if (parts.length % 2 === 0) {
    const rest = parts.pop() ?? '';
    parts.push(`${parts.pop() ?? ''} ${rest}`);
  }
  for (const [index, part] of parts.entries()) {
    const words = wordsOf(part).map((word) => word.slice(0, LONGEST_WORD));
    if (words.length === 0) continue;
    if (index % 2 === 1) terms.push({ kind: 'phrase', words: words.slice(0, MOST_TERMS) });
    else terms.push(...looseTerms(words, index === parts.length - 1 && !/\s$/.test(part)));
  }
  const meaningful = terms.filter((term) => term.kind !== 'word' || !isEmptyWord(term.word));
  return (meaningful.length > 0 ? meaningful : terms).slice(0, MOST_TERMS);
}

function looseTerms(words: readonly string[], endsHere: boolean): Term[] {
  const terms: Term[] = [];
  let position = 0;
  while (position < words.length) {
    const word = words[position] ?? '';
    const [longest] = synonymsAt(words, position);
    if (longest) {
      const taken = words.slice(position, position + longest.length);
      terms.push({ kind: 'synonym', token: longest.token, words: taken });
      position += longest.length;
      continue;
    }
    position += 1;
    terms.push({
      kind: 'word',
      word,
      root: rootOf(word),
      isLast: endsHere && position === words.length,
    });
  }
  return terms;
}

/** The same for queries that mean the same: the key of the result cache. */
export function queryKey(terms: readonly Term[]): string {
  return JSON.stringify(terms);
}

/** True when the last word may also be read as the beginning of a word. */
export function canBePrefix(term: Term | undefined): boolean {
  return term?.kind === 'word' && term.isLast && term.word.length >= SHORTEST_PREFIX;
}

// Only what parseQuery lets through (letters and digits) comes here, and always inside quotation
// marks: FTS5 reads it as text and never as an operator.
const quoted = (words: readonly string[]) => `"${words.join(' ').replaceAll('"', '')}"`;
const IN_TEXT = '{title keywords body} :';

/**
 * The query in FTS5's language.
 * @param prefix reads the last word as a beginning: "manaj" finds "manajemen"
 * @returns null when nothing is asked for
 */
export function toFts(terms: readonly Term[], { prefix }: { prefix: boolean }): string | null {
  const clauses = terms.map((term) => {
    if (term.kind === 'phrase') return `(${IN_TEXT} ${quoted(term.words)})`;
    if (term.kind === 'synonym') {
      return `(${IN_TEXT} ${quoted(term.words)} OR roots : "${term.token}")`;
    }
    const star = prefix && canBePrefix(term) ? '*' : '';
    return `(${IN_TEXT} ${quoted([term.word])}${star} OR roots : ${quoted([term.root])})`;
  });
  return clauses.length > 0 ? clauses.join(' AND ') : null;
}

/** Where a text meets the terms: which characters to mark. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** index of the term, to prefer a place that shows several */
  readonly term: number;
}

/**
 * Every place where a text meets a term, exactly or by root or synonym.
 * @param prefix as in `toFts`
 */
export function findMatches(
  text: string,
  terms: readonly Term[],
  { prefix }: { prefix: boolean },
): Match[] {
  const words: string[] = [];
  const places: { start: number; end: number }[] = [];
  for (const found of text.matchAll(WORD)) {
    words.push(fold(found[0]));
    places.push({ start: found.index, end: found.index + found[0].length });
  }
  const matches: Match[] = [];
  for (let position = 0; position < words.length; position += 1) {
    let furthest = position;
    for (const [index, term] of terms.entries()) {
      const length = matchLength(words, position, term, prefix);
      if (length === 0) continue;
      const start = places[position]?.start ?? 0;
      const end = places[position + length - 1]?.end ?? start;
      const last = matches.at(-1);
      if (last?.start === start) {
        if (end > last.end) matches[matches.length - 1] = { start, end, term: index };
      } else matches.push({ start, end, term: index });
      furthest = Math.max(furthest, position + length - 1);
    }
    position = furthest;
  }
  return matches;
}

/** How many words from this one on meet the term; 0 for none. */
function matchLength(
  words: readonly string[],
  position: number,
  term: Term,
  prefix: boolean,
): number {
  const word = words[position] ?? '';
  switch (term.kind) {
    case 'phrase':
      return term.words.every((wanted, offset) => words[position + offset] === wanted)
        ? term.words.length
        : 0;
    case 'synonym':
      return synonymsAt(words, position).find(({ token }) => token === term.token)?.length ?? 0;
    case 'word': {
      if (word === term.word || rootOf(word) === term.root) return 1;
      return prefix && canBePrefix(term) && word.startsWith(term.word) ? 1 : 0;
    }
  }
}
