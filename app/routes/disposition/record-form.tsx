import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { RECORDED_CHANNELS } from '~/features/disposition/rules/disposition';
import { recordSchema } from '~/features/disposition/rules/disposition-form';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  choiceProps,
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
import { ReceiverField, WordFields, type Choosable } from './instruction-fields';

/** Writes down what stands on paper or in SRIKANDI. */
export function RecordForm({
  action,
  people,
  parents,
  nature,
  today,
}: {
  action?: string;
  people: readonly Choosable[];
  /** steps of people without an account that still wait: the paper may pass one on */
  parents: readonly { readonly stepId: string; readonly name: string }[];
  nature: string;
  today: string;
}) {
  const t = useMessages(dispositionMessages);
  const schema = recordSchema(today);
  const [form, fields] = useForm({
    id: 'record',
    lastResult: useFormReply('record')?.submission,
    defaultValue: { nature, channel: 'paper', givenOn: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  const named = [
    ['fromName', t.fromName],
    ['givenOn', t.givenOn],
    ['receivers', t.withAccount],
    ['otherReceivers', t.otherReceivers],
    ['instruction', t.instruction],
    ['dueOn', t.dueOn],
  ] as const;
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <FormErrorSummary
        fields={named.map(([name, label]) => ({
          id: fields[name].id,
          label,
          errors: fields[name].errors,
        }))}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="record" />
      <FieldStack>
        <p className="max-w-read text-muted">{t.recordWhy}</p>
        <RadioGroup
          label={t.channel}
          {...choiceProps(fields.channel)}
          required
          inline
          options={RECORDED_CHANNELS.map((channel) => ({ value: channel, label: t[channel] }))}
        />
        <DateField label={t.givenOn} {...rangeProps(fields.givenOn)} required max={today} />
        {parents.length > 0 ? (
          <Select
            label={t.parent}
            {...fieldProps(fields.parentStepId)}
            placeholder={t.parentNone}
            options={parents.map(({ stepId, name }) => ({ value: stepId, label: name }))}
          />
        ) : null}
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField label={t.fromName} {...fieldProps(fields.fromName)} required maxLength={120} />
          <TextField label={t.fromTitle} {...fieldProps(fields.fromTitle)} maxLength={120} />
        </div>
        <ReceiverField
          field={fields.receivers}
          people={people}
          label={t.withAccount}
          required={false}
        />
        <TextArea
          label={t.otherReceivers}
          hint={t.otherReceiversHint}
          rows={3}
          {...fieldProps(fields.otherReceivers)}
          maxLength={2000}
        />
        <WordFields fields={fields} />
        <SubmitButton>{t.record}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
