import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { may } from '~/features/accounts/rules/permissions';
import { registerView } from '~/features/visits/register-view.server';
import { channelNames, CHANNELS } from '~/features/visits/rules/channel';
import { registerFilterSchema, registerSearch } from '~/features/visits/rules/register-filter';
import { REQUEST_STATES, stateNames, stateTone } from '~/features/visits/rules/state';
import { cursorSearch } from '~/platform/database/cursor';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Fold } from '~/ui/fold';
import { DateField, Select, TextField } from '~/ui/form-field';
import { PageHeader } from '~/ui/page';
import { SearchBox } from '~/ui/search-box';
import { StateList } from '~/ui/state-list';

import { pageTitle } from '../page-title';
import { page } from '../route.server';
import { registerMessages } from './register-messages';

const PATH = '/workspace/requests';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, registerMessages, 'title');

export const loader = page({
  may: 'request.readInbox',
  search: cursorSearch.extend(registerFilterSchema.shape),
  load: async ({ services, actor, search: { cursor, ...filter } }) => ({
    ...(await registerView(services, actor, filter, cursor)),
    filter,
    mayAdd: may(actor.roles, 'request.register'),
  }),
});

export default function Requests() {
  const t = useMessages(registerMessages);
  const states = useMessages(stateNames);
  const locale = useLocale();
  const { rows, nextCursor, counts, filter, mayAdd } = useLoaderData<typeof loader>();
  const { state, ...narrowed } = filter;
  const asked = registerSearch({ ...narrowed, state: undefined });
  const isNarrowed = asked !== '';
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          mayAdd ? (
            <ButtonLink variant="primary" to={`${PATH}/new`}>
              {t.add}
            </ButtonLink>
          ) : undefined
        }
      />
      <div className="mb-6 space-y-3 no-print">
        <SearchBox action={PATH} label={t.search} placeholder={t.search} defaultValue={filter.q}>
          {state ? <input type="hidden" name="state" value={state} /> : null}
        </SearchBox>
        <RegisterFilterForm />
      </div>
      <StateList
        path={PATH}
        search={asked}
        caption={t.title}
        states={REQUEST_STATES}
        names={states}
        tones={stateTone}
        counts={counts}
        chosen={state ?? null}
        rows={rows}
        nextCursor={nextCursor}
        title={{ label: t.subject, of: ({ subject }) => subject }}
        columns={[
          {
            key: 'number',
            label: t.number,
            cell: (row) => (
              <span className="whitespace-nowrap tabular-nums">
                {row.registerNumber}/{row.registerYear}
              </span>
            ),
          },
          { key: 'guest', label: t.guest, cell: (row) => row.guestAgencyName },
          {
            key: 'wished',
            label: t.wished,
            cell: (row) => (row.dates[0] ? formatDay(locale, row.dates[0].day) : '–'),
          },
          { key: 'people', label: t.people, align: 'end', cell: (row) => row.headCount },
          { key: 'received', label: t.received, cell: (row) => formatDay(locale, row.receivedOn) },
        ]}
        none={
          isNarrowed ? (
            <EmptyState title={t.noneTitle} action={<ButtonLink to={PATH}>{t.clear}</ButtonLink>} />
          ) : undefined
        }
        empty={
          <EmptyState
            title={t.emptyTitle}
            action={<ButtonLink to="/request">{t.emptyLink}</ButtonLink>}
          >
            {t.emptyText}
          </EmptyState>
        }
      />
      <Downloads />
    </>
  );
}

function RegisterFilterForm() {
  const t = useMessages(registerMessages);
  const channels = useMessages(channelNames);
  const { filter } = useLoaderData<typeof loader>();
  const { channel, from, until, year } = filter;
  const isSet = [channel, from, until, year].some((each) => each !== undefined);
  return (
    <Fold title={t.more} open={isSet}>
      <Form method="get" action={PATH} className="space-y-4">
        {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
        {filter.q ? <input type="hidden" name="q" value={filter.q} /> : null}
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <Select
            label={t.channel}
            name="channel"
            required={false}
            defaultValue={channel ?? ''}
            options={CHANNELS.map((value) => ({ value, label: channels[value] }))}
          />
          <TextField
            label={t.year}
            name="year"
            inputMode="numeric"
            width="short"
            defaultValue={year === undefined ? '' : String(year)}
          />
          <DateField label={t.from} name="from" defaultValue={from ?? ''} />
          <DateField label={t.until} name="until" defaultValue={until ?? ''} />
        </div>
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t.apply}</SubmitButton>
          {isSet ? <ButtonLink to={PATH}>{t.clear}</ButtonLink> : null}
        </div>
      </Form>
    </Fold>
  );
}

function Downloads() {
  const t = useMessages(registerMessages);
  const { filter, rows } = useLoaderData<typeof loader>();
  if (rows.length === 0) return null;
  const search = registerSearch(filter);
  const to = (format: string) => `${PATH}/export/${format}${search ? `?${search}` : ''}`;
  return (
    <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2 no-print">
      <span>{t.exportTitle}:</span>
      <a className="link" href={to('xlsx')}>
        {t.exportXlsx}
      </a>
      <a className="link" href={to('excel.csv')}>
        {t.exportExcelCsv}
      </a>
      <a className="link" href={to('data.csv')}>
        {t.exportCsv}
      </a>
    </p>
  );
}
