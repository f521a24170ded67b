import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import { programmeView } from '~/features/programme/programme-view.server';
import { at } from '~/features/programme/rules/agenda';
import { formatPeriod, formatTime, zoneName } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Button, ButtonLink } from '~/ui/button';
import { DefinitionList } from '~/ui/definition-list';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader } from '~/ui/page';
import { Table } from '~/ui/table';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { VisitCrumbs } from '../visits/visit-crumbs';
import { programmeMessages } from './programme-messages';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, programmeMessages, 'title');

export const loader = page({
  may: 'programme.read',
  params: z.object({ visitId: z.string().max(64) }),
  load: ({ services, actor, params: { visitId }, locale }) =>
    programmeView(services, actor, visitId, locale, false),
});

/** The programme as a paper: who, when, where, and the items as a table. */
export default function PrintProgramme() {
  const t = useMessages(programmeMessages);
  const locale = useLocale();
  const { visit, items } = useLoaderData<typeof loader>();
  // The browser prints by itself too: the button is a comfort of those who have JavaScript.
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
  }, []);
  const startsAt = new Date(visit.startsAt);
  const clock = (offset: number) => formatTime(locale, at(startsAt, offset), visit.zone);
  const to = `/workspace/visits/${visit.id}/programme`;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <VisitCrumbs visit={visit} between={[{ label: t.title, to }]} here={t.print} />
        }
        title={t.title}
        lead={visit.subject}
        actions={
          <>
            {ready ? (
              <Button
                variant="primary"
                onClick={() => {
                  window.print();
                }}
              >
                {t.printNow}
              </Button>
            ) : null}
            <ButtonLink to={to}>{t.back}</ButtonLink>
          </>
        }
      />
      <div className="mb-8 max-w-3xl">
        <DefinitionList
          items={[
            {
              term: t.when,
              value: formatPeriod(locale, startsAt, new Date(visit.endsAt), visit.zone),
            },
            { term: t.venue, value: visit.place },
            { term: t.guests, value: visit.guests.join(', ') },
          ]}
        />
      </div>
      <Table
        caption={t.title}
        rows={items}
        rowKey={(item) => item.id}
        empty={<EmptyState title={t.emptyTitle}>{t.emptyReader}</EmptyState>}
        columns={[
          {
            key: 'time',
            label: `${t.time} (${zoneName(visit.zone)})`,
            cell: (item) => (
              <span className="whitespace-nowrap tabular-nums">
                {clock(item.startOffset)}–{clock(item.startOffset + item.duration)}
              </span>
            ),
          },
          {
            key: 'item',
            label: t.item,
            primary: true,
            cell: (item) => (
              <>
                {item.title}
                {item.note ? (
                  <span className="block font-normal whitespace-pre-line">{item.note}</span>
                ) : null}
              </>
            ),
          },
          { key: 'speaker', label: t.speaker, cell: (item) => item.speaker || '–' },
        ]}
      />
    </>
  );
}
