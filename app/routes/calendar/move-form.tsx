import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { FetcherWithComponents } from '@remix-run/react';

import { moveSchema } from '~/features/calendar/rules/move-form';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { FieldStack } from '~/ui/field-stack';
import {
  Checkbox,
  choiceProps,
  DateField,
  fieldProps,
  FormErrorSummary,
  rangeProps,
  Select,
  TextArea,
  TextField,
} from '~/ui/form-field';

const messages = catalogue({
  id: {
    title: (subject: string) => `Pindahkan: ${subject}`,
    day: 'Tanggal',
    start: 'Mulai',
    end: 'Selesai',
    room: 'Ruang',
    online: 'Daring, tanpa ruang',
    reason: 'Alasan',
    reasonHint: 'Bila diisi, tamu membacanya di surel pemberitahuan.',
    knowingly: 'Saya sudah mempertimbangkannya, tetap pindahkan',
    save: 'Pindahkan',
    cancel: 'Tidak jadi',
  },
  en: {
    title: (subject) => `Move: ${subject}`,
    day: 'Date',
    start: 'Begin',
    end: 'End',
    room: 'Room',
    online: 'Online, no room',
    reason: 'Reason',
    reasonHint: 'If given, the guest reads it in the mail.',
    knowingly: 'I have weighed it, move it all the same',
    save: 'Move',
    cancel: 'Leave it',
  },
});

export interface MovingVisit {
  readonly id: string;
  readonly version: number;
  readonly subject: string;
  readonly roomId: string;
  readonly day: string;
  readonly startTime: string;
  readonly endTime: string;
}

/** The move as a form: for the keyboard, for phones, and without JavaScript. */
export function MoveForm({
  visit,
  rooms,
  action,
  backTo,
  lastResult,
  isMoving,
  Form,
}: {
  visit: MovingVisit;
  rooms: readonly { readonly id: string; readonly name: string }[];
  action: string;
  backTo: string;
  lastResult: SubmissionResult | undefined;
  isMoving: boolean;
  Form: FetcherWithComponents<unknown>['Form'];
}) {
  const t = useMessages(messages);
  const [form, fields] = useForm({
    id: 'move-visit',
    lastResult,
    defaultValue: { ...visit, visitId: visit.id },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: moveSchema }),
  });
  return (
    <Card as="section" id="pindah" className="mb-6 no-print">
      <h2 className="mb-4 text-xl">{t.title(visit.subject)}</h2>
      <Form method="post" {...getFormProps(form)} action={action}>
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="visitId" value={visit.id} />
        <input type="hidden" name="version" value={visit.version} />
        <FieldStack>
          <FormErrorSummary
            fields={[
              { id: fields.day.id, label: t.day, errors: fields.day.errors },
              { id: fields.startTime.id, label: t.start, errors: fields.startTime.errors },
              { id: fields.endTime.id, label: t.end, errors: fields.endTime.errors },
              { id: fields.roomId.id, label: t.room, errors: fields.roomId.errors },
              { id: fields.knowingly.id, label: t.knowingly, errors: fields.knowingly.errors },
            ]}
            formErrors={form.errors}
          />
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <DateField {...rangeProps(fields.day)} label={t.day} required />
            <TextField {...fieldProps(fields.startTime)} label={t.start} type="time" required />
            <TextField {...fieldProps(fields.endTime)} label={t.end} type="time" required />
            <Select
              {...choiceProps(fields.roomId)}
              label={t.room}
              placeholder={t.online}
              options={rooms.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </div>
          <TextArea {...fieldProps(fields.reason)} label={t.reason} hint={t.reasonHint} rows={2} />
          {fields.knowingly.errors ? (
            <Checkbox {...choiceProps(fields.knowingly)} value="yes" label={t.knowingly} />
          ) : null}
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isMoving}>{t.save}</SubmitButton>
            <ButtonLink to={backTo} variant="quiet">
              {t.cancel}
            </ButtonLink>
          </div>
        </FieldStack>
      </Form>
    </Card>
  );
}
