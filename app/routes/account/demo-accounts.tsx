import { Form } from '@remix-run/react';

import { RoleBadges } from '~/features/accounts/role-badges';
import type { DemoAccount } from '~/features/accounts/rules/demo-accounts';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Section } from '~/ui/page';

const messages = catalogue({
  id: {
    title: 'Akun peragaan',
    lead: (password: string) =>
      `Orang-orang ini rekaan. Pilih satu, atau masuk dengan alamatnya dan kata sandi ${password}.`,
    enter: 'Masuk',
    as: (name: string) => `sebagai ${name}`,
  },
  en: {
    title: 'Demonstration accounts',
    lead: (password) =>
      `These people are made up. Choose one, or sign in with its address and the password ${password}.`,
    enter: 'Sign in',
    as: (name) => `as ${name}`,
  },
});

/** One button an account, each a plain form. Shown where the demonstration runs and nowhere else. */
export function DemoAccounts({
  accounts,
  password,
  to,
}: {
  accounts: readonly DemoAccount[];
  password: string;
  to: string;
}) {
  const t = useMessages(messages);
  return (
    <Section title={t.title} lead={t.lead(password)} id="demo">
      <ul className="space-y-3">
        {accounts.map(({ email, name, roles }) => (
          <Card key={email} as="li" className="flex flex-wrap items-center justify-between gap-4">
            <div className="min-w-0 space-y-1">
              <RoleBadges roles={roles} />
              <p className="font-semibold">{name}</p>
              <p className="text-sm break-all text-muted">{email}</p>
            </div>
            <Form method="post" reloadDocument>
              <input type="hidden" name="to" value={to} />
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              {/* The browser itself shows that it is on its way; the form above is not this one. */}
              <SubmitButton variant="secondary" pending={false}>
                {t.enter}
                <span className="sr-only"> {t.as(name)}</span>
              </SubmitButton>
            </Form>
          </Card>
        ))}
      </ul>
    </Section>
  );
}
