import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { inboxView } from '~/features/visits/inbox-view.server';
import {
  asRequestState,
  REQUEST_STATES,
  stateNames,
  stateTone,
} from '~/features/visits/rules/state';
import { cursorSearch } from '~/platform/database/cursor';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDay, formatShortDate } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { EmptyState } from '~/ui/empty-state';
import { ExampleBadge } from '~/ui/example-badge';
import { FilterChip, FilterChips } from '~/ui/filter-chip';
import { PageHeader } from '~/ui/page';
import { Pagination } from '~/ui/pagination';
import { Table } from '~/ui/table';

import { pageTitle } from '../page-title';
import { page } from '../route.server';

const messages = catalogue({
  id: {
    title: 'Permohonan kunjungan',
    lead: 'Surat dan permohonan yang masuk, terbaru di atas.',
    filter: 'Saring menurut keadaan',
    all: 'Semua',
    guest: 'Instansi tamu',
    subject: 'Perihal',
    wished: 'Diinginkan',
    people: 'Orang',
    received: 'Masuk',
    state: 'Keadaan',
    emptyTitle: 'Belum ada permohonan',
    emptyText:
      'Permohonan dari instansi lain muncul di sini. Bagikan alamat halaman “Ajukan kunjungan” kepada calon tamu.',
    emptyLink: 'Buka halaman Ajukan kunjungan',
  },
  en: {
    title: 'Visit requests',
    lead: 'What has come in, newest on top.',
    filter: 'Filter by state',
    all: 'All',
    guest: 'Guest agency',
    subject: 'Subject',
    wished: 'Wished for',
    people: 'People',
    received: 'Received',
    state: 'State',
    emptyTitle: 'No requests yet',
    emptyText:
      'Requests of other agencies appear here. Share the address of the page “Ask for a visit” with those who want to come.',
    emptyLink: 'Open the page Ask for a visit',
  },
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'request.readInbox',
  search: cursorSearch.extend({ state: z.enum(REQUEST_STATES).optional().catch(undefined) }),
  load: async ({ services, actor, search }) => ({
    ...(await inboxView(services, actor, { state: search.state, cursor: search.cursor })),
    state: search.state ?? null,
    zone: actor.timeZone,
  }),
});

export default function Requests() {
  const t = useMessages(messages);
  const states = useMessages(stateNames);
  const locale = useLocale();
  const { rows, nextCursor, counts, state, zone } = useLoaderData<typeof loader>();
  const filtered = state ? `state=${state}&` : '';
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="mb-6">
        <FilterChips label={t.filter}>
          <FilterChip label={t.all} to="/workspace/requests" current={state === null} />
          {REQUEST_STATES.map((each) => (
            <FilterChip
              key={each}
              label={states[each]}
              to={`/workspace/requests?state=${each}`}
              active={state === each}
              count={counts[each] ?? 0}
            />
          ))}
        </FilterChips>
      </div>
      <Table
        caption={t.title}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={t.emptyTitle}
            action={
              <Link to="/request" className="link">
                {t.emptyLink}
              </Link>
            }
          >
            {t.emptyText}
          </EmptyState>
        }
        columns={[
          {
            key: 'subject',
            label: t.subject,
            primary: true,
            cell: (row) => (
              <>
                <Link to={`/workspace/requests/${row.id}`} className="link font-semibold">
                  {row.subject}
                </Link>
                {row.exampleNote === null ? null : (
                  <>
                    {' '}
                    <ExampleBadge />
                  </>
                )}
              </>
            ),
          },
          { key: 'guest', label: t.guest, cell: (row) => row.guestAgencyName },
          {
            key: 'wished',
            label: t.wished,
            cell: (row) => (row.dates[0] ? formatDay(locale, row.dates[0].day) : '–'),
          },
          { key: 'people', label: t.people, align: 'end', cell: (row) => row.headCount },
          {
            key: 'received',
            label: t.received,
            cell: (row) => formatShortDate(locale, row.submittedAt, zone),
          },
          {
            key: 'state',
            label: t.state,
            cell: (row) => {
              const known = asRequestState(row.state);
              return <Badge tone={stateTone[known]}>{states[known]}</Badge>;
            },
          },
        ]}
      />
      <Pagination nextTo={nextCursor ? `?${filtered}cursor=${nextCursor}` : null} />
    </>
  );
}
