import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
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
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader, Section } from '~/ui/page';
import { StateList } from '~/ui/state-list';

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
            <List />
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

function List() {
  const view = useLoaderData<typeof loader>();
  const t = useMessages(practicesMessages);
  const states = useMessages(practiceStateNames);
  const locale = useLocale();
  return (
    <StateList
      path={HOME}
      caption={t.all}
      states={PRACTICE_STATES}
      names={states}
      tones={practiceStateTone}
      counts={view.counts}
      chosen={view.state}
      rows={view.rows}
      nextCursor={view.nextCursor}
      title={{ label: t.name, of: ({ title }) => title }}
      columns={[
        { key: 'author', label: t.author, cell: (row) => (row.isOwn ? t.you : row.authorName) },
        { key: 'year', label: t.year, cell: ({ year }) => year },
        {
          key: 'updated',
          label: t.updated,
          cell: ({ updatedAt }) => (
            <span className="whitespace-nowrap">
              {formatShortDate(locale, updatedAt, view.zone)}
            </span>
          ),
        },
      ]}
      empty={null}
    />
  );
}
