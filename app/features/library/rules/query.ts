import { rootOf } from './root';
import { synonymsAt } from './synonyms';
import { isEmptyWord, wordsOf } from './words';

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

/** The same for terms that the same texts meet equally well, wherever they stand in a query. */
export function termKey(term: Term, prefix: boolean): string {
  switch (term.kind) {
    case 'word':
      return `${term.word} ${term.root}${prefix ? '*' : ''}`;
    case 'synonym':
      return `${term.token} ${quoted(term.words)}`;
    case 'phrase':
      return quoted(term.words);
  }
}

/** True when the last word may also be read as the beginning of a word. */
export function canBePrefix(term: Term | undefined): boolean {
  return term?.kind === 'word' && term.isLast && term.word.length >= SHORTEST_PREFIX;
}

/** One term in FTS5's language. */
export interface TermQueries {
  /** every text that meets it */
  readonly all: string;
  /** the same texts, written so that bm25 sees where the word itself stands */
  readonly ranked: string;
  /** only those that have it in the title */
  readonly title: string;
  /** only those that have it among the keywords */
  readonly keywords: string;
}

// Only what parseQuery lets through (letters and digits) comes here, and always inside quotation
// marks: FTS5 reads it as text and never as an operator.
const quoted = (words: readonly string[]) => `"${words.join(' ').replaceAll('"', '')}"`;
const IN_TEXT = '{title keywords body} :';

/** @param prefix reads the word as a beginning: "manaj" finds "manajemen" */
export function termQueries(term: Term, prefix: boolean): TermQueries {
  const exact =
    term.kind === 'word' ? quoted([term.word]) + (prefix ? '*' : '') : quoted(term.words);
  const columns = { title: `title : ${exact}`, keywords: `keywords : ${exact}` };
  // An empty word has no root in the index: it is searched for only when nothing else was typed.
  if (term.kind === 'phrase' || (term.kind === 'word' && isEmptyWord(term.word))) {
    const all = `${IN_TEXT} ${exact}`;
    return { all, ranked: all, ...columns };
  }
  const root = `roots : ${quoted([term.kind === 'word' ? term.root : term.token])}`;
  const ranked = `(${IN_TEXT} ${exact} OR ${root})`;
  // Whatever holds a word holds its root, so the one posting list of the root is enough.
  return { all: prefix ? ranked : root, ranked, ...columns };
}
