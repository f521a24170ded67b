import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { removeRoomPhoto, saveRoomPhoto } from '~/features/rooms/room-photo.server';
import { roomView } from '~/features/rooms/room-view.server';
import { writeRanges } from '~/features/rooms/rules/clock-ranges';
import { PHOTO_BYTES, roomDetailsSchema, WEEKDAYS } from '~/features/rooms/rules/room-form';
import { updateRoom } from '~/features/rooms/update-room.server';
import { catalogue } from '~/platform/languages/catalogue';
import { errorCode } from '~/platform/languages/error-code';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { fieldProps, FormErrorSummary, rangeProps, TextArea, TextField } from '~/ui/form-field';
import { PageHeader, Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { localeOfMatches, titled } from '../page-title';
import { command, intent, page } from '../route.server';
import { PhotoPart } from './photo-part';
import { weekdayNames } from './weekdays';

const messages = catalogue({
  id: {
    rooms: 'Ruang',
    retired: 'Tidak dipakai',
    name: 'Nama ruang',
    address: 'Alamat',
    addressHint: 'Gedung, lantai, jalan. Tamu membacanya di surat dan undangan.',
    capacity: 'Kapasitas (orang)',
    equipment: 'Perlengkapan',
    equipmentHint: 'Satu per baris. Contoh: proyektor, mikrofon nirkabel.',
    accessibility: 'Aksesibilitas',
    accessibilityHint: 'Contoh: ada lift dan jalur kursi roda, toilet di lantai yang sama.',
    photoRules: 'Aturan memotret',
    photoRulesHint: 'Contoh: layar pemantauan tidak boleh dipotret.',
    buffers: 'Jeda',
    buffersLead:
      'Ruang ikut dipegang sebelum dan sesudah setiap kunjungan, misalnya untuk menata kursi. Kunjungan yang sudah terjadwal tidak berubah.',
    before: 'Jeda sebelum (menit)',
    after: 'Jeda sesudah (menit)',
    hours: 'Jam buka',
    hoursLead:
      'Tulis seperti 08.00-16.00, satu baris per hari. Hari yang kosong berarti ruang tutup. Bila semua kosong, ruang selalu buka.',
    save: 'Simpan ruang',
    cancel: 'Batal',
  },
  en: {
    rooms: 'Rooms',
    retired: 'Not in use',
    name: 'Name of the room',
    address: 'Address',
    addressHint: 'Building, floor, street. Guests read it in letters and invitations.',
    capacity: 'Capacity (people)',
    equipment: 'Equipment',
    equipmentHint: 'One a line. Example: projector, wireless microphone.',
    accessibility: 'Accessibility',
    accessibilityHint: 'Example: a lift and a way for wheelchairs, a toilet on the same floor.',
    photoRules: 'Rules for photos',
    photoRulesHint: 'Example: no pictures of the monitoring screens.',
    buffers: 'Buffers',
    buffersLead:
      'The room is held before and after each visit as well, for example to set out chairs. Visits that are scheduled already do not change.',
    before: 'Before (minutes)',
    after: 'After (minutes)',
    hours: 'Opening hours',
    hoursLead:
      'Write times such as 08.00-16.00, one line a day. An empty day means closed. With all days empty the room is always open.',
    save: 'Save the room',
    cancel: 'Cancel',
  },
});

const HOME = '/workspace/rooms';
const params = z.object({ roomId: z.string().max(64) });

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.name ?? messages[localeOfMatches(matches)].rooms);

export const loader = page({
  may: 'room.manage',
  params,
  load: ({ services, actor, params: { roomId } }) => roomView(services, actor, roomId),
});

export const action = command({
  files: { photo: { accept: ['jpeg', 'png', 'webp'], maxBytes: PHOTO_BYTES } },
  intents: {
    save: intent({
      may: 'room.manage',
      params,
      form: roomDetailsSchema,
      run: async ({ services, actor, params: { roomId }, form, refuse }) => {
        const errors = await updateRoom(services, actor, roomId, form);
        if (!errors) return redirectWithNotice(services, HOME, 'roomSaved');
        return refuse(errors, undefined, '' in errors ? 409 : 400);
      },
    }),
    savePhoto: intent({
      may: 'room.manage',
      params,
      form: z.object({}),
      run: async ({ services, actor, params: { roomId }, files, refuse }) => {
        const { photo } = files;
        if (!photo) return refuse({ photo: [errorCode('required')] });
        await saveRoomPhoto(services, actor, roomId, photo);
        return redirectWithNotice(services, `${HOME}/${roomId}`, 'roomSaved');
      },
    }),
    removePhoto: intent({
      may: 'room.manage',
      params,
      form: z.object({ photoFileId: z.string().max(64) }),
      run: async ({ services, actor, params: { roomId }, form }) => {
        await removeRoomPhoto(services, actor, roomId, form.photoFileId);
        return redirectWithNotice(services, `${HOME}/${roomId}`, 'roomSaved');
      },
    }),
  },
});

export default function Room() {
  const t = useMessages(messages);
  const weekdays = useMessages(weekdayNames);
  const room = useLoaderData<typeof loader>();
  const { hours, photoFileId: _ownForm, ...stored } = room;
  const [form, fields] = useForm({
    id: 'room',
    lastResult: useFormReply('save')?.submission,
    defaultValue: {
      ...stored,
      ...Object.fromEntries(
        hours.map(({ weekday, opensAt, closesAt }) => [
          `hours${weekday}`,
          writeRanges([{ startTime: opensAt, endTime: closesAt }]),
        ]),
      ),
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: roomDetailsSchema }),
  });
  const labels = {
    name: t.name,
    address: t.address,
    capacity: t.capacity,
    equipment: t.equipment,
    accessibility: t.accessibility,
    photoRules: t.photoRules,
    bufferBefore: t.before,
    bufferAfter: t.after,
  };
  const summary = [
    ...Object.entries(labels).map(([name, label]) => ({
      ...{ label, field: fields[name as keyof typeof labels] },
    })),
    ...WEEKDAYS.map((day) => ({
      ...{ label: `${t.hours}, ${weekdays[day]}`, field: fields[`hours${day}`] },
    })),
  ];
  return (
    <>
      <PageHeader
        title={room.name}
        breadcrumbs={<Breadcrumbs items={[{ label: t.rooms, to: HOME }, { label: room.name }]} />}
        badges={room.retiredAt ? <Badge>{t.retired}</Badge> : undefined}
      />
      <Form method="post" {...getFormProps(form)} className="max-w-2xl">
        <FormErrorSummary
          formErrors={form.errors ?? []}
          fields={summary.map(({ label, field }) => ({
            ...{ label, id: field.id, errors: field.errors ?? [] },
          }))}
        />
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="mark" value={room.mark} />
        <FieldStack>
          <TextField label={t.name} {...fieldProps(fields.name)} required />
          <TextField
            label={t.capacity}
            type="number"
            width="short"
            {...rangeProps(fields.capacity)}
            min={1}
            required
          />
          <TextField label={t.address} hint={t.addressHint} {...fieldProps(fields.address)} />
          <TextArea label={t.equipment} hint={t.equipmentHint} {...fieldProps(fields.equipment)} />
          <TextArea
            label={t.accessibility}
            hint={t.accessibilityHint}
            {...fieldProps(fields.accessibility)}
          />
          <TextArea
            label={t.photoRules}
            hint={t.photoRulesHint}
            {...fieldProps(fields.photoRules)}
          />
        </FieldStack>
        <Section title={t.hours} lead={t.hoursLead} id="jam">
          <div className="grid gap-4 sm:grid-cols-2">
            {WEEKDAYS.map((day) => (
              <TextField
                key={day}
                label={weekdays[day]}
                autoComplete="off"
                {...fieldProps(fields[`hours${day}`])}
              />
            ))}
          </div>
        </Section>
        <Section title={t.buffers} lead={t.buffersLead} id="jeda">
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField
              label={t.before}
              type="number"
              width="short"
              {...rangeProps(fields.bufferBefore)}
              min={0}
              max={240}
            />
            <TextField
              label={t.after}
              type="number"
              width="short"
              {...rangeProps(fields.bufferAfter)}
              min={0}
              max={240}
            />
          </div>
        </Section>
        <div className="mt-10 flex flex-wrap gap-3">
          <SubmitButton>{t.save}</SubmitButton>
          <ButtonLink to={HOME} variant="quiet">
            {t.cancel}
          </ButtonLink>
        </div>
      </Form>
      <PhotoPart room={room} />
    </>
  );
}
