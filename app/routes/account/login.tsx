import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { redirect, type MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { signInSchema } from '~/features/accounts/rules/account-forms';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '~/features/accounts/rules/demo-accounts';
import { signIn } from '~/features/accounts/sign-in.server';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { safeRedirect } from '~/platform/web/security.server';
import { SubmitButton } from '~/ui/button';
import { fieldProps, FormErrorSummary, TextField } from '~/ui/form-field';
import { PageHeader } from '~/ui/page';

import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { accountMessages } from './account-messages';
import { browserOf } from './browser.server';
import { DemoAccounts } from './demo-accounts';
import { ProblemNotice } from './problem-notice';

const messages = catalogue({
  id: {
    title: 'Masuk',
    lead: 'Untuk pegawai instansi penerima kunjungan. Mengajukan kunjungan dan membaca pustaka tidak memerlukan akun.',
    forgot: 'Lupa kata sandi?',
    refused: 'Alamat surel atau kata sandi tidak benar.',
  },
  en: {
    title: 'Sign in',
    lead: 'For the staff of receiving agencies. Asking for a visit and reading the library need no account.',
    forgot: 'Forgot your password?',
    refused: 'The e-mail address or the password is not right.',
  },
});

const START = '/workspace';
const schema = signInSchema.extend({ to: z.string().optional() });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'session.start',
  search: z.object({ to: z.string().optional().catch(undefined) }),
  load: async ({ services: { config }, actor, search }) => {
    const to = safeRedirect(search.to, config.origin, START);
    if (actor.kind === 'member') throw redirect(to);
    const demo = config.demo ? { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD } : null;
    return { to, demo };
  },
});

export const action = command({
  limit: 'signIn',
  intents: {
    signIn: intent({
      may: 'session.start',
      form: schema,
      run: async ({ services, form, request, context, refuse }) => {
        const answer = await signIn(services, { ...form, ...browserOf(request, context) });
        if (answer.kind === 'wait') return refuse({ '': [`wait|${answer.seconds}`] });
        if (answer.kind === 'refused') return refuse({ '': ['refused'] });
        return redirect(safeRedirect(form.to, services.config.origin, START), {
          status: 303,
          headers: { 'Set-Cookie': answer.cookie },
        });
      },
    }),
  },
});

export default function Login() {
  const t = useMessages(messages);
  const shared = useMessages(accountMessages);
  const { to, demo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: 'login',
    lastResult: reply?.submission,
    constraint: getZodConstraint(schema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t.title} lead={t.lead} />
      <ProblemNotice errors={form.errors} refused={t.refused} />
      <Form method="post" {...getFormProps(form)} className="space-y-6">
        <FormErrorSummary
          fields={[
            { id: fields.email.id, label: shared.email, errors: fields.email.errors },
            { id: fields.password.id, label: shared.password, errors: fields.password.errors },
          ]}
        />
        <input type="hidden" name="to" value={to} />
        <TextField
          {...fieldProps(fields.email)}
          label={shared.email}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          {...fieldProps(fields.password)}
          label={shared.password}
          type="password"
          autoComplete="current-password"
          defaultValue={undefined}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <SubmitButton size="large">{shared.signIn}</SubmitButton>
          <Link to="/forgot-password" className="font-medium text-brick underline">
            {t.forgot}
          </Link>
        </div>
      </Form>
      {demo ? <DemoAccounts accounts={demo.accounts} password={demo.password} to={to} /> : null}
    </div>
  );
}
