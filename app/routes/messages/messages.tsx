import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData, useLocation } from '@remix-run/react';
import { z } from 'zod';

import { may } from '~/features/accounts/rules/permissions';
import {
  MESSAGE_FILTERS,
  messagesView,
  type MessageFilter,
  type MessageRow,
} from '~/features/visits/messages-view.server';
import { kindName, messageKindNames } from '~/features/visits/rules/message-kind';
import { sendMessageAgain } from '~/features/visits/send-message-again.server';
import { cursorSearch } from '~/platform/database/cursor';
import { formatDateTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { FilterChip, FilterChips } from '~/ui/filter-chip';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page';
import { Pagination } from '~/ui/pagination';
import { Table } from '~/ui/table';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { messageStateNames, messageStateTone } from './message-states';
import { failureTexts, messagesTexts } from './messages-texts';

const HERE = '/workspace/messages';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messagesTexts, 'title');

export const loader = page({
  may: 'message.read',
  search: cursorSearch.extend({
    show: z.enum(['waiting', 'byHand', 'dead', 'sent']).optional().catch(undefined),
  }),
  load: async ({ services, actor, search: { show, cursor } }) => ({
    ...(await messagesView(services, actor, { show, cursor })),
    filters: MESSAGE_FILTERS,
    show: show ?? null,
    mayReadRequests: may(actor.roles, 'request.readInbox'),
    zone: actor.timeZone,
  }),
});

export const action = command({
  intents: {
    sendAgain: intent({
      may: 'message.read',
      form: z.object({ messageId: z.string().max(64) }),
      run: async ({ services, actor, form, request }) => {
        await sendMessageAgain(services, actor, form.messageId);
        return redirectWithNotice(
          services,
          HERE + new URL(request.url).search,
          'messageWaitsAgain',
        );
      },
    }),
  },
});

const to = (show: MessageFilter | null, cursor: string | null = null) => {
  const asked = new URLSearchParams({ ...(show ? { show } : {}), ...(cursor ? { cursor } : {}) });
  return asked.size > 0 ? `${HERE}?${asked.toString()}` : HERE;
};

export default function Messages() {
  const t = useMessages(messagesTexts);
  const kinds = useMessages(messageKindNames);
  const states = useMessages(messageStateNames);
  const reasons = useMessages(failureTexts);
  const locale = useLocale();
  const { search } = useLocation();
  const { rows, counts, filters, show, nextCursor, zone, hasMailServer, mayReadRequests } =
    useLoaderData<typeof loader>();
  const all = filters.reduce((sum, each) => sum + counts[each], 0);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {hasMailServer ? null : (
        <Notice tone="warn" title={t.noServer} className="mb-6">
          {t.noServerText}
        </Notice>
      )}
      <div className="mb-4">
        <FilterChips label={t.filter}>
          <FilterChip label={t.all} to={HERE} current={show === null} count={all} />
          {filters.map((each) => (
            <FilterChip
              key={each}
              label={t[each]}
              count={counts[each]}
              active={show === each}
              to={to(show === each ? null : each)}
            />
          ))}
        </FilterChips>
      </div>
      <Table
        caption={t.title}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          all === 0 ? (
            <EmptyState title={t.none}>{t.noneText}</EmptyState>
          ) : (
            <EmptyState
              title={t.noneHere}
              action={<ButtonLink to={HERE}>{t.showAll}</ButtonLink>}
            />
          )
        }
        columns={[
          {
            key: 'what',
            label: t.what,
            primary: true,
            cell: (row) => (
              <>
                {mayReadRequests ? <About row={row}>{row.subject}</About> : row.subject}
                <span className="block text-sm font-normal text-muted">
                  {kindName(kinds, row.kind)} · {t.to(row.recipient)}
                </span>
              </>
            ),
          },
          {
            key: 'state',
            label: t.state,
            cell: (row) => (
              <>
                <Badge tone={messageStateTone[row.state]}>{states[row.state]}</Badge>
                {row.reason ? (
                  <p className="mt-1 text-sm">
                    {reasons[row.reason]} {t.tries(row.attempts)}
                  </p>
                ) : null}
              </>
            ),
          },
          {
            key: 'at',
            label: t.at,
            cell: (row) => formatDateTime(locale, row.sentAt ?? row.deadAt ?? row.createdAt, zone),
          },
          {
            key: 'again',
            label: t.again,
            labelHiddenOnPhones: true,
            cell: (row) =>
              row.state === 'dead' ? (
                <Form method="post">
                  <input type="hidden" name="intent" value="sendAgain" />
                  <input type="hidden" name="messageId" value={row.id} />
                  <SubmitButton variant="secondary" size="small">
                    {t.again}
                  </SubmitButton>
                </Form>
              ) : null,
          },
        ]}
      />
      <Pagination
        firstTo={new URLSearchParams(search).has('cursor') ? to(show) : null}
        nextTo={nextCursor === null ? null : to(show, nextCursor)}
      />
    </>
  );
}

/** The way to what a message tells of, where there is a page of it. */
function About({
  row,
  children,
}: {
  row: Pick<MessageRow, 'recordType' | 'recordId'>;
  children: string;
}) {
  const path = { visitRequest: '/workspace/requests/', visit: '/workspace/visits/' }[
    row.recordType
  ];
  if (path === undefined) return <>{children}</>;
  return (
    <Link to={path + row.recordId} className="link">
      {children}
    </Link>
  );
}
