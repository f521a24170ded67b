import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { CHOICES, offerSchema, type OfferKind } from '~/features/visits/rules/offer-form';
import type { TimeZone } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  Checkbox,
  DateField,
  fieldProps,
  FormErrorSummary,
  rangeProps,
  Select,
  TextArea,
  TextField,
} from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import type { RoomChoice } from './accept-form';
import { NearestTimes } from './nearest-times';
import { decisionMessages } from './request-decision-messages';

/** Up to three dates from which the guest picks one; an online session needs no room. */
export function OfferForm({
  version,
  kind,
  rooms,
  answerUntil,
  zone,
}: {
  version: number;
  kind: OfferKind;
  rooms: readonly RoomChoice[];
  answerUntil: string;
  zone: TimeZone;
}) {
  const t = useMessages(decisionMessages);
  const name = kind === 'online' ? 'offerOnline' : 'offer';
  const reply = useFormReply(name);
  const [form, fields] = useForm({
    id: name,
    lastResult: reply?.submission,
    constraint: getZodConstraint(offerSchema),
    defaultValue: {
      answerUntil,
      start1: '09:00',
      end1: '11:00',
      room1: rooms.length === 1 ? rooms[0]?.id : undefined,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: offerSchema }),
  });
  const options = rooms.map(({ id, name: label, capacity }) => ({
    value: id,
    label: t.roomOption(label, String(capacity)),
  }));
  const isWarned = (fields.knowingly.errors?.length ?? 0) > 0 || fields.knowingly.value === 'yes';
  const choices = CHOICES.map((number) => ({
    number,
    day: fields[`day${number}`],
    start: fields[`start${number}`],
    end: fields[`end${number}`],
    room: fields[`room${number}`],
  }));
  return (
    <Form method="post" action="?" {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          ...choices.flatMap(({ number, day, start, end, room }) =>
            [
              { field: day, label: t.day },
              { field: start, label: t.startTime },
              { field: end, label: t.endTime },
              { field: room, label: t.room },
            ].map(({ field, label }) => ({
              id: field.id,
              label: `${t.choice(String(number))}: ${label}`,
              errors: field.errors,
            })),
          ),
          { id: fields.answerUntil.id, label: t.answerUntil, errors: fields.answerUntil.errors },
          { id: fields.knowingly.id, label: t.knowingly, errors: fields.knowingly.errors },
          { id: fields.message.id, label: t.offerMessage, errors: fields.message.errors },
        ]}
        formErrors={form.errors}
      />
      <NearestTimes times={reply?.nearest ?? []} zone={zone} />
      <input type="hidden" name="intent" value={name} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="version" value={version} />
      <FieldStack>
        <p className="text-muted">{kind === 'online' ? t.offerOnlineWhy : t.offerWhy}</p>
        {choices.map(({ number, day, start, end, room }) => (
          <fieldset key={number} className="min-w-0">
            <legend className="mb-2 font-semibold">{t.choice(String(number))}</legend>
            <div className="grid gap-x-6 gap-y-4 sm:grid-cols-3">
              <DateField label={t.day} {...rangeProps(day)} required={number === 1} />
              <TextField
                label={t.startTime}
                type="time"
                {...fieldProps(start)}
                required={number === 1}
              />
              <TextField
                label={t.endTime}
                type="time"
                {...fieldProps(end)}
                required={number === 1}
              />
            </div>
            {kind === 'dates' ? (
              <Select
                label={t.room}
                {...fieldProps(room)}
                required={number === 1}
                options={options}
                className="mt-4"
              />
            ) : null}
          </fieldset>
        ))}
        <DateField label={t.answerUntil} {...rangeProps(fields.answerUntil)} />
        <TextArea
          label={t.offerMessage}
          rows={3}
          {...fieldProps(fields.message)}
          maxLength={2000}
        />
        {isWarned ? (
          <Checkbox label={t.knowingly} value="yes" {...fieldProps(fields.knowingly)} />
        ) : null}
        <SubmitButton>{t.offerButton}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
