import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { Rendered, SubjectLinks } from '~/features/minutes/item-reading';
import { publicMinutesView } from '~/features/minutes/public-minutes-view.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { DefinitionList } from '~/ui/definition-list';
import { ExampleBadge } from '~/ui/example-badge';
import { PageHeader, Section } from '~/ui/page';

import { localeOfMatches, titled } from '../page-title';
import { page } from '../route.server';
import { ItemList, pageMessages, useDay, usePageMessages, usePeriod } from './reading-parts';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? titled(pageMessages[localeOfMatches(matches)].title(data.visit.subject)) : [];

export const loader = page({
  may: 'visit.readPublished',
  shared: true,
  params: z.object({ visitNumber: z.string().max(20) }),
  load: ({ services, params, locale }) => publicMinutesView(services, params.visitNumber, locale),
});

export default function PublicMinutes() {
  const t = usePageMessages();
  const { visit, summaryHtml, items, subjects, approvedAt } = useLoaderData<typeof loader>();
  const period = usePeriod(visit);
  const approved = useDay(approvedAt, visit.timeZone);
  return (
    <article>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t.library, to: '/library' },
              ...(visit.isPublic
                ? [{ label: visit.number, to: `/visits/${visit.number}` }]
                : [{ label: visit.number }]),
            ]}
          />
        }
        title={t.title(visit.subject)}
        badges={visit.isExample ? <ExampleBadge /> : undefined}
      />
      <DefinitionList
        className="mb-10 max-w-3xl"
        items={[
          { term: t.when, value: period },
          { term: t.host, value: visit.host },
          { term: t.guests, value: visit.guests.join(', ') || null },
          {
            term: t.visit,
            value: visit.isPublic ? (
              <Link to={`/visits/${visit.number}`} className="link">
                {visit.number}
              </Link>
            ) : (
              visit.number
            ),
          },
          { term: t.approved, value: approved },
          {
            term: t.about,
            value:
              subjects.topics.length + subjects.indicators.length > 0 ? (
                <SubjectLinks subjects={subjects} />
              ) : null,
          },
        ]}
      />
      {summaryHtml === '' ? null : (
        <Section title={t.summary}>
          <Rendered html={summaryHtml} />
        </Section>
      )}
      <Section title={t.items} lead={t.redacted}>
        <div className="max-w-3xl">
          <ItemList items={items} />
        </div>
      </Section>
    </article>
  );
}
