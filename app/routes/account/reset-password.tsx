import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { resetLinkWorks, resetPassword } from '~/features/accounts/reset-password.server';
import { resetPasswordSchema, secretParams } from '~/features/accounts/rules/account-forms';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { FormErrorSummary } from '~/ui/form-field';
import { PageHeader } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { accountMessages } from './account-messages';
import { NewPasswordFields } from './new-password-fields';

const messages = catalogue({
  id: {
    title: 'Kata sandi baru',
    lead: 'Setelah disimpan, semua perangkat yang masih masuk dengan akun ini dikeluarkan.',
    save: 'Simpan kata sandi',
    deadTitle: 'Tautan ini tidak berlaku lagi',
    deadText: 'Setiap tautan berlaku satu jam dan satu kali. Minta tautan baru bila masih perlu.',
    again: 'Minta tautan baru',
  },
  en: {
    title: 'New password',
    lead: 'Once it is saved, every device still signed in to this account is signed out.',
    save: 'Save the password',
    deadTitle: 'This link no longer works',
    deadText: 'Each link works for one hour, and once. Ask for a new one if you still need it.',
    again: 'Ask for a new link',
  },
});

// The address holds a secret: search engines are told to leave it alone.
export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, messages, 'title'),
  { name: 'robots', content: 'noindex' },
];

export const loader = page({
  may: 'account.recover',
  limit: 'secretLink',
  params: secretParams,
  load: async ({ services, params }) => ({ works: await resetLinkWorks(services, params.token) }),
});

export const action = command({
  limit: 'secretLink',
  intents: {
    save: intent({
      params: secretParams,
      may: 'account.recover',
      form: resetPasswordSchema,
      run: async ({ services, params, form, refuse }) => {
        const { token } = params;
        const answer = await resetPassword(services, { token, password: form.password });
        if (answer.kind === 'passwordCommon') return refuse({ password: ['passwordCommon'] });
        // The page itself, loaded again, says that the link is dead.
        if (answer.kind === 'linkDead') return refuse({});
        return redirectWithNotice(services, '/login', 'passwordChanged');
      },
    }),
  },
});

export default function ResetPassword() {
  const t = useMessages(messages);
  const shared = useMessages(accountMessages);
  const { works } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: 'reset',
    lastResult: reply?.submission,
    constraint: getZodConstraint(resetPasswordSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: resetPasswordSchema }),
  });
  if (!works) {
    return (
      <div className="mx-auto max-w-xl">
        <PageHeader title={t.title} />
        <EmptyState
          title={t.deadTitle}
          action={<ButtonLink to="/forgot-password">{t.again}</ButtonLink>}
        >
          {t.deadText}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t.title} lead={t.lead} />
      <Form method="post" {...getFormProps(form)} className="space-y-6">
        <FormErrorSummary
          fields={[
            { id: fields.password.id, label: shared.newPassword, errors: fields.password.errors },
            { id: fields.repeated.id, label: shared.repeated, errors: fields.repeated.errors },
          ]}
          formErrors={form.errors}
        />
        <NewPasswordFields password={fields.password} repeated={fields.repeated} />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </div>
  );
}
