import { data, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { feedsView } from '~/features/calendar/feeds-view.server';
import { makeFeed } from '~/features/calendar/make-feed.server';
import { revokeFeed } from '~/features/calendar/revoke-feed.server';
import { feedIdSchema, makeFeedSchema } from '~/features/calendar/rules/feed';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDateTime, formatShortDate } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader, Section } from '~/ui/page';
import { Table } from '~/ui/table';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page, type FormReply } from '../route.server';
import { FeedForm, FeedMadeNotice } from './feed-form';

const messages = catalogue({
  id: {
    title: 'Langganan kalender',
    lead: 'Kalender di ponsel atau komputer Anda membaca kunjungan dari sebuah alamat rahasia dan mengikuti setiap perubahan.',
    calendar: 'Kalender',
    make: 'Buat langganan',
    open: 'Langganan yang ada',
    what: 'Isi',
    person: 'Kunjungan saya',
    room: (name: string) => `Ruang: ${name}`,
    agency: 'Semua kunjungan instansi',
    note: 'Catatan',
    maker: 'Dibuat oleh',
    left: (name: string) => `${name} (akun tidak aktif, sebaiknya dicabut)`,
    made: 'Dibuat',
    lastRead: 'Terakhir dibaca',
    neverRead: 'Belum pernah',
    revoke: 'Cabut',
    none: 'Belum ada langganan',
    noneText: 'Buat yang pertama di atas. Alamatnya dapat dicabut kapan saja.',
  },
  en: {
    title: 'Calendar subscriptions',
    lead: 'The calendar on your phone or computer reads the visits from a secret address and follows every change.',
    calendar: 'Calendar',
    make: 'Make a subscription',
    open: 'Open subscriptions',
    what: 'What it holds',
    person: 'My visits',
    room: (name) => `Room: ${name}`,
    agency: 'All visits of the agency',
    note: 'Note',
    maker: 'Made by',
    left: (name) => `${name} (account disabled, better revoke it)`,
    made: 'Made on',
    lastRead: 'Last read',
    neverRead: 'Never yet',
    revoke: 'Revoke',
    none: 'No subscriptions yet',
    noneText: 'Make the first one above. Its address can be revoked at any time.',
  },
});

const HERE = '/workspace/calendar/feeds';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'calendar.manageFeeds',
  load: async ({ services, actor }) => ({
    ...(await feedsView(services, actor)),
    zone: actor.timeZone,
  }),
});

type MakeAnswer =
  | ReturnType<typeof redirectWithNotice>
  | ReturnType<typeof data<FormReply>>
  | ReturnType<typeof data<{ link: string }>>;

export const action = command({
  intents: {
    make: intent({
      may: 'calendar.manageFeeds',
      form: makeFeedSchema,
      run: async ({ services, actor, form, refuse }): Promise<MakeAnswer> => {
        const made = await makeFeed(services, actor, form);
        if ('errors' in made) return refuse(made.errors);
        // The one time that the address is seen: it is in no cookie, no page address and no log.
        return data({ link: made.link });
      },
    }),
    revoke: intent({
      may: 'calendar.manageFeeds',
      form: feedIdSchema,
      run: async ({ services, actor, form }) => {
        await revokeFeed(services, actor, form.feedId);
        return redirectWithNotice(services, HERE, 'feedRevoked');
      },
    }),
  },
});

export default function Feeds() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { feeds, rooms, zone } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const link = reply && 'link' in reply ? reply.link : null;
  const refused = reply && 'submission' in reply ? reply.submission : undefined;
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: t.calendar, to: '/workspace/calendar' }, { label: t.title }]}
          />
        }
        title={t.title}
        lead={t.lead}
      />
      {link === null ? null : <FeedMadeNotice link={link} />}
      <Section title={t.make} className="max-w-2xl">
        <FeedForm key={link ?? 'make'} rooms={rooms} lastResult={refused} />
      </Section>
      <Section title={t.open}>
        <Table
          caption={t.open}
          rows={feeds}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
          columns={[
            {
              key: 'what',
              label: t.what,
              primary: true,
              cell: ({ kind, room }) => (kind === 'room' ? t.room(room) : t[kind]),
            },
            { key: 'note', label: t.note, cell: ({ name }) => name || '–' },
            {
              key: 'maker',
              label: t.maker,
              cell: ({ makerName, makerLeft }) => (makerLeft ? t.left(makerName) : makerName),
            },
            {
              key: 'made',
              label: t.made,
              cell: ({ createdAt }) => formatShortDate(locale, createdAt, zone),
            },
            {
              key: 'lastRead',
              label: t.lastRead,
              cell: ({ lastReadAt }) =>
                lastReadAt ? formatDateTime(locale, lastReadAt, zone) : t.neverRead,
            },
            {
              key: 'revoke',
              label: t.revoke,
              labelHiddenOnPhones: true,
              cell: (feed) =>
                feed.mayRevoke ? (
                  <Form method="post">
                    <input type="hidden" name="intent" value="revoke" />
                    <input type="hidden" name="feedId" value={feed.id} />
                    <SubmitButton variant="danger" size="small">
                      {t.revoke}
                    </SubmitButton>
                  </Form>
                ) : null,
            },
          ]}
        />
      </Section>
    </>
  );
}
