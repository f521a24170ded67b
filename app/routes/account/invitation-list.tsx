import { Form } from '@remix-run/react';

import { RoleBadges } from '~/features/accounts/role-badges';
import type { StaffRole } from '~/features/accounts/rules/roles';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';

const messages = catalogue({
  id: { until: (when: string) => `Berlaku sampai ${when}`, revoke: 'Batalkan' },
  en: { until: (when) => `Works until ${when}`, revoke: 'Revoke' },
});

/** Invitations that wait; times as they are shown. */
export function InvitationList({
  invitations,
}: {
  invitations: readonly {
    readonly id: string;
    readonly email: string;
    readonly roles: readonly StaffRole[];
    readonly expiresAt: string;
  }[];
}) {
  const t = useMessages(messages);
  return (
    <ul className="space-y-3">
      {invitations.map(({ id, email, roles, expiresAt }) => (
        <Card key={id} as="li" className="flex flex-wrap items-center justify-between gap-4">
          <div className="min-w-0 space-y-1.5">
            <p className="font-semibold break-all">{email}</p>
            <RoleBadges roles={roles} />
            <p className="text-sm text-muted">{t.until(expiresAt)}</p>
          </div>
          <Form method="post">
            <input type="hidden" name="invitationId" value={id} />
            <SubmitButton name="intent" value="revokeInvitation" variant="secondary" size="small">
              {t.revoke}
              <span className="sr-only">: {email}</span>
            </SubmitButton>
          </Form>
        </Card>
      ))}
    </ul>
  );
}
