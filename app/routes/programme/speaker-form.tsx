import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form, Link } from '@remix-run/react';
import { useState } from 'react';

import { SubjectPicker } from '~/features/frameworks/subject-picker';
import { saveSpeakerSchema, speakerSchema } from '~/features/programme/rules/programme-form';
import type { SpeakerFormView } from '~/features/programme/speakers-view.server';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { choiceProps, fieldProps, FormErrorSummary, Select, TextField } from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { speakersMessages } from './speakers-messages';

/** A speaker, new or to change: who it is, and what they know. */
export function SpeakerForm({ view: { speaker, users, options } }: { view: SpeakerFormView }) {
  const t = useMessages(speakersMessages);
  const intent = speaker ? 'save' : 'add';
  const reply = useFormReply(intent);
  // After a colleague's change was told, what is typed stands on that one.
  const isLate = reply?.submission.error?.['']?.includes('recordChanged') ?? false;
  const [openedMark] = useState(speaker?.mark);
  const mark = isLate ? speaker?.mark : openedMark;
  const [form, fields] = useForm({
    id: `speaker-${intent}`,
    lastResult: reply?.submission ?? null,
    defaultValue: speaker ? { ...speaker, userId: speaker.userId ?? '' } : {},
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) =>
      parseWithZod(formData, { schema: speaker ? saveSpeakerSchema : speakerSchema }),
  });
  const labels = [
    'name',
    'positionTitle',
    'unit',
    'email',
    'userId',
    'topics',
    'indicators',
  ] as const;
  return (
    <Form method="post" {...getFormProps(form)}>
      <input type="hidden" name="intent" value={intent} />
      {speaker ? (
        <>
          <input type="hidden" name="speakerId" value={speaker.id} />
          <input type="hidden" name="mark" value={mark} />
        </>
      ) : null}
      <FieldStack>
        <FormErrorSummary
          fields={labels.map((field) => ({
            ...{ id: fields[field].id, label: t[field] },
            errors: fields[field].errors,
          }))}
          formErrors={form.errors}
        />
        <TextField {...fieldProps(fields.name)} label={t.name} hint={t.nameHint} required />
        <TextField {...fieldProps(fields.positionTitle)} label={t.positionTitle} />
        <TextField {...fieldProps(fields.unit)} label={t.unit} />
        <TextField
          {...fieldProps(fields.email)}
          label={t.email}
          hint={t.emailHint}
          type="email"
          autoComplete="off"
        />
        <Select
          {...choiceProps(fields.userId)}
          label={t.userId}
          hint={t.userHint}
          placeholder={t.noUser}
          options={users.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubjectPicker options={options} topics={fields.topics} indicators={fields.indicators} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton>{speaker ? t.save : t.add}</SubmitButton>
          {speaker ? (
            <Link to="/workspace/speakers" className="link">
              {t.cancel}
            </Link>
          ) : null}
        </div>
      </FieldStack>
    </Form>
  );
}
