import { Link } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';
import { ExampleBadge } from '~/ui/example-badge';

import { libraryMessages } from './library-messages';
import { Marked } from './marked';
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
  return (
    <ol className="divide-y divide-line">
      {results.map((result) => (
        <li key={result.id} className="py-5 first:pt-0">
          <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
            {t[result.kind]} · {result.cityName} · {result.year}
            {result.isExample ? <ExampleBadge /> : null}
          </p>
          <Heading className="mt-1 text-lg">
            <Link to={result.url} className="hover:text-brick hover:underline">
              <Marked segments={result.title} />
            </Link>
          </Heading>
          <p className="mt-1 line-clamp-3 max-w-read sm:line-clamp-2">
            <Marked segments={result.snippet} />
          </p>
          {result.foundBy ? (
            <p className="mt-1 text-sm text-muted">
              {t.foundBy} {result.foundBy.join(' · ')}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
