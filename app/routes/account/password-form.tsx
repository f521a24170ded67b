import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { changePasswordSchema } from '~/features/accounts/rules/account-forms';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { fieldProps, FormErrorSummary, TextField } from '~/ui/form-field';

import { accountMessages } from './account-messages';
import { NewPasswordFields } from './new-password-fields';
import { ProblemNotice } from './problem-notice';

const messages = catalogue({
  id: {
    current: 'Kata sandi sekarang',
    change: 'Ganti kata sandi',
    refused: 'Kata sandi belum diganti.',
  },
  en: {
    current: 'Present password',
    change: 'Change the password',
    refused: 'The password was not changed.',
  },
});

/** A new password, after the present one. */
export function PasswordForm(props: { email: string; lastResult: SubmissionResult | undefined }) {
  const t = useMessages(messages);
  const shared = useMessages(accountMessages);
  const [form, fields] = useForm({
    id: 'password-change',
    lastResult: props.lastResult,
    constraint: getZodConstraint(changePasswordSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: changePasswordSchema }),
  });
  const summary = [
    { field: fields.current, label: t.current },
    { field: fields.password, label: shared.newPassword },
    { field: fields.repeated, label: shared.repeated },
  ].map(({ field, label }) => ({ id: field.id, label, errors: field.errors }));
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-6">
      <ProblemNotice errors={form.errors} refused={t.refused} />
      <FormErrorSummary fields={summary} />
      {/* Password managers keep the password under this name. */}
      <input type="hidden" autoComplete="username" value={props.email} readOnly />
      <TextField
        {...fieldProps(fields.current)}
        label={t.current}
        type="password"
        autoComplete="current-password"
        width="medium"
        defaultValue={undefined}
        maxLength={undefined}
      />
      <NewPasswordFields password={fields.password} repeated={fields.repeated} />
      <SubmitButton name="intent" value="changePassword" variant="secondary">
        {t.change}
      </SubmitButton>
    </Form>
  );
}
