import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useRef, useState, type ReactNode } from 'react';

import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { fieldProps, FormErrorSummary, TextArea, TextField } from '~/ui/form-field';

import { PEOPLE_LIST } from './item-form';
import { minutesMessages } from './minutes-messages';
import type { HeadText } from './rules/item-text';
import { headSchema, LONGEST_NAME } from './rules/minutes-form';
import { WritingState } from './saved-line';
import { useWriting } from './use-writing';

/** Chairperson, note-taker and summary; keyed by the version of a conflict, as an item's form is. */
export function HeadForm({
  version,
  start,
  unsaved,
  lastResult,
  cancel,
}: {
  version: number;
  start: HeadText;
  /** `start` is a text that could not be saved */
  unsaved: boolean;
  lastResult: SubmissionResult | undefined;
  cancel?: ReactNode;
}) {
  const t = useMessages(minutesMessages);
  const element = useRef<HTMLFormElement>(null);
  const writing = useWriting(element, unsaved || lastResult !== undefined, 'edit');
  const [basis] = useState(version);
  const [form, fields] = useForm({
    // Not 'head': that is the part of the page that it stands in.
    id: 'edit-head',
    lastResult: lastResult ?? null,
    defaultValue: start,
    shouldValidate: 'onSubmit',
    // Not on blur: the summary would go away under the pointer that presses the button.
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: headSchema }),
  });
  const name = { list: PEOPLE_LIST, maxLength: LONGEST_NAME };
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      ref={element}
      autoComplete="off"
      onKeyDown={writing.onKeyDown}
      className="space-y-5"
    >
      <FormErrorSummary
        fields={(['chairperson', 'minuteTaker', 'summary'] as const).map((field) => ({
          id: fields[field].id,
          label: t[field],
          errors: fields[field].errors,
        }))}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="saveHead" />
      <input type="hidden" name="version" value={basis} />
      <TextArea
        {...fieldProps(fields.summary)}
        rows={5}
        label={t.summary}
        hint={`${t.summaryHint} ${t.bodyHint}`}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...fieldProps(fields.chairperson)} {...name} label={t.chairperson} />
        <TextField {...fieldProps(fields.minuteTaker)} {...name} label={t.minuteTaker} />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SubmitButton name="intent" value="saveHead">
          {t.save}
        </SubmitButton>
        {cancel}
        <WritingState unsaved={writing.unsaved} ready={writing.ready} />
      </div>
    </Form>
  );
}
