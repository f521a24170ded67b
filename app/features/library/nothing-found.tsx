import { Link } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';

import { libraryMessages } from './library-messages';
import type { FacetNode } from './rules/facet-tree';
import { libraryAddress } from './rules/filters';

/** What to try when a search found nothing. */
export interface Suggestions {
  readonly libraryIsEmpty: boolean;
  /** the same words without filters; null when there are none */
  readonly withoutFilters: string | null;
  /** single words of the query, when it has several */
  readonly words: readonly string[];
  readonly topics: readonly FacetNode[];
}

export function NothingFound({ suggestions }: { suggestions: Suggestions }) {
  const t = useMessages(libraryMessages);
  const { libraryIsEmpty, withoutFilters, words, topics } = suggestions;
  return (
    <EmptyState
      title={libraryIsEmpty ? t.nothingYet : t.nothing}
      action={
        <ButtonLink to="/request" variant="primary">
          {t.askVisit}
        </ButtonLink>
      }
    >
      {libraryIsEmpty ? <p>{t.nothingYetHint}</p> : <p>{t.nothingHint}</p>}
      <ul className="mt-2 list-disc ps-5">
        {withoutFilters ? (
          <li>
            <Link to={withoutFilters} className="link">
              {t.tryWithoutFilters}
            </Link>
          </li>
        ) : null}
        {words.map((word) => (
          <li key={word}>
            <Link to={libraryAddress(word, {})} className="link">
              {t.tryWord(word)}
            </Link>
          </li>
        ))}
        {topics.length > 0 ? (
          <li>
            {t.tryTopics}{' '}
            {topics.map((topic, place) => (
              <span key={topic.value}>
                {place > 0 ? ', ' : null}
                <Link to={libraryAddress('', { topic: [topic.value] })} className="link">
                  {topic.label}
                </Link>
              </span>
            ))}
          </li>
        ) : null}
      </ul>
      <p className="mt-4">{t.tryVisit}</p>
    </EmptyState>
  );
}
