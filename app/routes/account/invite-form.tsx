import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';

import { RoleChoice } from '~/features/accounts/role-choice';
import { inviteSchema } from '~/features/accounts/rules/account-forms';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { choiceProps, fieldProps, FormErrorSummary, TextField } from '~/ui/form-field';
import { Notice } from '~/ui/notice';

import { accountMessages } from './account-messages';

const messages = catalogue({
  id: {
    roles: 'Peran',
    send: 'Buat undangan',
    invitedTitle: (email: string) => `Undangan untuk ${email} sudah dibuat`,
    mailed: 'Tautan ini juga dikirim lewat surel.',
    notMailed: 'Pengiriman surel belum diatur: kirimkan tautan ini sendiri.',
    once: 'Tautan hanya ditampilkan sekali ini dan berlaku tujuh hari.',
    link: 'Tautan undangan',
  },
  en: {
    roles: 'Roles',
    send: 'Make the invitation',
    invitedTitle: (email) => `The invitation for ${email} is ready`,
    mailed: 'The link is mailed as well.',
    notMailed: 'Mail is not set up yet: send this link yourself.',
    once: 'The link is shown this once, and works for seven days.',
    link: 'Invitation link',
  },
});

/** The link of an invitation just made, to copy. */
export function InvitedNotice({
  email,
  link,
  mails,
}: {
  email: string;
  link: string;
  /** whether this installation sends mail */
  mails: boolean;
}) {
  const t = useMessages(messages);
  // The form stands below: whoever sent it is brought up to the link.
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [link]);
  return (
    <div ref={box} role="status" tabIndex={-1} className="mb-8">
      <Notice tone="good" title={t.invitedTitle(email)}>
        <p>
          {mails ? t.mailed : t.notMailed} {t.once}
        </p>
        <label className="mt-3 block font-semibold" htmlFor="invitation-link">
          {t.link}
        </label>
        <input
          id="invitation-link"
          readOnly
          value={link}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          className="mt-1 block min-h-11 w-full rounded-md border border-line-strong bg-surface px-3.5 py-2 text-ink"
        />
      </Notice>
    </div>
  );
}

/** Whom to invite, and to do what. */
export function InviteForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const t = useMessages(messages);
  const shared = useMessages(accountMessages);
  const [form, fields] = useForm({
    id: 'invite',
    lastResult,
    constraint: getZodConstraint(inviteSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: inviteSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-6">
      <FormErrorSummary
        fields={[
          { id: fields.email.id, label: shared.email, errors: fields.email.errors },
          { id: fields.roles.id, label: t.roles, errors: fields.roles.errors },
        ]}
        formErrors={form.errors}
      />
      <TextField
        {...fieldProps(fields.email)}
        label={shared.email}
        type="email"
        autoComplete="off"
        width="medium"
      />
      <RoleChoice {...choiceProps(fields.roles)} label={t.roles} />
      <SubmitButton name="intent" value="invite">
        {t.send}
      </SubmitButton>
    </Form>
  );
}
