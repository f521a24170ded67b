import { canBePrefix, type Term } from './query';
import { lettersOf, rootOf } from './root';
import { firstWordsOf, startsSynonym, synonymsAt } from './synonyms';
import { eachWord } from './words';

/** Where a text meets the terms: which characters to mark. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** index of the term, to prefer a place that shows several */
  readonly term: number;
}

/**
 * Finds every place where a text meets a term, exactly or by root or synonym, from the start.
 * `found` may return false to stop the reading.
 */
export type FindMatches = (text: string, found: (match: Match) => boolean | undefined) => void;

const LONGEST_SYNONYM = 6;

/**
 * Made once for the texts of a page: what is learnt of a word in one text serves in the next.
 * @param prefix as in `termQueries`, for the last term
 */
export function matchFinder(terms: readonly Term[], { prefix }: { prefix: boolean }): FindMatches {
  const longest = Math.max(1, ...terms.map(wordsLookedAt));
  // Words are letters and digits only: nothing in them is an operator of a pattern.
  const letters = new RegExp([...new Set(terms.flatMap(lettersOfTerm))].join('|'));
  // Most words meet nothing, and most come again.
  const known = new Map<string, boolean>();
  const mayStart = (word: string): boolean => {
    let answer = known.get(word);
    if (answer === undefined) {
      answer = terms.some((term) => canStart(word, term, prefix));
      known.set(word, answer);
    }
    return answer;
  };

  return (text, found) => {
    if (terms.length === 0) return;
    let readFrom = 0;
    const look = (word: string, start: number, end: number): boolean => {
      if (start < readFrom || !mayStart(word)) return true;
      const words = [word];
      const ends = [end];
      if (longest > 1) {
        eachWord(text, end, (next, _start, nextEnd) => {
          words.push(next);
          ends.push(nextEnd);
          return words.length < longest;
        });
      }
      let length = 0;
      let best = 0;
      for (const [index, term] of terms.entries()) {
        const matched = matchLength(words, term, prefix);
        if (matched > length) [length, best] = [matched, index];
      }
      if (length === 0) return true;
      readFrom = ends[length - 1] ?? end;
      return found({ start, end: readFrom, term: best }) !== false;
    };
    eachWord(text, 0, look, letters);
  };
}

const wordsLookedAt = (term: Term) =>
  term.kind === 'word' ? 1 : term.kind === 'phrase' ? term.words.length : LONGEST_SYNONYM;

/** What a word must hold to be the first one of this term. */
function lettersOfTerm(term: Term): string[] {
  if (term.kind === 'phrase') return term.words.slice(0, 1);
  return term.kind === 'synonym' ? firstWordsOf(term.token) : lettersOf(term.root);
}

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
