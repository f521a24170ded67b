import { rootOf } from './root';
import { startsSynonym, synonymsAt } from './synonyms';
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

/** One term in FTS5's language, three times. */
export interface TermQueries {
  /** every text that meets it */
  readonly all: string;
  /** the same texts, written so that bm25 sees where the word itself stands */
  readonly ranked: string;
  /** only those that have it in the title or among the keywords */
  readonly head: string;
}

// Only what parseQuery lets through (letters and digits) comes here, and always inside quotation
// marks: FTS5 reads it as text and never as an operator.
const quoted = (words: readonly string[]) => `"${words.join(' ').replaceAll('"', '')}"`;
const IN_TEXT = '{title keywords body} :';
const IN_HEAD = '{title keywords} :';

/** @param prefix reads the word as a beginning: "manaj" finds "manajemen" */
export function termQueries(term: Term, prefix: boolean): TermQueries {
  const exact =
    term.kind === 'word' ? quoted([term.word]) + (prefix ? '*' : '') : quoted(term.words);
  const head = `${IN_HEAD} ${exact}`;
  // An empty word has no root in the index: it is searched for only when nothing else was typed.
  if (term.kind === 'phrase' || (term.kind === 'word' && isEmptyWord(term.word))) {
    const all = `${IN_TEXT} ${exact}`;
    return { all, ranked: all, head };
  }
  const root = `roots : ${quoted([term.kind === 'word' ? term.root : term.token])}`;
  const ranked = `(${IN_TEXT} ${exact} OR ${root})`;
  // Whatever holds a word holds its root, so the one posting list of the root is enough.
  return { all: prefix ? ranked : root, ranked, head };
}

/** Where a text meets the terms: which characters to mark. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** index of the term, to prefer a place that shows several */
  readonly term: number;
}

/**
 * Every place where a text meets a term, exactly or by root or synonym, from the start; read only as
 * far as the caller goes on asking.
 * @param prefix as in `termQueries`, for the last term
 */
export function* findMatches(
  text: string,
  terms: readonly Term[],
  { prefix }: { prefix: boolean },
): Generator<Match> {
  if (terms.length === 0) return;
  const longest = Math.max(...terms.map(wordsLookedAt));
  // A few words ahead are enough for phrases and synonyms.
  const ahead: FoundWord[] = [];
  const source = foundWords(text);
  const seen = new Map<string, boolean>();
  for (;;) {
    while (ahead.length < longest) {
      const next = source.next();
      if (next.done) break;
      ahead.push(next.value);
    }
    const first = ahead[0];
    if (!first) return;
    let taken = 1;
    // Most words meet nothing, and most come again: each is looked at once.
    let mayStart = seen.get(first.word);
    if (mayStart === undefined) {
      mayStart = terms.some((term) => canStart(first.word, term, prefix));
      seen.set(first.word, mayStart);
    }
    if (mayStart) {
      const words = ahead.map(({ word }) => word);
      let best = 0;
      let bestTerm = 0;
      for (const [index, term] of terms.entries()) {
        const length = matchLength(words, term, prefix);
        if (length > best) [best, bestTerm] = [length, index];
      }
      if (best > 0) {
        yield { start: first.start, end: ahead[best - 1]?.end ?? first.end, term: bestTerm };
        taken = best;
      }
    }
    ahead.splice(0, taken);
  }
}

interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

function* foundWords(text: string): Generator<FoundWord> {
  for (const { 0: written, index } of text.matchAll(WORD)) {
    yield { word: fold(written), start: index, end: index + written.length };
  }
}

const LONGEST_SYNONYM = 6;
const wordsLookedAt = (term: Term) =>
  term.kind === 'word' ? 1 : term.kind === 'phrase' ? term.words.length : LONGEST_SYNONYM;

function canStart(word: string, term: Term, prefix: boolean): boolean {
  if (term.kind === 'phrase') return term.words[0] === word;
  if (term.kind === 'synonym') return startsSynonym(word, term.token);
  return matchLength([word], term, prefix) > 0;
}

/** How many of these words, from the first on, meet the term; 0 for none. */
function matchLength(words: readonly string[], term: Term, prefix: boolean): number {
  switch (term.kind) {
    case 'phrase':
      return term.words.every((wanted, offset) => words[offset] === wanted) ? term.words.length : 0;
    case 'synonym':
      return synonymsAt(words, 0).find(({ token }) => token === term.token)?.length ?? 0;
    case 'word': {
      const [word = ''] = words;
      if (word === term.word || rootOf(word) === term.root) return 1;
      return prefix && canBePrefix(term) && word.startsWith(term.word) ? 1 : 0;
    }
  }
}
