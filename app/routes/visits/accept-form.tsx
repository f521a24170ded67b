import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { acceptSchema, VISIT_MODES } from '~/features/visits/rules/decision-form';
import { zoneName, type TimeZone } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  Checkbox,
  DateField,
  fieldProps,
  FormErrorSummary,
  RadioGroup,
  rangeProps,
  Select,
  TextArea,
  TextField,
} from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { NearestTimes } from './nearest-times';
import { decisionMessages } from './request-decision-messages';

const USUAL_START = '09:00';
const USUAL_END = '11:30';

export interface RoomChoice {
  readonly id: string;
  readonly name: string;
  readonly capacity: number;
}

/** A time that the form begins with, as the address or the guest's first wish tells it. */
export interface Proposed {
  readonly day?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly room?: string | undefined;
}

/** Date, time and room of an accepted request; begins with the guest's first wish. */
export function AcceptForm({
  version,
  proposed,
  rooms,
  zone,
}: {
  version: number;
  proposed: Proposed;
  rooms: readonly RoomChoice[];
  zone: TimeZone;
}) {
  const t = useMessages(decisionMessages);
  const reply = useFormReply('accept');
  const [form, fields] = useForm({
    id: 'accept',
    lastResult: reply?.submission,
    constraint: getZodConstraint(acceptSchema),
    defaultValue: {
      mode: 'onSite',
      day: proposed.day,
      startTime: proposed.start ?? USUAL_START,
      endTime: proposed.end ?? USUAL_END,
      roomId: proposed.room ?? (rooms.length === 1 ? rooms[0]?.id : undefined),
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: acceptSchema }),
  });
  const isWarned = (fields.knowingly.errors?.length ?? 0) > 0 || fields.knowingly.value === 'yes';
  return (
    <Form method="post" action="?" {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          { id: fields.day.id, label: t.day, errors: fields.day.errors },
          { id: fields.startTime.id, label: t.startTime, errors: fields.startTime.errors },
          { id: fields.endTime.id, label: t.endTime, errors: fields.endTime.errors },
          { id: fields.roomId.id, label: t.room, errors: fields.roomId.errors },
          { id: fields.meetingUrl.id, label: t.meetingUrl, errors: fields.meetingUrl.errors },
          { id: fields.hostNote.id, label: t.hostNote, errors: fields.hostNote.errors },
          { id: fields.knowingly.id, label: t.knowingly, errors: fields.knowingly.errors },
        ]}
        formErrors={form.errors}
      />
      <NearestTimes times={reply?.nearest ?? []} zone={zone} />
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="version" value={version} />
      <FieldStack>
        <p className="text-muted">{t.acceptWhy(zoneName(zone))}</p>
        <RadioGroup
          label={t.mode}
          {...fieldProps(fields.mode)}
          options={VISIT_MODES.map((mode) => ({ value: mode, label: t[mode] }))}
        />
        <div className="grid gap-6 sm:grid-cols-3">
          <DateField label={t.day} {...rangeProps(fields.day)} />
          <TextField label={t.startTime} type="time" {...fieldProps(fields.startTime)} />
          <TextField label={t.endTime} type="time" {...fieldProps(fields.endTime)} />
        </div>
        <div className="[form:has([value=online]:checked)_&]:hidden">
          <Select
            label={t.room}
            {...fieldProps(fields.roomId)}
            options={rooms.map(({ id, name, capacity }) => ({
              value: id,
              label: t.roomOption(name, String(capacity)),
            }))}
          />
        </div>
        <div className="[form:has([value=onSite]:checked)_&]:hidden">
          <TextField
            label={t.meetingUrl}
            hint={t.meetingUrlHint}
            type="url"
            {...fieldProps(fields.meetingUrl)}
          />
        </div>
        <TextArea
          label={t.hostNote}
          hint={t.hostNoteHint}
          rows={3}
          {...fieldProps(fields.hostNote)}
          maxLength={2000}
        />
        {isWarned ? (
          <Checkbox label={t.knowingly} value="yes" {...fieldProps(fields.knowingly)} />
        ) : null}
        <SubmitButton>{t.acceptButton}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
