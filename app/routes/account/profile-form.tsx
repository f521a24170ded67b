import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { ownProfileSchema } from '~/features/accounts/rules/account-forms';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { fieldProps, FormErrorSummary, TextField } from '~/ui/form-field';

import { accountMessages } from './account-messages';

const messages = catalogue({ id: { save: 'Simpan' }, en: { save: 'Save' } });

/** One's own name and position. */
export function ProfileForm(props: {
  name: string;
  positionTitle: string;
  lastResult: SubmissionResult | undefined;
}) {
  const t = useMessages(messages);
  const shared = useMessages(accountMessages);
  const [form, fields] = useForm({
    id: 'profile',
    lastResult: props.lastResult,
    constraint: getZodConstraint(ownProfileSchema),
    defaultValue: { name: props.name, positionTitle: props.positionTitle },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ownProfileSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-6">
      <FormErrorSummary
        fields={[
          { id: fields.name.id, label: shared.name, errors: fields.name.errors },
          {
            id: fields.positionTitle.id,
            label: shared.positionTitle,
            errors: fields.positionTitle.errors,
          },
        ]}
        formErrors={form.errors}
      />
      <TextField
        {...fieldProps(fields.name)}
        label={shared.name}
        hint={shared.nameHint}
        autoComplete="name"
      />
      <TextField
        {...fieldProps(fields.positionTitle)}
        label={shared.positionTitle}
        autoComplete="organization-title"
      />
      <SubmitButton name="intent" value="saveProfile" variant="secondary">
        {t.save}
      </SubmitButton>
    </Form>
  );
}
