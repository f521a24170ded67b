import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';

import { acceptInvitation } from '~/features/accounts/accept-invitation.server';
import { invitationOfLink } from '~/features/accounts/invitations.server';
import { RoleBadges } from '~/features/accounts/role-badges';
import { acceptInvitationSchema, secretParams } from '~/features/accounts/rules/account-forms';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { DefinitionList } from '~/ui/definition-list';
import { EmptyState } from '~/ui/empty-state';
import { fieldProps, FormErrorSummary, TextField } from '~/ui/form-field';
import { PageHeader } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { accountMessages } from './account-messages';
import { browserOf } from './browser.server';
import { NewPasswordFields } from './new-password-fields';
import { ProblemNotice } from './problem-notice';

const messages = catalogue({
  id: {
    title: 'Undangan',
    lead: (agency: string) => `Anda diundang bergabung dengan ${agency} di Kawruh.`,
    roles: 'Peran Anda',
    accept: 'Buat akun dan masuk',
    taken:
      'Alamat surel ini sudah dipakai akun lain. Masuk dengan akun itu, atau minta undangan untuk alamat lain.',
    deadTitle: 'Undangan ini tidak berlaku lagi',
    deadText: 'Undangan berlaku tujuh hari dan satu kali. Minta undangan baru kepada rekan Anda.',
  },
  en: {
    title: 'Invitation',
    lead: (agency) => `You are invited to join ${agency} on Kawruh.`,
    roles: 'Your roles',
    accept: 'Create the account and sign in',
    taken:
      'Another account has this e-mail address. Sign in with that one, or ask for an invitation to another address.',
    deadTitle: 'This invitation no longer works',
    deadText: 'An invitation works for seven days, and once. Ask your colleague for a new one.',
  },
});

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, messages, 'title'),
  { name: 'robots', content: 'noindex' },
];

export const loader = page({
  may: 'invitation.accept',
  limit: 'secretLink',
  params: secretParams,
  load: async ({ services: { db, clock }, params }) => {
    const found = await invitationOfLink(db, params.token, clock.now());
    if (!found) return { invitation: null };
    const { agencyName, email, roles } = found;
    return { invitation: { agencyName, email, roles } };
  },
});

export const action = command({
  limit: 'secretLink',
  intents: {
    accept: intent({
      params: secretParams,
      may: 'invitation.accept',
      form: acceptInvitationSchema,
      run: async ({ services, params, form, request, context, refuse }) => {
        const { token } = params;
        const browser = browserOf(request, context);
        const answer = await acceptInvitation(services, { ...form, ...browser, token });
        if (answer.kind === 'passwordCommon') return refuse({ password: ['passwordCommon'] });
        if (answer.kind === 'emailTaken') return refuse({ '': ['emailTaken'] });
        // The page itself, loaded again, says that the invitation is dead.
        if (answer.kind !== 'accepted') return refuse({});
        return redirectWithNotice(services, '/workspace', 'welcome', [answer.cookie]);
      },
    }),
  },
});

export default function Invitation() {
  const t = useMessages(messages);
  const shared = useMessages(accountMessages);
  const { invitation } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const [form, fields] = useForm({
    id: 'invitation',
    lastResult: reply?.submission,
    constraint: getZodConstraint(acceptInvitationSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: acceptInvitationSchema }),
  });
  if (!invitation) {
    return (
      <div className="mx-auto max-w-xl">
        <PageHeader title={t.title} />
        <EmptyState
          title={t.deadTitle}
          action={<ButtonLink to="/login">{shared.signIn}</ButtonLink>}
        >
          {t.deadText}
        </EmptyState>
      </div>
    );
  }
  const summary = [
    { field: fields.name, label: shared.name },
    { field: fields.positionTitle, label: shared.positionTitle },
    { field: fields.password, label: shared.newPassword },
    { field: fields.repeated, label: shared.repeated },
  ].map(({ field, label }) => ({ id: field.id, label, errors: field.errors }));
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t.title} lead={t.lead(invitation.agencyName)} />
      <DefinitionList
        className="mb-8"
        items={[
          { term: shared.email, value: invitation.email },
          { term: t.roles, value: <RoleBadges roles={invitation.roles} /> },
        ]}
      />
      <ProblemNotice errors={form.errors} refused={t.taken} />
      <Form method="post" {...getFormProps(form)} className="space-y-6">
        <FormErrorSummary fields={summary} />
        {/* Password managers keep the password under this name. */}
        <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
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
        <NewPasswordFields password={fields.password} repeated={fields.repeated} />
        <SubmitButton size="large">{t.accept}</SubmitButton>
      </Form>
    </div>
  );
}
