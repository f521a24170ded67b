import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { type GovernmentRow, governmentsView } from '~/features/agencies/governments-view.server';
import { regionFullName } from '~/features/agencies/rules/region-names';
import { scoreStatusNames } from '~/features/agencies/rules/score-status-names';
import { formatScore } from '~/features/frameworks/rules/score';
import { cursorSearch } from '~/platform/database/cursor';
import { formatNumber } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page';
import { Pagination } from '~/ui/pagination';
import { SearchBox } from '~/ui/search-box';
import { Table, type Column } from '~/ui/table';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { agenciesMessages } from './agencies-messages';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, agenciesMessages, 'title');

const LONGEST_QUERY = 200;

export const loader = page({
  may: 'agency.readProfile',
  shared: true,
  limit: 'search',
  search: cursorSearch.extend({
    q: z
      .string()
      .catch('')
      .default('')
      .transform((text) => text.trim().slice(0, LONGEST_QUERY)),
  }),
  load: async ({ services, search: { q, cursor } }) => ({
    ...(await governmentsView(services, { query: q, cursor })),
    query: q,
  }),
});

export default function Agencies() {
  const t = useMessages(agenciesMessages);
  const locale = useLocale();
  const { rows, query, total, first, previousCursor, nextCursor } = useLoaderData<typeof loader>();
  const number = (value: number) => formatNumber(locale, value);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="mb-6 max-w-2xl">
        <SearchBox
          key={query}
          action="/agencies"
          label={t.searchLabel}
          placeholder={t.searchPlaceholder}
          defaultValue={query}
        />
      </div>
      {query !== '' && total > 0 ? (
        <p role="status" className="mb-4 text-muted">
          {t.found(number(total), query)}
        </p>
      ) : null}
      <Table
        caption={t.caption}
        columns={useColumns()}
        rows={rows}
        rowKey={({ code }) => code}
        empty={
          query === '' ? (
            <EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>
          ) : (
            <EmptyState
              title={t.noneTitle(query)}
              action={<ButtonLink to="/agencies">{t.all}</ButtonLink>}
            >
              {t.noneText}
            </EmptyState>
          )
        }
      />
      <Pagination
        previousTo={addressOf(query, previousCursor)}
        nextTo={addressOf(query, nextCursor)}
        summary={t.range(number(first), number(first + rows.length - 1), number(total))}
      />
    </>
  );
}

function useColumns(): Column<GovernmentRow>[] {
  const t = useMessages(agenciesMessages);
  const statuses = useMessages(scoreStatusNames);
  const locale = useLocale();
  return [
    {
      key: 'name',
      label: t.name,
      primary: true,
      cell: (region) => (
        <Link to={`/agencies/${region.code}`} className="link">
          {regionFullName(region)}
        </Link>
      ),
    },
    {
      key: 'newest',
      label: t.newest,
      cell: ({ newest }) =>
        newest ? (
          <>
            <span className="font-semibold">{formatScore(locale, newest.score)}</span>
            {newest.predicate ? ` ${newest.predicate}` : ''}
            <span className="block text-sm text-muted">
              {newest.indexName} {newest.year}
              {newest.status === 'final' ? '' : ` · ${statuses[newest.status]}`}
            </span>
          </>
        ) : (
          <span className="text-muted">{t.noIndex}</span>
        ),
    },
    {
      key: 'receives',
      label: t.receives,
      cell: ({ receivesVisits, code }) =>
        receivesVisits ? (
          <Link to={`/request?host=${code}`} className="link">
            {t.ask}
          </Link>
        ) : (
          <span className="text-muted">{t.notYet}</span>
        ),
    },
  ];
}

/** null where there is no such page; '' is the cursor of the first. */
function addressOf(query: string, cursor: string | null): string | null {
  if (cursor === null) return null;
  const search = new URLSearchParams();
  if (query !== '') search.set('q', query);
  if (cursor !== '') search.set('cursor', cursor);
  const text = search.toString();
  return text === '' ? '/agencies' : `/agencies?${text}`;
}
