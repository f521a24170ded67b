import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { inboxView } from '~/features/visits/inbox-view.server';
import { REQUEST_STATES, stateNames, stateTone } from '~/features/visits/rules/state';
import { cursorSearch } from '~/platform/database/cursor';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDay, formatShortDate } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page';
import { StateList } from '~/ui/state-list';

import { pageTitle } from '../page-title';
import { page } from '../route.server';

const messages = catalogue({
  id: {
    title: 'Permohonan kunjungan',
    lead: 'Surat dan permohonan yang masuk, terbaru di atas.',
    guest: 'Instansi tamu',
    subject: 'Perihal',
    wished: 'Diinginkan',
    people: 'Orang',
    received: 'Masuk',
    emptyTitle: 'Belum ada permohonan',
    emptyText:
      'Permohonan dari instansi lain muncul di sini. Bagikan alamat halaman “Ajukan kunjungan” kepada calon tamu.',
    emptyLink: 'Buka halaman Ajukan kunjungan',
  },
  en: {
    title: 'Visit requests',
    lead: 'What has come in, newest on top.',
    guest: 'Guest agency',
    subject: 'Subject',
    wished: 'Wished for',
    people: 'People',
    received: 'Received',
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
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <StateList
        path="/workspace/requests"
        caption={t.title}
        states={REQUEST_STATES}
        names={states}
        tones={stateTone}
        counts={counts}
        chosen={state}
        rows={rows}
        nextCursor={nextCursor}
        title={{ label: t.subject, of: ({ subject }) => subject }}
        columns={[
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
        ]}
        empty={
          <EmptyState
            title={t.emptyTitle}
            action={<ButtonLink to="/request">{t.emptyLink}</ButtonLink>}
          >
            {t.emptyText}
          </EmptyState>
        }
      />
    </>
  );
}
