import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { may } from '~/features/accounts/rules/permissions';
import { stateNames, stateTone, VISIT_STATES } from '~/features/visits/rules/state';
import { visitsView } from '~/features/visits/visits-view.server';
import { cursorSearch } from '~/platform/database/cursor';
import { catalogue } from '~/platform/languages/catalogue';
import { formatShortDate, formatTime, zoneOf, zoneName } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page';
import { StateList } from '~/ui/state-list';

import { pageTitle } from '../page-title';
import { page } from '../route.server';

const messages = catalogue({
  id: {
    title: 'Kunjungan',
    lead: 'Kunjungan yang Anda terima, terbaru di atas.',
    subject: 'Perihal',
    guests: 'Tamu',
    when: 'Waktu',
    room: 'Ruang',
    emptyTitle: 'Belum ada kunjungan',
    emptyText: 'Kunjungan muncul di sini setelah sebuah permohonan diterima.',
    emptyLink: 'Buka permohonan',
  },
  en: {
    title: 'Visits',
    lead: 'The visits you receive, latest on top.',
    subject: 'Subject',
    guests: 'Guests',
    when: 'When',
    room: 'Room',
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
    mayReadInbox: may(actor.roles, 'request.readInbox'),
  }),
});

export default function Visits() {
  const t = useMessages(messages);
  const states = useMessages(stateNames);
  const locale = useLocale();
  const { rows, nextCursor, counts, state, mayReadInbox } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <StateList
        path="/workspace/visits"
        caption={t.title}
        states={VISIT_STATES}
        names={states}
        tones={stateTone}
        counts={counts}
        chosen={state}
        rows={rows}
        nextCursor={nextCursor}
        title={{ label: t.subject, of: ({ subject }) => subject }}
        columns={[
          {
            key: 'guests',
            label: t.guests,
            cell: (row) => row.delegations.map((each) => each.agencyName).join(', '),
          },
          {
            key: 'when',
            label: t.when,
            cell: (row) => {
              const zone = zoneOf(row);
              const time = `${formatTime(locale, row.startsAt, zone)} ${zoneName(zone)}`;
              return `${formatShortDate(locale, row.startsAt, zone)}, ${time}`;
            },
          },
          { key: 'room', label: t.room, cell: (row) => row.room?.name },
        ]}
        empty={
          <EmptyState
            title={t.emptyTitle}
            action={
              mayReadInbox ? <ButtonLink to="/workspace/requests">{t.emptyLink}</ButtonLink> : null
            }
          >
            {t.emptyText}
          </EmptyState>
        }
      />
    </>
  );
}
