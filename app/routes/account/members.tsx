import { data, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { disableMember } from '~/features/accounts/disable-member.server';
import { enableMember } from '~/features/accounts/enable-member.server';
import { openInvitations } from '~/features/accounts/invitations.server';
import { inviteColleague } from '~/features/accounts/invite-colleague.server';
import { membersPage } from '~/features/accounts/members-view.server';
import { revokeInvitation } from '~/features/accounts/revoke-invitation.server';
import {
  invitationIdSchema,
  inviteSchema,
  memberRolesSchema,
  memberSchema,
} from '~/features/accounts/rules/account-forms';
import { may } from '~/features/accounts/rules/permissions';
import { setMemberRoles } from '~/features/accounts/set-member-roles.server';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDateTime } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { Fold } from '~/ui/fold';
import { PageHeader, Section } from '~/ui/page';
import { Pagination } from '~/ui/pagination';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page, type FormReply } from '../route.server';
import { browserOf } from './browser.server';
import { InvitationList } from './invitation-list';
import { InviteForm, InvitedNotice } from './invite-form';
import { MemberTable } from './member-table';
import { ProblemNotice } from './problem-notice';

const messages = catalogue({
  id: {
    title: 'Anggota',
    lead: 'Pegawai instansi Anda yang dapat masuk ke ruang kerja.',
    invite: 'Undang rekan',
    invitations: 'Undangan yang belum diterima',
    lastAdministrator:
      'Ini satu-satunya administrator instansi Anda. Jadikan rekan lain administrator lebih dahulu.',
    ownAccount: 'Anda tidak dapat menonaktifkan akun sendiri. Minta administrator lain.',
  },
  en: {
    title: 'Members',
    lead: 'The staff of your agency who can sign in to the workspace.',
    invite: 'Invite a colleague',
    invitations: 'Invitations not accepted yet',
    lastAdministrator:
      'This is the only administrator of your agency. Make a colleague administrator first.',
    ownAccount: 'You cannot disable your own account. Ask another administrator.',
  },
});

const HERE = '/workspace/members';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'member.manage',
  search: z.object({
    after: z.uuid().optional().catch(undefined),
    before: z.uuid().optional().catch(undefined),
  }),
  load: async ({ services: { db, clock, config }, actor, search, locale }) => {
    const { members, before, after } = await membersPage(db, actor.agencyId, search);
    const invitations = await openInvitations(db, actor.agencyId, clock.now());
    return {
      members,
      previousTo: before && `${HERE}?before=${before}`,
      nextTo: after && `${HERE}?after=${after}`,
      ownId: actor.userId,
      mails: config.smtpUrl !== undefined,
      invitations: invitations.map(({ id, email, roles, expiresAt }) => ({
        id,
        email,
        roles,
        expiresAt: formatDateTime(locale, expiresAt, actor.timeZone),
      })),
    };
  },
});

type InviteAnswer =
  | ReturnType<typeof redirectWithNotice>
  | ReturnType<typeof data<FormReply>>
  | ReturnType<typeof data<{ invited: { email: string; link: string } }>>;

export const action = command({
  intents: {
    invite: intent({
      may: 'member.manage',
      form: inviteSchema,
      run: async ({ services, actor, form, locale, refuse }): Promise<InviteAnswer> => {
        const answer = await inviteColleague(services, actor, { ...form, locale });
        if (answer.kind === 'emailTaken') return refuse({ email: ['emailTaken'] });
        // The one time that the link is seen: it is in no cookie, no address and no log.
        return data({ invited: { email: form.email, link: answer.link } });
      },
    }),
    revokeInvitation: intent({
      may: 'member.manage',
      form: invitationIdSchema,
      run: async ({ services, actor, form }) => {
        await revokeInvitation(services, actor, form.invitationId);
        return redirectWithNotice(services, HERE, 'invitationRevoked');
      },
    }),
    setRoles: intent({
      may: 'member.manage',
      form: memberRolesSchema,
      run: async ({ services, actor, form, request, context, refuse }) => {
        const { device } = browserOf(request, context);
        const answer = await setMemberRoles(services, actor, { ...form, device });
        if (answer.kind === 'lastAdministrator') return refuse({ '': [answer.kind] });
        const { cookie } = answer;
        // Whoever gave up its own administration has nothing to see here any more.
        const shut = form.userId === actor.userId && !may(form.roles, 'member.manage');
        const to = shut ? '/workspace' : HERE;
        return redirectWithNotice(services, to, 'rolesSaved', cookie ? [cookie] : []);
      },
    }),
    disable: intent({
      may: 'member.manage',
      form: memberSchema,
      run: async ({ services, actor, form, refuse }) => {
        const { kind } = await disableMember(services, actor, form.userId);
        if (kind !== 'disabled') return refuse({ '': [kind] });
        return redirectWithNotice(services, HERE, 'memberDisabled');
      },
    }),
    enable: intent({
      may: 'member.manage',
      form: memberSchema,
      run: async ({ services, actor, form }) => {
        await enableMember(services, actor, form.userId);
        return redirectWithNotice(services, HERE, 'memberEnabled');
      },
    }),
  },
});

export default function Members() {
  const t = useMessages(messages);
  const { members, invitations, previousTo, nextTo, ownId, mails } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const invited = reply && 'invited' in reply ? reply.invited : null;
  const refused = reply && 'submission' in reply ? reply : null;
  const problem = refused?.intent === 'invite' ? undefined : refused?.submission.error?.['']?.[0];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <ProblemNotice
        errors={problem ? [problem] : undefined}
        refused={problem === 'ownAccount' ? t.ownAccount : t.lastAdministrator}
      />
      {invited ? <InvitedNotice {...invited} mails={mails} /> : null}
      <Fold title={t.invite} id="undang" open={refused?.intent === 'invite'} className="mb-8">
        <InviteForm
          key={invited?.link ?? 'invite'}
          lastResult={refused?.intent === 'invite' ? refused.submission : undefined}
        />
      </Fold>
      <MemberTable
        members={members}
        ownId={ownId}
        refusedRoles={refused?.intent === 'setRoles' ? refused.submission : undefined}
      />
      <Pagination previousTo={previousTo} nextTo={nextTo} />
      {invitations.length > 0 ? (
        <Section title={t.invitations} id="undangan">
          <InvitationList invitations={invitations} />
        </Section>
      ) : null}
    </>
  );
}
