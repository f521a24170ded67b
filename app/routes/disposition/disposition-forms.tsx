import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { ANSWERS } from '~/features/disposition/rules/disposition';
import {
  answerSchema,
  passOnSchema,
  startSchema,
} from '~/features/disposition/rules/disposition-form';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { choiceProps, fieldProps, FormErrorSummary, RadioGroup, TextArea } from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import type { FormReply } from '../route.server';
import { ReceiverField, WordFields, type Choosable } from './instruction-fields';

export interface StepOfForm {
  readonly stepId: string;
  readonly version: number;
}

/** The answer to the form of this step: a page may hold the forms of several. */
export function useStepReply(intent: string, stepId: string): FormReply | undefined {
  const reply = useFormReply(intent);
  return reply?.submission.initialValue?.['stepId'] === stepId ? reply : undefined;
}

/** @param action where the form goes; the page itself when not given */
export function StartForm({
  action,
  people,
  nature,
  today,
}: {
  action?: string;
  people: readonly Choosable[];
  nature: string;
  today: string;
}) {
  const t = useMessages(dispositionMessages);
  const schema = startSchema(today);
  const [form, fields] = useForm({
    id: 'start',
    lastResult: useFormReply('start')?.submission,
    defaultValue: { nature },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          { id: fields.receivers.id, label: t.receivers, errors: fields.receivers.errors },
          { id: fields.instruction.id, label: t.instruction, errors: fields.instruction.errors },
          { id: fields.dueOn.id, label: t.dueOn, errors: fields.dueOn.errors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="start" />
      <FieldStack>
        <ReceiverField
          field={fields.receivers}
          people={people}
          label={t.receivers}
          hint={t.receiversHint}
        />
        <WordFields fields={fields} today={today} />
        <SubmitButton>{t.give}</SubmitButton>
      </FieldStack>
    </Form>
  );
}

/** Hands one step on to others. */
export function PassOnForm({
  action,
  step,
  people,
  nature,
  today,
}: {
  action?: string;
  step: StepOfForm;
  people: readonly Choosable[];
  nature: string;
  today: string;
}) {
  const t = useMessages(dispositionMessages);
  const schema = passOnSchema(today);
  const [form, fields] = useForm({
    id: `pass-on-${step.stepId}`,
    lastResult: useStepReply('passOn', step.stepId)?.submission,
    defaultValue: { nature },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          { id: fields.receivers.id, label: t.receivers, errors: fields.receivers.errors },
          { id: fields.instruction.id, label: t.instruction, errors: fields.instruction.errors },
          { id: fields.dueOn.id, label: t.dueOn, errors: fields.dueOn.errors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="passOn" />
      <input type="hidden" name="stepId" value={step.stepId} />
      <input type="hidden" name="version" value={step.version} />
      <FieldStack>
        <ReceiverField
          field={fields.receivers}
          people={people}
          label={t.receivers}
          hint={t.receiversHint}
        />
        <WordFields fields={fields} today={today} />
        <SubmitButton>{t.passOn}</SubmitButton>
      </FieldStack>
    </Form>
  );
}

/** Agrees, objects with the reason, or says that it is done. */
export function AnswerForm({ action, step }: { action?: string; step: StepOfForm }) {
  const t = useMessages(dispositionMessages);
  const [form, fields] = useForm({
    id: `answer-${step.stepId}`,
    lastResult: useStepReply('answer', step.stepId)?.submission,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: answerSchema }),
  });
  return (
    <Form method="post" action={action} {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          { id: fields.answer.id, label: t.answer, errors: fields.answer.errors },
          { id: fields.note.id, label: t.note, errors: fields.note.errors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="stepId" value={step.stepId} />
      <input type="hidden" name="version" value={step.version} />
      <FieldStack>
        <RadioGroup
          label={t.answer}
          {...choiceProps(fields.answer)}
          required
          options={ANSWERS.map((answer) => ({
            value: answer,
            label: t[answer],
            hint: t[`${answer}Hint`],
          }))}
        />
        <TextArea
          label={t.note}
          hint={t.noteHint}
          rows={3}
          {...fieldProps(fields.note)}
          maxLength={2000}
        />
        <SubmitButton>{t.send}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
