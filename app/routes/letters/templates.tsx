import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';

import { letterKindNames } from '~/features/letters/rules/letter-kind';
import { templatesView } from '~/features/letters/templates-view.server';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink } from '~/ui/button';
import { PageHeader } from '~/ui/page';
import { Table } from '~/ui/table';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { settingsMessages } from './settings-messages';

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, settingsMessages, 'templatesTitle');

export const loader = page({
  may: 'letterhead.manage',
  load: async ({ services, actor }) => ({ kinds: await templatesView(services, actor) }),
});

export default function Templates() {
  const t = useMessages(settingsMessages);
  const names = useMessages(letterKindNames);
  const { kinds } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.templatesTitle}
        lead={t.templatesLead}
        actions={<ButtonLink to="/workspace/letterhead">{t.toHead}</ButtonLink>}
      />
      <Table
        caption={t.templatesTitle}
        rows={kinds}
        rowKey={({ kind }) => kind}
        empty={null}
        columns={[
          {
            key: 'kind',
            label: t.kind,
            primary: true,
            cell: ({ kind }) => (
              <Link to={`/workspace/letter-templates/${kind}`} className="link font-semibold">
                {names[kind]}
              </Link>
            ),
          },
          {
            key: 'words',
            label: t.words,
            cell: ({ changedAt }) => (
              <Badge tone={changedAt ? 'info' : 'neutral'}>
                {changedAt ? t.ownWords : t.programWords}
              </Badge>
            ),
          },
          {
            key: 'sample',
            label: t.example,
            cell: ({ kind }) => (
              <Link
                to={`/workspace/letter-templates/${kind}/pdf`}
                reloadDocument
                target="_blank"
                className="link"
              >
                {t.sample}
              </Link>
            ),
          },
        ]}
      />
    </>
  );
}
