import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { asVisitState, stateNames, stateTone, VISIT_STATES } from '~/features/visits/rules/state';
import { visitsView } from '~/features/visits/visits-view.server';
import { cursorSearch } from '~/platform/database/cursor';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDateTime, isTimeZone } from '~/platform/languages/format';
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
    title: 'Kunjungan',
    lead: 'Kunjungan yang Anda terima, terbaru di atas.',
    filter: 'Saring menurut keadaan',
    all: 'Semua',
    subject: 'Perihal',
    guests: 'Tamu',
    when: 'Waktu',
    room: 'Ruang',
    state: 'Keadaan',
    emptyTitle: 'Belum ada kunjungan',
    emptyText: 'Kunjungan muncul di sini setelah sebuah permohonan diterima.',
    emptyLink: 'Buka permohonan',
  },
  en: {
    title: 'Visits',
    lead: 'The visits you receive, latest on top.',
    filter: 'Filter by state',
    all: 'All',
    subject: 'Subject',
    guests: 'Guests',
    when: 'When',
    room: 'Room',
    state: 'State',
    emptyTitle: 'No visits yet',
    emptyText: 'A visit appears here once a request was accepted.',
    emptyLink: 'Open the requests',
  },
});

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'visit.read',
  search: cursorSearch.extend({ state: z.enum(VISIT_STATES).optional().catch(undefined) }),
  load: async ({ services, actor, search }) => ({
    ...(await visitsView(services, actor, { state: search.state, cursor: search.cursor })),
    state: search.state ?? null,
  }),
});

export default function Visits() {
  const t = useMessages(messages);
  const states = useMessages(stateNames);
  const locale = useLocale();
  const { rows, nextCursor, state } = useLoaderData<typeof loader>();
  const filtered = state ? `state=${state}&` : '';
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="mb-6">
        <FilterChips label={t.filter}>
          <FilterChip label={t.all} to="/workspace/visits" current={state === null} />
          {VISIT_STATES.map((each) => (
            <FilterChip
              key={each}
              label={states[each]}
              to={`/workspace/visits?state=${each}`}
              active={state === each}
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
              <Link to="/workspace/requests" className="link">
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
                <Link to={`/workspace/visits/${row.id}`} className="link font-semibold">
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
          {
            key: 'guests',
            label: t.guests,
            cell: (row) => row.delegations.map((each) => each.agencyName).join(', '),
          },
          {
            key: 'when',
            label: t.when,
            cell: (row) =>
              formatDateTime(
                locale,
                row.startsAt,
                isTimeZone(row.timeZone) ? row.timeZone : 'Asia/Jakarta',
              ),
          },
          { key: 'room', label: t.room, cell: (row) => row.room.name },
          {
            key: 'state',
            label: t.state,
            cell: (row) => {
              const known = asVisitState(row.state);
              return <Badge tone={stateTone[known]}>{states[known]}</Badge>;
            },
          },
        ]}
      />
      <Pagination nextTo={nextCursor ? `?${filtered}cursor=${nextCursor}` : null} />
    </>
  );
}
