import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { addBlockOut, blockOutsView, removeBlockOut } from '~/features/rooms/block-outs.server';
import { blockOutSchema } from '~/features/rooms/rules/calendar-form';
import type { Period } from '~/features/rooms/rules/host-book';
import { addDays } from '~/platform/clock/calendar-day';
import { catalogue } from '~/platform/languages/catalogue';
import {
  formatDay,
  formatPeriod,
  localDate,
  localTime,
  zoneName,
  type TimeZone,
} from '~/platform/languages/format';
import type { Locale } from '~/platform/languages/locale';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { FieldStack } from '~/ui/field-stack';
import {
  choiceProps,
  DateField,
  fieldProps,
  FormErrorSummary,
  Select,
  TextField,
} from '~/ui/form-field';
import { PageHeader, Section } from '~/ui/page';
import { Table } from '~/ui/table';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { ReceptionNav } from './reception-nav';

const messages = catalogue({
  id: {
    title: 'Waktu tertutup',
    lead: 'Waktu Anda sendiri yang tidak menerima kunjungan, misalnya rapat dinas atau perbaikan ruang.',
    when: 'Waktu',
    where: 'Berlaku untuk',
    reason: 'Alasan',
    reasonHint: 'Tampil di jadwal publik. Jangan tulis nama orang.',
    all: 'Seluruh instansi',
    visits: 'Kunjungan di dalamnya',
    visitsCount: (count: number) => `${count} perlu dipindahkan`,
    change: 'Ubah',
    remove: 'Buka lagi',
    emptyTitle: 'Tidak ada waktu tertutup',
    emptyText: 'Hari libur nasional dan cuti bersama sudah tertutup dengan sendirinya.',
    addTitle: 'Tutup suatu waktu',
    addLead: (zone: string) => `Dalam ${zone}. Tanpa jam, seluruh hari tertutup.`,
    firstDay: 'Hari pertama',
    startTime: 'Mulai pukul',
    lastDay: 'Hari terakhir',
    lastDayHint: 'Kosong: hari itu saja.',
    endTime: 'Sampai pukul',
    add: 'Tutup waktu ini',
  },
  en: {
    title: 'Closed times',
    lead: 'Times of your own at which no visits are received, such as a meeting or works in a room.',
    when: 'When',
    where: 'For',
    reason: 'Reason',
    reasonHint: 'Shown with the public times. Do not write names of people.',
    all: 'The whole agency',
    visits: 'Visits within',
    visitsCount: (count) => `To move: ${count}`,
    change: 'Change',
    remove: 'Open again',
    emptyTitle: 'No closed times',
    emptyText: 'National holidays and collective leave are closed by themselves.',
    addTitle: 'Close a time',
    addLead: (zone) => `In ${zone}. Without times, whole days are closed.`,
    firstDay: 'First day',
    startTime: 'From',
    lastDay: 'Last day',
    lastDayHint: 'Empty: that day alone.',
    endTime: 'Until',
    add: 'Close this time',
  },
});

const HERE = '/workspace/block-outs';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'reception.manage',
  load: async ({ services, actor }) => ({
    ...(await blockOutsView(services, actor)),
    zone: actor.timeZone,
    today: localDate(services.clock.now(), actor.timeZone),
  }),
});

export const action = command({
  intents: {
    add: intent({
      may: 'reception.manage',
      // Whether it is over, the use case says: it knows the agency's day.
      form: blockOutSchema(),
      run: async ({ services, actor, form, refuse }) => {
        const errors = await addBlockOut(services, actor, form);
        return errors ? refuse(errors) : redirectWithNotice(services, HERE, 'saved');
      },
    }),
    remove: intent({
      may: 'reception.manage',
      form: z.object({ blockOutId: z.string().max(64) }),
      run: async ({ services, actor, form }) => {
        await removeBlockOut(services, actor, form.blockOutId);
        return redirectWithNotice(services, HERE, 'removed');
      },
    }),
  },
});

export default function BlockOuts() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { blocks, zone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ReceptionNav />
      <Table
        caption={t.title}
        rows={blocks}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>}
        columns={[
          {
            key: 'when',
            label: t.when,
            primary: true,
            cell: (block) => whenText(locale, block, zone),
          },
          { key: 'reason', label: t.reason, cell: ({ reason }) => reason },
          { key: 'where', label: t.where, cell: ({ roomName }) => roomName ?? t.all },
          {
            key: 'visits',
            label: t.visits,
            cell: ({ visits }) =>
              visits === 0 ? (
                '–'
              ) : (
                <Link to="/workspace/visits" className="link">
                  <Badge tone="warn">{t.visitsCount(visits)}</Badge>
                </Link>
              ),
          },
          {
            key: 'change',
            label: t.change,
            labelHiddenOnPhones: true,
            cell: ({ id, reason }) => (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="intent" value="remove" />
                <input type="hidden" name="blockOutId" value={id} />
                <SubmitButton
                  variant="quiet"
                  size="small"
                  className="-ms-3 whitespace-nowrap"
                  aria-label={`${t.remove}: ${reason}`}
                >
                  {t.remove}
                </SubmitButton>
              </Form>
            ),
          },
        ]}
      />
      <AddForm key={blocks.length} />
    </>
  );
}

/** Whole days as days, everything else with its times. */
function whenText(locale: Locale, { startsAt, endsAt }: Period, zone: TimeZone): string {
  const isWhole = [startsAt, endsAt].every((each) => localTime(each, zone) === '00:00');
  if (!isWhole) return formatPeriod(locale, startsAt, endsAt, zone);
  const first = localDate(startsAt, zone);
  const last = addDays(localDate(endsAt, zone), -1);
  return first === last
    ? formatDay(locale, first)
    : `${formatDay(locale, first)} – ${formatDay(locale, last)}`;
}

function AddForm() {
  const t = useMessages(messages);
  const { rooms, zone, today } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: 'tutup',
    lastResult: useFormReply('add')?.submission,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: blockOutSchema(today) }),
  });
  const labels = {
    firstDay: t.firstDay,
    startTime: t.startTime,
    lastDay: t.lastDay,
    endTime: t.endTime,
    roomId: t.where,
    reason: t.reason,
  };
  return (
    <Section title={t.addTitle} lead={t.addLead(zoneName(zone))} className="max-w-2xl" id="tutup">
      <Form method="post" {...getFormProps(form)}>
        <FormErrorSummary
          formErrors={form.errors ?? []}
          fields={Object.entries(labels).map(([name, label]) => {
            const field = fields[name as keyof typeof labels];
            return { label, id: field.id, errors: field.errors ?? [] };
          })}
        />
        <input type="hidden" name="intent" value="add" />
        <FieldStack>
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField label={t.firstDay} {...fieldProps(fields.firstDay)} required />
            <TextField
              label={t.startTime}
              type="time"
              width="short"
              {...fieldProps(fields.startTime)}
            />
            <DateField label={t.lastDay} hint={t.lastDayHint} {...fieldProps(fields.lastDay)} />
            <TextField
              label={t.endTime}
              type="time"
              width="short"
              {...fieldProps(fields.endTime)}
            />
          </div>
          <Select
            label={t.where}
            width="medium"
            {...choiceProps(fields.roomId)}
            placeholder={t.all}
            options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField label={t.reason} hint={t.reasonHint} {...fieldProps(fields.reason)} required />
          <SubmitButton>{t.add}</SubmitButton>
        </FieldStack>
      </Form>
    </Section>
  );
}
