import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { may } from '~/features/accounts/rules/permissions';
import { practicesView, type PracticeRow } from '~/features/practices/practices-view.server';
import {
  PRACTICE_STATES,
  practiceStateNames,
  practiceStateTone,
} from '~/features/practices/rules/state';
import { cursorSearch, readCursor } from '~/platform/database/cursor';
import { formatShortDate, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { ExampleBadge } from '~/ui/example-badge';
import { FilterChip, FilterChips } from '~/ui/filter-chip';
import { PageHeader, Section } from '~/ui/page';
import { Pagination } from '~/ui/pagination';
import { Table } from '~/ui/table';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { practicesMessages } from './practices-messages';

const HOME = '/workspace/practices';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, practicesMessages, 'title');

export const loader = page({
  may: 'practice.readDraft',
  search: cursorSearch.extend({ state: z.enum(PRACTICE_STATES).optional().catch(undefined) }),
  load: async ({ services, actor, search: { state, cursor } }) => ({
    ...(await practicesView(services, actor, { state, cursor })),
    state: state ?? null,
    isFirstPage: readCursor(cursor) === null,
    zone: actor.timeZone,
    mayWrite: may(actor.roles, 'practice.write'),
  }),
});

export default function Practices() {
  const t = useMessages(practicesMessages);
  const view = useLoaderData<typeof loader>();
  const total = Object.values(view.counts).reduce((sum, count) => sum + count, 0);
  const start = view.mayWrite ? (
    <ButtonLink to={`${HOME}/new`} variant="primary">
      {t.start}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} actions={total > 0 ? start : null} />
      {total === 0 ? (
        <EmptyState title={t.emptyTitle} action={start}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <>
          {view.isFirstPage && view.waiting.length > 0 ? (
            <Section title={t.waiting} lead={t.waitingLead}>
              <ul className="space-y-3">
                {view.waiting.map((row) => (
                  <Waiting key={row.id} row={row} zone={view.zone} />
                ))}
              </ul>
            </Section>
          ) : null}
          <Section title={t.all}>
            <StateChips counts={view.counts} chosen={view.state} total={total} />
            <List rows={view.rows} zone={view.zone} />
            <Pagination
              nextTo={
                view.nextCursor === null
                  ? null
                  : `${HOME}?${new URLSearchParams({ ...(view.state ? { state: view.state } : {}), cursor: view.nextCursor }).toString()}`
              }
            />
          </Section>
        </>
      )}
    </>
  );
}

function Waiting({ row, zone }: { row: PracticeRow; zone: TimeZone }) {
  const t = useMessages(practicesMessages);
  const locale = useLocale();
  return (
    <Card as="li" className="flex flex-wrap items-center justify-between gap-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-semibold">{row.title}</p>
        <p className="text-sm text-muted">
          {row.isOwn ? t.you : row.authorName} · {formatShortDate(locale, row.updatedAt, zone)}
        </p>
      </div>
      <ButtonLink
        to={`${HOME}/${row.id}`}
        aria-label={`${row.isOwn ? t.mend : t.review}: ${row.title}`}
      >
        {row.isOwn ? t.mend : t.review}
      </ButtonLink>
    </Card>
  );
}

function StateChips({
  counts,
  chosen,
  total,
}: {
  counts: Partial<Record<PracticeRow['state'], number>>;
  chosen: PracticeRow['state'] | null;
  total: number;
}) {
  const t = useMessages(practicesMessages);
  const names = useMessages(practiceStateNames);
  return (
    <div className="mb-4">
      <FilterChips label={t.filter}>
        <FilterChip label={t.allStates} to={HOME} count={total} />
        {PRACTICE_STATES.map((state) => (
          <FilterChip
            key={state}
            label={names[state]}
            count={counts[state] ?? 0}
            active={chosen === state}
            to={chosen === state ? HOME : `${HOME}?state=${state}`}
          />
        ))}
      </FilterChips>
    </div>
  );
}

function List({ rows, zone }: { rows: readonly PracticeRow[]; zone: TimeZone }) {
  const t = useMessages(practicesMessages);
  const states = useMessages(practiceStateNames);
  const locale = useLocale();
  return (
    <Table
      caption={t.all}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.emptyState} />}
      columns={[
        {
          key: 'title',
          label: t.name,
          primary: true,
          cell: (row) => (
            <span className="flex flex-wrap items-center gap-2">
              <Link to={`${HOME}/${row.id}`} className="link">
                {row.title}
              </Link>
              {row.exampleNote === null ? null : <ExampleBadge />}
            </span>
          ),
        },
        {
          key: 'state',
          label: t.state,
          cell: ({ state }) => <Badge tone={practiceStateTone[state]}>{states[state]}</Badge>,
        },
        { key: 'author', label: t.author, cell: (row) => (row.isOwn ? t.you : row.authorName) },
        { key: 'year', label: t.year, cell: ({ year }) => year },
        {
          key: 'updated',
          label: t.updated,
          cell: ({ updatedAt }) => (
            <span className="whitespace-nowrap">{formatShortDate(locale, updatedAt, zone)}</span>
          ),
        },
      ]}
    />
  );
}
