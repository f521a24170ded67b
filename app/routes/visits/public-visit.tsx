import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { publicVisitView } from '~/features/visits/public-visit-view.server';
import { isVisitType, visitTypeNames } from '~/features/visits/rules/visit-type';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDate } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink } from '~/ui/button';
import { DefinitionList } from '~/ui/definition-list';
import { ExampleBadge } from '~/ui/example-badge';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { titled } from '../page-title';
import { page } from '../route.server';

const messages = catalogue({
  id: {
    library: 'Pustaka',
    visit: 'Kunjungan',
    host: 'Tuan rumah',
    guests: 'Tamu',
    day: 'Hari',
    place: 'Tempat',
    purpose: 'Yang ingin dipelajari',
    subjects: 'Topik dan indikator',
    minutes: 'Baca notulen',
    lessons: 'Praktik baik dari kunjungan ini',
    example: 'Data contoh',
  },
  en: {
    library: 'Library',
    visit: 'Visit',
    host: 'Host',
    guests: 'Guests',
    day: 'Day',
    place: 'Place',
    purpose: 'What they wanted to learn',
    subjects: 'Topics and indicators',
    minutes: 'Read the minutes',
    lessons: 'Best practices from this visit',
    example: 'Example data',
  },
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  titled(data?.subject ?? '', data?.purpose);

export const loader = page({
  may: 'visit.readPublished',
  shared: true,
  params: z.object({ visitNumber: z.string().max(20) }),
  load: ({ services, params, locale }) => publicVisitView(services, params.visitNumber, locale),
});

export default function PublicVisit() {
  const t = useMessages(messages);
  const types = useMessages(visitTypeNames);
  const locale = useLocale();
  const visit = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs items={[{ label: t.library, to: '/library' }, { label: t.visit }]} />
        }
        title={visit.subject}
        lead={isVisitType(visit.visitType) ? types[visit.visitType] : undefined}
        badges={visit.exampleNote === null ? undefined : <ExampleBadge note={visit.exampleNote} />}
        actions={
          visit.hasMinutes ? (
            <ButtonLink to={`/visits/${visit.number}/minutes`}>{t.minutes}</ButtonLink>
          ) : undefined
        }
      />
      <div className="max-w-3xl">
        {visit.exampleNote ? (
          <Notice tone="info" title={t.example} className="mb-6">
            {visit.exampleNote}
          </Notice>
        ) : null}
        <DefinitionList
          items={[
            {
              term: t.host,
              value: visit.agency.regionCode ? (
                <Link to={`/agencies/${visit.agency.regionCode}`} className="link">
                  {visit.agency.shortName}
                </Link>
              ) : (
                visit.agency.shortName
              ),
            },
            {
              term: t.guests,
              value: visit.delegations.map((each) => (
                <span key={each.id} className="block">
                  {each.regionCode ? (
                    <Link to={`/agencies/${each.regionCode}`} className="link">
                      {each.agencyName}
                    </Link>
                  ) : (
                    each.agencyName
                  )}
                </span>
              )),
            },
            { term: t.day, value: formatDate(locale, visit.startsAt, visit.zone) },
            ...(visit.room ? [{ term: t.place, value: visit.room.name }] : []),
            ...(visit.purpose
              ? [{ term: t.purpose, value: <p className="whitespace-pre-line">{visit.purpose}</p> }]
              : []),
            {
              term: t.subjects,
              value: (
                <ul className="flex flex-wrap gap-2">
                  {visit.topics.map(({ slug, name }) => (
                    <li key={slug}>
                      <Link to={`/library?topic=${slug}`}>
                        <Badge tone="brick">{name}</Badge>
                      </Link>
                    </li>
                  ))}
                  {visit.indicators.map(({ id, label }) => (
                    <li key={id}>
                      <Link to={`/library?indicator=${encodeURIComponent(id)}`}>
                        <Badge tone="brick">{label}</Badge>
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        {visit.practices.length > 0 ? (
          <Section title={t.lessons}>
            <ul className="space-y-4">
              {visit.practices.map((each) => (
                <li key={each.number}>
                  <Link to={`/practices/${each.number ?? ''}`} className="link font-semibold">
                    {each.title}
                  </Link>
                  <p className="text-muted">{each.summary}</p>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </>
  );
}
