import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import { makeFeedSchema } from '~/features/calendar/rules/feed';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  choiceProps,
  fieldProps,
  FormErrorSummary,
  RadioGroup,
  Select,
  TextField,
} from '~/ui/form-field';
import { Notice } from '~/ui/notice';

const messages = catalogue({
  id: {
    kind: 'Kunjungan yang mana?',
    person: 'Kunjungan saya',
    personHint:
      'Kunjungan yang Anda terima, yang didisposisikan kepada Anda, tempat Anda menjadi narasumber atau menyiapkan sesuatu.',
    room: 'Satu ruang',
    agency: 'Semua kunjungan instansi',
    whichRoom: 'Ruang',
    roomHint: 'Hanya bila Anda memilih “Satu ruang”.',
    name: 'Catatan',
    nameHint: 'Di mana langganan ini dipakai. Contoh: ponsel saya, layar lobi.',
    send: 'Buat alamat',
    madeTitle: 'Alamat langganan sudah dibuat',
    once: 'Salin sekarang: alamat ini hanya ditampilkan sekali. Siapa pun yang memilikinya dapat membaca jadwal, jadi jangan disebarkan.',
    link: 'Alamat langganan',
    how: 'Di Google Kalender: Kalender lainnya, Dari URL. Di Outlook: Tambahkan kalender, Langganan dari web. Di iPhone: Kalender, Tambah Langganan.',
    open: 'Buka di aplikasi kalender',
  },
  en: {
    kind: 'Which visits?',
    person: 'My visits',
    personHint:
      'Visits that you accepted, that were passed on to you, where you speak or prepare something.',
    room: 'One room',
    agency: 'All visits of the agency',
    whichRoom: 'Room',
    roomHint: 'Only when you chose “One room”.',
    name: 'Note',
    nameHint: 'Where the subscription is used. Example: my phone, the screen in the lobby.',
    send: 'Make the address',
    madeTitle: 'The subscription address is ready',
    once: 'Copy it now: it is shown this once. Whoever has it can read the schedule, so do not pass it around.',
    link: 'Subscription address',
    how: 'Google Calendar: Other calendars, From URL. Outlook: Add calendar, Subscribe from web. iPhone: Calendars, Add Subscription.',
    open: 'Open in the calendar program',
  },
});

/** The address just made, to copy. */
export function FeedMadeNotice({ link }: { link: string }) {
  const t = useMessages(messages);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [link]);
  return (
    <div ref={box} role="status" tabIndex={-1} className="mb-8">
      <Notice tone="good" title={t.madeTitle}>
        <p>{t.once}</p>
        <label className="mt-3 block font-semibold" htmlFor="feed-link">
          {t.link}
        </label>
        <input
          id="feed-link"
          readOnly
          value={link}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          className="mt-1 block min-h-11 w-full rounded-md border border-line-strong bg-surface px-3.5 py-2 text-ink"
        />
        <p className="mt-3">
          <a href={link.replace(/^https?:/, 'webcal:')} className="link">
            {t.open}
          </a>
        </p>
        <p className="mt-2 text-sm">{t.how}</p>
      </Notice>
    </div>
  );
}

/** Whose visits the new subscription holds. */
export function FeedForm({
  rooms,
  lastResult,
}: {
  rooms: readonly { readonly id: string; readonly name: string }[];
  lastResult: SubmissionResult | undefined;
}) {
  const t = useMessages(messages);
  const [form, fields] = useForm({
    id: 'make-feed',
    lastResult,
    defaultValue: { kind: 'person' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: makeFeedSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="make" />
      <FieldStack>
        <FormErrorSummary
          fields={[
            { id: fields.kind.id, label: t.kind, errors: fields.kind.errors },
            { id: fields.roomId.id, label: t.whichRoom, errors: fields.roomId.errors },
          ]}
          formErrors={form.errors}
        />
        <RadioGroup
          {...choiceProps(fields.kind)}
          label={t.kind}
          options={[
            { value: 'person', label: t.person, hint: t.personHint },
            { value: 'agency', label: t.agency },
            ...(rooms.length > 0 ? [{ value: 'room', label: t.room }] : []),
          ]}
        />
        {rooms.length > 0 ? (
          <Select
            {...choiceProps(fields.roomId)}
            label={t.whichRoom}
            hint={t.roomHint}
            width="medium"
            options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
        <TextField {...fieldProps(fields.name)} label={t.name} hint={t.nameHint} width="medium" />
        <SubmitButton>{t.send}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
