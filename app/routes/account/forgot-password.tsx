import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { requestPasswordReset } from '~/features/accounts/request-password-reset.server';
import { forgotPasswordSchema } from '~/features/accounts/rules/account-forms';
import { inEvenTime } from '~/platform/clock/even-time';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { fieldProps, FormErrorSummary, TextField } from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { accountMessages } from './account-messages';

const messages = catalogue({
  id: {
    title: 'Lupa kata sandi',
    lead: 'Tulis alamat surel akun Anda. Kami mengirim tautan untuk menentukan kata sandi baru; tautan berlaku satu jam.',
    send: 'Kirim tautan',
    noMail:
      'Pengiriman surel belum diatur di instalasi ini. Tautan baru terkirim setelah surel diatur; hubungi administrator instansi Anda.',
  },
  en: {
    title: 'Forgot your password',
    lead: 'Enter the e-mail address of your account. We send a link to choose a new password; it works for one hour.',
    send: 'Send the link',
    noMail:
      'This installation does not send mail yet. The link goes out once mail is set up; ask the administrator of your agency.',
  },
});

/** Longer than the writing takes on a slow disk. */
const EVEN_MS = 250;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'account.recover',
  load: async ({ services: { config } }) => ({ mails: config.smtpUrl !== undefined }),
});

export const action = command({
  limit: 'signIn',
  intents: {
    send: intent({
      may: 'account.recover',
      form: forgotPasswordSchema,
      run: async ({ services, form, locale }) => {
        const { email } = form;
        // A known address means more to write: a millisecond that would tell who has an account.
        await inEvenTime(EVEN_MS, () => requestPasswordReset(services, { email, locale }));
        return redirectWithNotice(services, '/login', 'resetSent');
      },
    }),
  },
});

export default function ForgotPassword() {
  const t = useMessages(messages);
  const shared = useMessages(accountMessages);
  const { mails } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: 'forgot',
    lastResult: reply?.submission,
    constraint: getZodConstraint(forgotPasswordSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: forgotPasswordSchema }),
  });
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t.title} lead={t.lead} />
      {mails ? null : (
        <Notice tone="warn" className="mb-6">
          {t.noMail}
        </Notice>
      )}
      <Form method="post" {...getFormProps(form)} className="space-y-6">
        <FormErrorSummary
          fields={[{ id: fields.email.id, label: shared.email, errors: fields.email.errors }]}
          formErrors={form.errors}
        />
        <TextField
          {...fieldProps(fields.email)}
          label={shared.email}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
    </div>
  );
}
