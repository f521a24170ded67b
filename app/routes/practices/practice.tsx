import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { IndexFigures } from '~/features/practices/index-figures';
import { PracticeContents, PracticeText } from '~/features/practices/practice-text';
import {
  publishedPracticeView,
  type PublishedPractice,
} from '~/features/practices/published-practice-view.server';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink } from '~/ui/button';
import { Card } from '~/ui/card';
import { ExampleBadge } from '~/ui/example-badge';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { localeOfMatches, titled } from '../page-title';
import { page } from '../route.server';
import { PracticeFacts } from './practice-facts';
import { practiceMessages } from './practice-messages';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title ?? practiceMessages[localeOfMatches(matches)].kind, data?.summary);

export const loader = page({
  may: 'practice.readPublished',
  shared: true,
  params: z.object({ practiceNumber: z.string().regex(/^PB-\d{4}-\d{4,6}$/) }),
  load: ({ services, params, locale }) =>
    publishedPracticeView(services, params.practiceNumber, locale),
});

export default function Practice() {
  const t = useMessages(practiceMessages);
  const view = useLoaderData<typeof loader>();
  const city = view.agency.region?.name ?? view.agency.shortName;
  const figures = view.frameworks.filter((framework) => framework.figures.length > 0);
  return (
    <article>
      <PageHeader
        title={view.title}
        lead={view.summary}
        badges={
          <>
            <Badge tone="brick">{t.kind}</Badge>
            <Badge>{`${city} · ${view.year}`}</Badge>
            {view.exampleNote === null ? null : <ExampleBadge note={view.exampleNote} />}
          </>
        }
        breadcrumbs={
          <Breadcrumbs items={[{ to: '/library', label: t.library }, { label: t.kind }]} />
        }
      />
      {view.exampleNote ? (
        <Notice title={t.example} className="mb-8">
          {view.exampleNote}
        </Notice>
      ) : null}
      <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,1fr)_16rem]">
        <div className="min-w-0">
          {figures.length > 0 ? (
            <Section title={t.figures} id="figures" className="mb-12">
              <div className="space-y-8">
                {figures.map((framework) => (
                  <IndexFigures
                    key={framework.id}
                    id={`figures-${framework.id}`}
                    city={city}
                    figures={framework.figures}
                  />
                ))}
              </div>
            </Section>
          ) : null}
          <PracticeText html={view.sections} />
          <Subjects view={view} />
        </div>
        <aside className="mt-12 lg:mt-0">
          <div className="space-y-8 lg:sticky lg:top-6">
            <div className="hidden lg:block print:hidden">
              <PracticeContents html={view.sections} label={t.contents} />
            </div>
            <PracticeFacts view={view} />
            <div className="no-print">
              <p className="mb-3">{t.askText}</p>
              <ButtonLink to="/request">{t.ask}</ButtonLink>
            </div>
          </div>
        </aside>
      </div>
      <Related view={view} />
    </article>
  );
}

const TAG =
  'inline-flex min-h-9 items-center rounded-full border border-line-strong bg-surface px-3.5 py-1 text-sm font-medium hover:border-brick hover:text-brick';

function Subjects({ view }: { view: PublishedPractice }) {
  const t = useMessages(practiceMessages);
  if (view.topics.length === 0 && view.frameworks.length === 0) return null;
  const groups = [
    {
      name: t.topics,
      tags: view.topics.map(({ slug, name }) => ({ to: `topic=${slug}`, label: name })),
    },
    ...view.frameworks.map(({ name, indicators }) => ({
      name,
      tags: indicators.map(({ id, label }) => ({
        to: `indicator=${encodeURIComponent(id)}`,
        label,
      })),
    })),
  ].filter(({ tags }) => tags.length > 0);
  return (
    <Section title={t.subjects} id="subjects" lead={t.subjectsLead}>
      <dl className="space-y-4">
        {groups.map(({ name, tags }) => (
          <div key={name}>
            <dt className="mb-2 text-sm text-muted">{name}</dt>
            <dd>
              <ul className="flex flex-wrap gap-2">
                {tags.map(({ to, label }) => (
                  <li key={to}>
                    <Link to={`/library?${to}`} className={TAG}>
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Related({ view }: { view: PublishedPractice }) {
  const t = useMessages(practiceMessages);
  if (view.related.length === 0) return null;
  return (
    <Section title={t.related} id="related" className="no-print">
      <ul className="grid gap-4 md:grid-cols-3">
        {view.related.map(({ number, title, summary, year }) => (
          <Card key={number} as="li">
            <Link to={`/practices/${number}`} className="link font-semibold">
              {title}
            </Link>
            <p className="text-sm text-muted">{year}</p>
            <p className="mt-2 line-clamp-3">{summary}</p>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
