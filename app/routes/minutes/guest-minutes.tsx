import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { guestMinutesView } from '~/features/minutes/guest-minutes-view.server';
import { Rendered } from '~/features/minutes/item-reading';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DefinitionList } from '~/ui/definition-list';
import { EmptyState } from '~/ui/empty-state';
import { ExampleBadge } from '~/ui/example-badge';
import { PageHeader, Section } from '~/ui/page';

import { localeOfMatches, titled } from '../page-title';
import { page } from '../route.server';
import { ItemList, pageMessages, useDay, usePageMessages, usePeriod } from './reading-parts';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  ...(data ? titled(pageMessages[localeOfMatches(matches)].title(data.visit.subject)) : []),
  { name: 'robots', content: 'noindex' },
];

export const loader = page({
  may: 'request.track',
  params: z.object({ trackingToken: z.string() }),
  load: async ({ services, actor, locale, params: { trackingToken } }) => ({
    ...(await guestMinutesView(services, actor, locale)),
    trackingToken,
  }),
});

export default function GuestMinutes() {
  const t = usePageMessages();
  const { visit, minutes, trackingToken } = useLoaderData<typeof loader>();
  const period = usePeriod(visit);
  const approved = useDay(minutes?.approvedAt ?? null, visit.timeZone);
  return (
    <article>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t.backToRequest, to: `/track/${trackingToken}` },
              { label: visit.number },
            ]}
          />
        }
        title={t.title(visit.subject)}
        badges={visit.isExample ? <ExampleBadge /> : undefined}
      />
      {minutes === null ? (
        <EmptyState title={t.waitingTitle}>{t.waitingText}</EmptyState>
      ) : (
        <>
          <DefinitionList
            className="mb-10 max-w-3xl"
            items={[
              { term: t.when, value: period },
              { term: t.host, value: visit.host },
              { term: t.guests, value: visit.guests.join(', ') || null },
              { term: t.chairperson, value: minutes.chairperson || null },
              { term: t.minuteTaker, value: minutes.minuteTaker || null },
              { term: t.approved, value: approved },
            ]}
          />
          {minutes.summaryHtml === '' ? null : (
            <Section title={t.summary}>
              <Rendered html={minutes.summaryHtml} />
            </Section>
          )}
          <Section title={t.items}>
            <div className="max-w-3xl">
              <ItemList items={minutes.items} />
            </div>
          </Section>
        </>
      )}
    </article>
  );
}
