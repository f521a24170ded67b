import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';

import type { MemberRow } from '~/features/accounts/members-view.server';
import { RoleBadges } from '~/features/accounts/role-badges';
import { RoleChoice } from '~/features/accounts/role-choice';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { SubmitButton } from '~/ui/button';
import { Table, type Column } from '~/ui/table';

const messages = catalogue({
  id: {
    caption: 'Anggota menurut nama',
    name: 'Nama',
    you: 'Anda',
    roles: 'Peran',
    state: 'Keadaan',
    active: 'aktif',
    disabled: 'dinonaktifkan',
    waiting: 'belum menentukan kata sandi',
    manage: 'Kelola',
    changeFor: (name: string) => `Peran ${name}`,
    rolesHint: 'Setelah disimpan, anggota ini perlu masuk lagi.',
    save: 'Simpan peran',
    disable: 'Nonaktifkan',
    disableHint:
      'Anggota ini langsung keluar dan tidak dapat masuk; undangan yang dibuatnya dibatalkan. Akun dapat diaktifkan kembali.',
    enable: 'Aktifkan kembali',
  },
  en: {
    caption: 'Members by name',
    name: 'Name',
    you: 'you',
    roles: 'Roles',
    state: 'State',
    active: 'active',
    disabled: 'disabled',
    waiting: 'has not set a password yet',
    manage: 'Manage',
    changeFor: (name) => `Roles of ${name}`,
    rolesHint: 'Once saved, this member has to sign in again.',
    save: 'Save the roles',
    disable: 'Disable',
    disableHint:
      'Signed out at once and kept out; invitations it made are revoked. You can enable the account again.',
    enable: 'Enable again',
  },
});

interface MemberTableProps {
  readonly members: readonly MemberRow[];
  readonly ownId: string;
  /** the roles form that came back, with its member in `initialValue.userId` */
  readonly refusedRoles: SubmissionResult | undefined;
}

/** Everybody of the agency, with the forms that change roles and shut out. */
export function MemberTable({ members, ownId, refusedRoles }: MemberTableProps) {
  const t = useMessages(messages);
  const columns: readonly Column<MemberRow>[] = [
    {
      key: 'name',
      label: t.name,
      primary: true,
      cell: (member) => (
        <>
          <p>
            {member.name} {member.id === ownId ? <Badge tone="brick">{t.you}</Badge> : null}
          </p>
          {member.positionTitle ? <p className="font-normal">{member.positionTitle}</p> : null}
          <p className="text-sm font-normal break-all text-muted">{member.email}</p>
        </>
      ),
    },
    { key: 'roles', label: t.roles, cell: ({ roles }) => <RoleBadges roles={roles} /> },
    { key: 'state', label: t.state, cell: (member) => <MemberState member={member} /> },
    {
      key: 'manage',
      label: t.manage,
      labelHiddenOnPhones: true,
      cell: (member) => (
        <ManageMember
          member={member}
          own={member.id === ownId}
          refused={refusedRoles?.initialValue?.['userId'] === member.id ? refusedRoles : undefined}
        />
      ),
    },
  ];
  return <Table caption={t.caption} columns={columns} rows={members} rowKey={({ id }) => id} />;
}

function MemberState({ member }: { member: MemberRow }) {
  const t = useMessages(messages);
  if (member.disabled) return <Badge tone="bad">{t.disabled}</Badge>;
  return member.waiting ? <Badge tone="warn">{t.waiting}</Badge> : <Badge>{t.active}</Badge>;
}

function ManageMember({
  member,
  own,
  refused,
}: {
  member: MemberRow;
  own: boolean;
  refused: SubmissionResult | undefined;
}) {
  const t = useMessages(messages);
  return (
    <details open={refused !== undefined}>
      <summary className="min-h-9 py-1 font-semibold text-brick">
        {t.manage}
        <span className="sr-only">: {member.name}</span>
      </summary>
      <Form method="post" className="mt-3 space-y-4">
        <input type="hidden" name="userId" value={member.id} />
        <RoleChoice
          id={`roles-${member.id}`}
          name="roles"
          label={t.changeFor(member.name)}
          hint={t.rolesHint}
          errors={refused?.error?.['roles'] ?? undefined}
          defaultValue={member.roles}
        />
        <SubmitButton name="intent" value="setRoles" size="small">
          {t.save}
        </SubmitButton>
      </Form>
      {own ? null : (
        <Form method="post" className="mt-6 space-y-2 border-t border-line pt-4">
          <input type="hidden" name="userId" value={member.id} />
          {member.disabled ? null : <p className="text-sm text-muted">{t.disableHint}</p>}
          <SubmitButton
            name="intent"
            value={member.disabled ? 'enable' : 'disable'}
            variant={member.disabled ? 'secondary' : 'danger'}
            size="small"
          >
            {member.disabled ? t.enable : t.disable}
            <span className="sr-only">: {member.name}</span>
          </SubmitButton>
        </Form>
      )}
    </details>
  );
}
