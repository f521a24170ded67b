import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useState } from 'react';

import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { fieldProps, FormErrorSummary, RadioGroup, TextField } from '~/ui/form-field';
import { Notice } from '~/ui/notice';

import { attendanceMessages } from './attendance-messages';
import { SIDES } from './rules/attendance-list';
import { walkInSchema } from './rules/attendee-form';

export interface WalkInFormProps {
  lastResult: SubmissionResult | undefined;
  /** Name that was searched in vain, to begin with. */
  name: string;
  open: boolean;
  action: string;
}

/** Somebody who stands in the door and not on the list. */
export function WalkInForm({ lastResult, name, open, action }: WalkInFormProps) {
  const t = useMessages(attendanceMessages);
  const [isOffline, setIsOffline] = useState(false);
  const [form, fields] = useForm({
    id: 'tambah-orang',
    lastResult: lastResult ?? null,
    defaultValue: { side: 'guest', name },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onBlur',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: walkInSchema }),
    onSubmit: (event) => {
      // Without a line the router would put an error page over what was typed.
      setIsOffline(!navigator.onLine);
      if (!navigator.onLine) event.preventDefault();
    },
  });
  return (
    <Fold id="tambah" title={t.addTitle} open={open}>
      <Form
        method="post"
        action={action}
        {...getFormProps(form)}
        className="max-w-2xl space-y-4 pt-2"
      >
        <FormErrorSummary
          fields={[
            { id: fields.side.id, label: t.side, errors: fields.side.errors ?? [] },
            { id: fields.name.id, label: t.name, errors: fields.name.errors ?? [] },
            {
              id: fields.positionTitle.id,
              label: t.position,
              errors: fields.positionTitle.errors ?? [],
            },
            { id: fields.agencyName.id, label: t.agency, errors: fields.agencyName.errors ?? [] },
          ]}
          formErrors={form.errors ?? []}
        />
        <p className="text-sm text-muted">{t.addWhy}</p>
        <RadioGroup
          label={t.side}
          inline
          {...fieldProps(fields.side)}
          options={SIDES.map((side) => ({ value: side, label: t[side] }))}
        />
        <TextField label={t.name} autoComplete="off" {...fieldProps(fields.name)} required />
        <TextField
          label={t.position}
          hint={t.optional}
          autoComplete="off"
          {...fieldProps(fields.positionTitle)}
          required={false}
        />
        <TextField
          label={t.agency}
          hint={t.optional}
          autoComplete="off"
          {...fieldProps(fields.agencyName)}
          required={false}
        />
        {isOffline ? <Notice tone="warn">{t.offline}</Notice> : null}
        <SubmitButton name="intent" value="addWalkIn" size="large" className="w-full sm:w-auto">
          {t.add}
        </SubmitButton>
      </Form>
    </Fold>
  );
}
