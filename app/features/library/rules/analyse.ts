import { rootOf } from './root';
import { synonymsAt } from './synonyms';
import { isEmptyWord, wordsOf } from './words';

/**
 * The "roots" column of the index: every root and every synonym group of the texts, once each.
 * Once is enough: the other columns hold the words as often as they stand there, for ranking.
 */
export function rootsOf(...texts: readonly string[]): string {
  const roots = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (const [position, word] of words.entries()) {
      for (const { token } of synonymsAt(words, position)) roots.add(token);
      if (!isEmptyWord(word)) roots.add(rootOf(word));
    }
  }
  return [...roots].join(' ');
}
