import { redirect, type MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { agencyProfileView } from '~/features/agencies/agency-profile-view.server';
import { regionCodeSchema } from '~/features/agencies/rules/region';
import { localGovernmentName, regionFullName } from '~/features/agencies/rules/region-names';
import { publicPractices } from '~/features/practices/public-practices.server';
import { publicVisits } from '~/features/visits/public-visits.server';
import { isVisitType, visitTypeNames } from '~/features/visits/rules/visit-type';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader, Section } from '~/ui/page';

import { localeOfMatches, titled } from '../page-title';
import { page } from '../route.server';
import { agencyMessages } from './agency-messages';
import { IndexPart } from './index-part';
import { NewestIndex } from './newest-index';
import { RecordList } from './record-list';
import { WorkingGroupsPart } from './working-groups-part';

/** How many of each the profile shows; the library has the rest. */
const MOST_SHOWN = 5;

export const loader = page({
  may: 'agency.readProfile',
  shared: true,
  params: z.object({ regionCode: regionCodeSchema }),
  load: async ({ services, params: { regionCode } }) => {
    const view = await agencyProfileView(services, regionCode);
    if ('movedTo' in view) throw redirect(`/agencies/${view.movedTo}`, 301);
    const { agencyIds, ...profile } = view;
    const [visits, practices] = await Promise.all([
      publicVisits(services, agencyIds, MOST_SHOWN),
      publicPractices(services, agencyIds, MOST_SHOWN),
    ]);
    return { ...profile, visits, practices };
  },
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = agencyMessages[localeOfMatches(matches)];
  if (!data) return titled(t.agencies);
  const name = localGovernmentName(data.region);
  return titled(name, t.description(name));
};

export default function Agency() {
  const t = useMessages(agencyMessages);
  const view = useLoaderData<typeof loader>();
  const { region, province, hosts, histories, teams, visits, practices } = view;
  const name = localGovernmentName(region);
  const isEmpty =
    hosts.length + histories.length + teams.length + visits.rows.length + practices.rows.length ===
    0;
  return (
    <>
      <PageHeader
        title={name}
        lead={
          province ? (
            <Link to={`/agencies/${province.code}`} className="hover:text-brick hover:underline">
              {regionFullName(province)}
            </Link>
          ) : undefined
        }
        breadcrumbs={
          <Breadcrumbs items={[{ label: t.agencies, to: '/agencies' }, { label: region.name }]} />
        }
        actions={
          hosts.length > 0 ? (
            <>
              <ButtonLink size="large" to={`/agencies/${region.code}/slots`}>
                {t.visitingTimes}
              </ButtonLink>
              <ButtonLink variant="primary" size="large" to={`/request?host=${region.code}`}>
                {t.askVisit}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      {isEmpty ? (
        <EmptyState
          title={t.nothingTitle(name)}
          action={
            <>
              <ButtonLink to="/library">{t.openLibrary}</ButtonLink>
              <ButtonLink variant="quiet" to="/agencies">
                {t.otherAgencies}
              </ButtonLink>
            </>
          }
        >
          {t.nothingText}
        </EmptyState>
      ) : (
        <>
          {view.newest ? <NewestIndex newest={view.newest} /> : null}
          <Section title={t.indexPart} id="indeks">
            {histories.length === 0 ? <p className="text-muted">{t.indexEmpty}</p> : null}
            {histories.map((history) => (
              <IndexPart key={history.frameworkId} history={history} name={region.name} />
            ))}
          </Section>
          {teams.length > 0 ? (
            <Section title={t.groups} id="pokja">
              {teams.map((team) => (
                <WorkingGroupsPart key={team.id} team={team} />
              ))}
            </Section>
          ) : null}
          <Records />
          {hosts.length > 0 ? (
            <Section title={t.hosts} id="instansi">
              <ul className="space-y-3">
                {hosts.map((host) => (
                  <li key={host.id}>
                    <p className="font-semibold">{host.officialName}</p>
                    {host.address ? <p className="text-muted">{host.address}</p> : null}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </>
      )}
    </>
  );
}

/** What was written up beside who came: two columns where there is room. */
function Records() {
  const t = useMessages(agencyMessages);
  const types = useMessages(visitTypeNames);
  const locale = useLocale();
  const { region, visits, practices } = useLoaderData<typeof loader>();
  const all = (kind: 'practice' | 'visit', label: string) => (
    <Link to={`/library?kind=${kind}&city=${region.code}`} className="link">
      {label}
    </Link>
  );
  return (
    <div className="mt-10 grid gap-x-12 gap-y-10 sm:mt-12 lg:grid-cols-2">
      <Section
        title={t.practices}
        id="praktik"
        className="!mt-0"
        actions={practices.more ? all('practice', t.allPractices) : undefined}
      >
        <RecordList
          empty={t.practicesEmpty}
          lines={practices.rows.map((practice) => ({
            to: `/practices/${practice.number}`,
            title: practice.title,
            facts: practice.year,
            text: practice.summary,
            isExample: practice.isExample,
          }))}
        />
      </Section>
      <Section
        title={t.visits}
        id="kunjungan"
        className="!mt-0"
        actions={visits.more ? all('visit', t.allVisits) : undefined}
      >
        <RecordList
          empty={t.visitsEmpty}
          lines={visits.rows.map((visit) => ({
            to: `/visits/${visit.number}`,
            title: visit.subject,
            facts: formatDay(locale, visit.day),
            text: [
              ...(isVisitType(visit.visitType) ? [types[visit.visitType]] : []),
              ...(visit.guests.length > 0 ? [t.from(visit.guests.join(', '))] : []),
            ].join(' '),
            isExample: visit.isExample,
          }))}
        />
      </Section>
    </div>
  );
}
