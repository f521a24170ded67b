import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { changePassword } from '~/features/accounts/change-password.server';
import { endOtherSessions } from '~/features/accounts/end-other-sessions.server';
import { endOwnSession } from '~/features/accounts/end-own-session.server';
import { ownAccount } from '~/features/accounts/own-account-view.server';
import { RoleBadges } from '~/features/accounts/role-badges';
import {
  changePasswordSchema,
  ownProfileSchema,
  sessionIdSchema,
} from '~/features/accounts/rules/account-forms';
import { updateOwnProfile } from '~/features/accounts/update-own-profile.server';
import { chooseNotices, wantedNotices } from '~/features/visits/choose-notices.server';
import { noticesSchema } from '~/features/visits/rules/notices-form';
import { catalogue } from '~/platform/languages/catalogue';
import { formatDateTime } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { PageHeader, Section } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { browserOf } from './browser.server';
import { DeviceList } from './device-list';
import { NoticesForm } from './notices-form';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';

const messages = catalogue({
  id: {
    title: 'Akun saya',
    profile: 'Nama dan jabatan',
    profileLead: 'Tercetak pada surat dan notulen yang dibuat sesudah ini.',
    password: 'Kata sandi',
    passwordLead: 'Setelah diganti, semua perangkat lain dikeluarkan.',
    notices: 'Kabar lewat surel',
    noticesLead:
      'Permohonan baru dan tindakan tamu dikabarkan kepada sekretariat dan kepala dinas; pengingat juga kepada narasumber dan pemegang tugas.',
    devices: 'Perangkat yang sedang masuk',
    devicesLead: 'Sesi berakhir setelah 12 jam tidak dipakai, paling lama 14 hari.',
  },
  en: {
    title: 'My account',
    profile: 'Name and position',
    profileLead: 'Printed on letters and minutes made from now on.',
    password: 'Password',
    passwordLead: 'Once it is changed, all other devices are signed out.',
    notices: 'News by mail',
    noticesLead:
      'The secretariat and the head of office hear of new requests and of what guests do; speakers and those with a task are reminded too.',
    devices: 'Devices that are signed in',
    devicesLead: 'A session ends after 12 hours without use, and after 14 days at the latest.',
  },
});

const HERE = '/workspace/account';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, messages, 'title');

export const loader = page({
  may: 'account.manageOwn',
  load: async ({ services, actor, locale }) => {
    const account = await ownAccount(services, actor);
    const when = (instant: Date) => formatDateTime(locale, instant, actor.timeZone);
    return {
      ...account,
      wanted: await wantedNotices(services, actor),
      roles: actor.roles,
      sessions: account.sessions.map(({ id, device, current, createdAt, lastSeenAt }) => ({
        id,
        device,
        current,
        createdAt: when(createdAt),
        lastSeenAt: when(lastSeenAt),
      })),
    };
  },
});

export const action = command({
  intents: {
    saveProfile: intent({
      may: 'account.manageOwn',
      form: ownProfileSchema,
      run: async ({ services, actor, form }) => {
        await updateOwnProfile(services, actor, form);
        return redirectWithNotice(services, HERE, 'saved');
      },
    }),
    changePassword: intent({
      may: 'account.manageOwn',
      form: changePasswordSchema,
      run: async ({ services, actor, form, request, context, refuse }) => {
        const browser = browserOf(request, context);
        const answer = await changePassword(services, actor, { ...form, ...browser });
        if (answer.kind === 'wait') return refuse({ '': [`wait|${answer.seconds}`] });
        if (answer.kind === 'passwordCommon') return refuse({ password: ['passwordCommon'] });
        if (answer.kind === 'passwordWrong') return refuse({ current: ['passwordWrong'] });
        return redirectWithNotice(services, HERE, 'passwordChanged', [answer.cookie]);
      },
    }),
    saveNotices: intent({
      may: 'account.manageOwn',
      form: noticesSchema,
      run: async ({ services, actor, form }) => {
        await chooseNotices(services, actor, form.wanted);
        return redirectWithNotice(services, HERE, 'saved');
      },
    }),
    endSession: intent({
      may: 'account.manageOwn',
      form: sessionIdSchema,
      run: async ({ services, actor, form }) => {
        await endOwnSession(services, actor, form.sessionId);
        return redirectWithNotice(services, HERE, 'sessionEnded');
      },
    }),
    endOthers: intent({
      may: 'account.manageOwn',
      form: z.object({}),
      run: async ({ services, actor }) => {
        await endOtherSessions(services, actor);
        return redirectWithNotice(services, HERE, 'signedOutEverywhere');
      },
    }),
  },
});

export default function Account() {
  const t = useMessages(messages);
  const account = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const replyTo = (intent: string) => (reply?.intent === intent ? reply.submission : undefined);
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={t.title}
        lead={account.email}
        badges={<RoleBadges roles={account.roles} />}
      />
      <Section id="profil" title={t.profile} lead={t.profileLead}>
        <ProfileForm
          name={account.name}
          positionTitle={account.positionTitle}
          lastResult={replyTo('saveProfile')}
        />
      </Section>
      <Section id="kata-sandi" title={t.password} lead={t.passwordLead}>
        <PasswordForm email={account.email} lastResult={replyTo('changePassword')} />
      </Section>
      <Section id="kabar" title={t.notices} lead={t.noticesLead}>
        <NoticesForm wanted={account.wanted} />
      </Section>
      <Section id="perangkat" title={t.devices} lead={t.devicesLead}>
        <DeviceList sessions={account.sessions} />
      </Section>
    </div>
  );
}
