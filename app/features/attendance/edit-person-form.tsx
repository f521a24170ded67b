import { getFormProps, useForm } from '@conform-to/react';
import type { SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { fieldProps, FormErrorSummary, TextField } from '~/ui/form-field';

import { peopleMessages } from './people-messages';
import { editAttendeeSchema } from './rules/attendee-form';

export interface EditPersonFormProps {
  person: Record<
    'attendeeId' | 'name' | 'positionTitle' | 'agencyName' | 'rank' | 'civilServantNumber',
    string
  >;
  lastResult: SubmissionResult | undefined;
  backTo: string;
}

/** Corrects one person. */
export function EditPersonForm({ person, lastResult, backTo }: EditPersonFormProps) {
  const t = useMessages(peopleMessages);
  const [form, fields] = useForm({
    id: `ubah-${person.attendeeId}`,
    lastResult: lastResult ?? null,
    defaultValue: person,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onBlur',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: editAttendeeSchema }),
  });
  const shown = [
    { field: fields.name, label: t.fullName, required: true },
    { field: fields.positionTitle, label: t.position },
    { field: fields.agencyName, label: t.agency },
    { field: fields.rank, label: t.rank },
    { field: fields.civilServantNumber, label: t.nip, hint: t.nipHint },
  ];
  return (
    <Card as="section" id="ubah" className="max-w-3xl">
      <h2 className="mb-4 text-xl">{t.editTitle(person.name)}</h2>
      <Form method="post" {...getFormProps(form)} className="space-y-5">
        <FormErrorSummary
          fields={shown.map(({ field, label }) => ({
            id: field.id,
            label,
            errors: field.errors ?? [],
          }))}
          formErrors={form.errors ?? []}
        />
        <input type="hidden" name="attendeeId" value={person.attendeeId} />
        <div className="grid gap-5 sm:grid-cols-2">
          {shown.map(({ field, label, hint, required = false }) => (
            <TextField
              key={field.name}
              label={label}
              hint={hint}
              autoComplete="off"
              {...fieldProps(field)}
              required={required}
            />
          ))}
        </div>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="intent" value="edit">
            {t.save}
          </SubmitButton>
          <ButtonLink to={backTo} variant="quiet">
            {t.cancel}
          </ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
