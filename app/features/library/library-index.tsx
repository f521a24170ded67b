import { Link } from '@remix-run/react';

import { formatNumber } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Section } from '~/ui/page';

import type { LibraryOverview } from './browse.server';
import { libraryMessages } from './library-messages';
import { ResultList } from './result-list';
import type { FacetNode } from './rules/facet-tree';
import { libraryAddress } from './rules/filters';

/** The library as an index for the start page: domains, aspects and topics with counts, newest lessons. */
export function LibraryIndex({ overview }: { overview: LibraryOverview }) {
  const t = useMessages(libraryMessages);
  return (
    <>
      {overview.frameworks.map((framework) => (
        <Section key={framework.value} title={framework.label}>
          <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
            {framework.children?.map((node) => (
              <li key={node.value}>
                <NodeLink node={node} strong={node.children !== undefined} />
                {node.children ? (
                  <ul className="mt-1 border-s border-line ps-3">
                    {node.children.map((child) => (
                      <li key={child.value}>
                        <NodeLink node={child} />
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {overview.topics.length > 0 ? (
        <Section title={t.browseTopics}>
          <ul className="gap-x-8 sm:columns-2 lg:columns-3">
            {overview.topics.map((node) => (
              <li key={node.value} className="break-inside-avoid">
                <NodeLink node={node} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {overview.newest.length > 0 ? (
        <Section
          title={t.newest}
          actions={
            <Link to="/library" className="link">
              {t.allNewest}
            </Link>
          }
        >
          <ResultList results={overview.newest} heading="h3" />
        </Section>
      ) : null}
    </>
  );
}

function NodeLink({ node, strong = false }: { node: FacetNode; strong?: boolean }) {
  const locale = useLocale();
  return (
    <Link
      to={libraryAddress('', { [node.facet]: [node.value] })}
      className="flex min-h-9 items-baseline gap-2 py-1 hover:text-brick hover:underline"
    >
      <span className={strong ? 'font-semibold' : undefined}>{node.label}</span>
      <span className="text-sm text-muted tabular-nums">{formatNumber(locale, node.count)}</span>
    </Link>
  );
}
