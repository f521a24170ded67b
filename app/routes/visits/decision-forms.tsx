import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { acceptSchema, declineSchema } from '~/features/visits/rules/decision-form';
import { zoneName, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { errorText } from '~/platform/languages/validation';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  DateField,
  fieldProps,
  FormErrorSummary,
  rangeProps,
  Select,
  TextArea,
  TextField,
} from '~/ui/form-field';

import { Notice } from '~/ui/notice';

import { useFormReply } from '../form-reply';
import type { FormReply } from '../route.server';
import { decisionMessages } from './request-decision-messages';

const USUAL_START = '09:00';
const USUAL_END = '11:30';

/** Date, time and room of an accepted request; begins with the guest's first wish. */
export function AcceptForm({
  version,
  wished,
  rooms,
  zone,
}: {
  version: number;
  wished: { day: string; part: string } | undefined;
  rooms: readonly { id: string; name: string; capacity: number }[];
  zone: TimeZone;
}) {
  const t = useMessages(decisionMessages);
  const reply = useFormReply('accept');
  const afternoon = wished?.part === 'afternoon';
  const [form, fields] = useForm({
    id: 'accept',
    lastResult: reply?.submission,
    constraint: getZodConstraint(acceptSchema),
    defaultValue: {
      day: wished?.day,
      startTime: afternoon ? '13:00' : USUAL_START,
      endTime: afternoon ? '15:00' : USUAL_END,
      roomId: rooms.length === 1 ? rooms[0]?.id : undefined,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: acceptSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          { id: fields.day.id, label: t.day, errors: fields.day.errors },
          { id: fields.startTime.id, label: t.startTime, errors: fields.startTime.errors },
          { id: fields.endTime.id, label: t.endTime, errors: fields.endTime.errors },
          { id: fields.roomId.id, label: t.room, errors: fields.roomId.errors },
          { id: fields.hostNote.id, label: t.hostNote, errors: fields.hostNote.errors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="version" value={version} />
      <FieldStack>
        <p className="text-muted">{t.acceptWhy(zoneName(zone))}</p>
        <div className="grid gap-6 sm:grid-cols-3">
          <DateField label={t.day} {...rangeProps(fields.day)} />
          <TextField label={t.startTime} type="time" {...fieldProps(fields.startTime)} />
          <TextField label={t.endTime} type="time" {...fieldProps(fields.endTime)} />
        </div>
        <Select
          label={t.room}
          {...fieldProps(fields.roomId)}
          options={rooms.map(({ id, name, capacity }) => ({
            value: id,
            label: t.roomOption(name, String(capacity)),
          }))}
        />
        <TextArea
          label={t.hostNote}
          hint={t.hostNoteHint}
          rows={3}
          {...fieldProps(fields.hostNote)}
          maxLength={2000}
        />
        <SubmitButton>{t.acceptButton}</SubmitButton>
      </FieldStack>
    </Form>
  );
}

export function DeclineForm({ version }: { version: number }) {
  const t = useMessages(decisionMessages);
  const reply = useFormReply('decline');
  const [form, fields] = useForm({
    id: 'decline',
    lastResult: reply?.submission,
    constraint: getZodConstraint(declineSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: declineSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="decline" />
      <input type="hidden" name="version" value={version} />
      <FieldStack>
        <TextArea label={t.reason} hint={t.reasonHint} rows={4} {...fieldProps(fields.reason)} />
        <SubmitButton variant="danger">{t.declineButton}</SubmitButton>
      </FieldStack>
    </Form>
  );
}

/** What was typed into a form that came too late, to be used elsewhere. */
export function TooLate({ reply }: { reply: FormReply }) {
  const t = useMessages(decisionMessages);
  const locale = useLocale();
  const { reason, hostNote } = reply.submission.initialValue ?? {};
  const typed = [reason, hostNote].find((text) => typeof text === 'string' && text !== '');
  return (
    <Notice tone="warn" title={errorText(locale, 'alreadyDecided')} className="mb-6">
      <p>{t.lateText}</p>
      {typeof typed === 'string' ? (
        <>
          <p className="mt-2">{t.lateTyped}</p>
          <blockquote className="mt-1 border-s-4 border-line ps-4 whitespace-pre-line">
            {typed}
          </blockquote>
        </>
      ) : null}
    </Notice>
  );
}
