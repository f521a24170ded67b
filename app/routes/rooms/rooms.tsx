import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { roomsView } from '~/features/rooms/rooms-view.server';
import { addRoom, setRoomRetired } from '~/features/rooms/rooms.server';
import { roomSchema } from '~/features/rooms/rules/room-form';
import { cursorSearch, PAGE_SIZE } from '~/platform/database/cursor';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { FieldStack } from '~/ui/field-stack';
import { fieldProps, rangeProps, TextField } from '~/ui/form-field';
import { PageHeader, Section } from '~/ui/page';
import { Pagination } from '~/ui/pagination';
import { SearchBox } from '~/ui/search-box';
import { Table } from '~/ui/table';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { ReceptionNav } from './reception-nav';

const messages = catalogue({
  id: {
    title: 'Ruang',
    lead: 'Ruang tempat Anda menerima tamu. Satu ruang hanya memuat satu kunjungan pada satu waktu.',
    name: 'Nama ruang',
    nameHint: 'Contoh: Ruang Command Center',
    address: 'Alamat',
    capacity: 'Kapasitas (orang)',
    state: 'Keadaan',
    inUse: 'Dipakai',
    retired: 'Tidak dipakai',
    retire: 'Hentikan pemakaian',
    restore: 'Pakai lagi',
    change: 'Ubah',
    addTitle: 'Tambah ruang',
    add: 'Tambah ruang',
    search: 'Cari nama atau alamat ruang',
    noneTitle: (query: string) => `Tidak ada ruang yang cocok dengan “${query}”`,
    all: 'Tampilkan semua ruang',
    emptyTitle: 'Belum ada ruang',
    emptyText: 'Tambahkan ruang pertama di bawah ini.',
  },
  en: {
    title: 'Rooms',
    lead: 'Where you receive guests. A room holds one visit at a time.',
    name: 'Name of the room',
    nameHint: 'Example: Command Center',
    address: 'Address',
    capacity: 'Capacity (people)',
    state: 'State',
    inUse: 'In use',
    retired: 'Not in use',
    retire: 'Take out of use',
    restore: 'Use again',
    change: 'Change',
    addTitle: 'Add a room',
    add: 'Add the room',
    search: 'Search name or address of a room',
    noneTitle: (query) => `No room matches “${query}”`,
    all: 'Show all rooms',
    emptyTitle: 'No rooms yet',
    emptyText: 'Add the first one below.',
  },
});

const HOME = '/workspace/rooms';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'room.manage',
  search: cursorSearch.extend({ q: z.string().trim().max(120).catch('').default('') }),
  load: async ({ services, actor, search: { q, cursor } }) => ({
    ...(await roomsView(services, actor, { query: q, cursor })),
    query: q,
    isFirstPage: cursor === undefined,
  }),
});

const named = z.object({ roomId: z.string().max(64) });

const setRetired = (isRetired: boolean) =>
  intent({
    may: 'room.manage',
    form: named,
    run: async ({ services, actor, form, request }) => {
      await setRoomRetired(services, actor, form.roomId, isRetired);
      // The same page of the same search: one sees what became of the room.
      return redirectWithNotice(services, HOME + new URL(request.url).search, 'roomSaved');
    },
  });

export const action = command({
  intents: {
    add: intent({
      may: 'room.manage',
      form: roomSchema,
      run: async ({ services, actor, form, refuse }) => {
        const errors = await addRoom(services, actor, form);
        return errors ? refuse(errors) : redirectWithNotice(services, HOME, 'roomSaved');
      },
    }),
    retire: setRetired(true),
    restore: setRetired(false),
  },
});

export default function Rooms() {
  const t = useMessages(messages);
  const { rows, total, nextCursor, query, isFirstPage } = useLoaderData<typeof loader>();
  const to = (cursor: string | null) => {
    const asked = new URLSearchParams({
      ...(query ? { q: query } : {}),
      ...(cursor ? { cursor } : {}),
    });
    return `${HOME}?${asked.toString()}`;
  };
  const [form, fields] = useForm({
    id: 'add-room',
    lastResult: useFormReply('add')?.submission,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: roomSchema }),
  });
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ReceptionNav />
      {query !== '' || total > PAGE_SIZE ? (
        <div className="mb-6 max-w-xl">
          <SearchBox
            key={query}
            action={HOME}
            label={t.search}
            placeholder={t.search}
            defaultValue={query}
          />
        </div>
      ) : null}
      <Table
        caption={t.title}
        rows={rows}
        rowKey={(room) => room.id}
        empty={
          query === '' ? (
            <EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>
          ) : (
            <EmptyState
              title={t.noneTitle(query)}
              action={<ButtonLink to={HOME}>{t.all}</ButtonLink>}
            />
          )
        }
        columns={[
          {
            key: 'name',
            label: t.name,
            primary: true,
            cell: (room) => (
              <Link to={`/workspace/rooms/${room.id}`} className="link">
                {room.name}
              </Link>
            ),
          },
          { key: 'address', label: t.address, cell: (room) => room.address || '–' },
          { key: 'capacity', label: t.capacity, align: 'end', cell: (room) => room.capacity },
          {
            key: 'state',
            label: t.state,
            cell: (room) => (
              <Badge tone={room.retiredAt ? 'neutral' : 'good'}>
                {room.retiredAt ? t.retired : t.inUse}
              </Badge>
            ),
          },
          {
            key: 'change',
            label: t.change,
            labelHiddenOnPhones: true,
            cell: (room) => (
              <Form method="post">
                <input type="hidden" name="intent" value={room.retiredAt ? 'restore' : 'retire'} />
                <input type="hidden" name="roomId" value={room.id} />
                <SubmitButton variant="quiet" size="small" className="-ms-3 whitespace-nowrap">
                  {room.retiredAt ? t.restore : t.retire}
                </SubmitButton>
              </Form>
            ),
          },
        ]}
      />
      <Pagination
        firstTo={isFirstPage ? null : to(null)}
        nextTo={nextCursor === null ? null : to(nextCursor)}
      />
      <Section title={t.addTitle} className="max-w-2xl">
        <Form method="post" {...getFormProps(form)}>
          <input type="hidden" name="intent" value="add" />
          <FieldStack>
            <TextField label={t.name} hint={t.nameHint} {...fieldProps(fields.name)} required />
            <TextField label={t.address} {...fieldProps(fields.address)} />
            <TextField
              label={t.capacity}
              type="number"
              width="short"
              {...rangeProps(fields.capacity)}
              min={1}
              required
            />
            <SubmitButton>{t.add}</SubmitButton>
          </FieldStack>
        </Form>
      </Section>
    </>
  );
}
