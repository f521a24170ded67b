import { useMessages } from '~/platform/languages/use-messages';
import { ExampleBadge } from '~/ui/example-badge';
import { useFollowedLinks } from '~/ui/use-followed-links';

import { libraryMessages } from './library-messages';
import { marked } from './marked';
import type { LibraryResult } from './read-results.server';

/** Results as reading matter: what it is and where from, the title, two lines. */
export function ResultList({
  results,
  heading: Heading = 'h2',
}: {
  results: readonly LibraryResult[];
  heading?: 'h2' | 'h3';
}) {
  const t = useMessages(libraryMessages);
  const list = useFollowedLinks<HTMLOListElement>();
  return (
    <ol ref={list} className="divide-y divide-line">
      {results.map((result) => (
        <li key={result.url} className="py-5 first:pt-0">
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {`${t[result.kind]} · ${result.cityName} · ${result.year}`}
            {result.isExample ? <ExampleBadge /> : null}
          </p>
          <Heading className="mt-1 text-lg">
            <a href={result.url} className="hover:text-brick hover:underline">
              {marked(result.title)}
            </a>
          </Heading>
          <p className="mt-1 line-clamp-3 max-w-read sm:line-clamp-2">{marked(result.snippet)}</p>
          {result.foundBy ? (
            <p className="mt-1 text-sm text-muted">
              {`${t.foundBy} ${result.foundBy.join(' · ')}`}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
