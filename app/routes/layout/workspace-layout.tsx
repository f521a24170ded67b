import { Form, Link, Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import {
  BookOpenCheck,
  CalendarCheck,
  CalendarClock,
  CalendarDays,
  CornerDownRight,
  DoorOpen,
  Inbox,
  ListChecks,
  ListTodo,
  Mail,
  Mic,
  Stamp,
  UserCheck,
  Users,
} from 'lucide-react';

import type { loader as rootLoader } from '~/root';
import { may } from '~/features/accounts/rules/permissions';
import { countWaitingSteps } from '~/features/disposition/my-steps-view.server';
import { countWaitingPractices } from '~/features/practices/practices-view.server';
import { countWaitingRequests } from '~/features/visits/count-waiting-requests.server';
import { countMessagesToMind } from '~/features/visits/messages-view.server';
import { DEFAULT_LOCALE } from '~/platform/languages/locale';
import { useMessages } from '~/platform/languages/use-messages';
import { Main } from '~/ui/page';
import { Rail } from '~/ui/rail';

import { page } from '../route.server';
import { Brand } from './brand';
import { frameMessages } from './frame-messages';
import { LanguageSwitch } from './language-switch';

export const loader = page({
  may: 'workspace.open',
  load: async ({ services, actor }) => ({
    name: actor.name,
    agencyName: actor.agencyName,
    sees: {
      requests: may(actor.roles, 'request.readInbox'),
      rooms: may(actor.roles, 'room.manage'),
      letterhead: may(actor.roles, 'letterhead.manage'),
      speakers: may(actor.roles, 'speaker.manage'),
      checklists: may(actor.roles, 'checklist.manage'),
      reception: may(actor.roles, 'reception.manage'),
      messages: may(actor.roles, 'message.read'),
      members: may(actor.roles, 'member.manage'),
      deputies: may(actor.roles, 'deputy.manage'),
    },
    waiting: {
      requests: await countWaitingRequests(services, actor),
      dispositions: await countWaitingSteps(services, actor),
      practices: await countWaitingPractices(services, actor),
      messages: may(actor.roles, 'message.read') ? await countMessagesToMind(services, actor) : 0,
    },
  }),
});

/** The frame of the signed-in pages: the rail with the number that waits for me at each place. */
export default function WorkspaceLayout() {
  const t = useMessages(frameMessages);
  const { name, agencyName, sees, waiting } = useLoaderData<typeof loader>();
  const locale = useRouteLoaderData<typeof rootLoader>('root')?.locale ?? DEFAULT_LOCALE;
  return (
    <Rail
      brand={<Brand />}
      items={[
        { to: '/workspace', label: t.nextSteps, icon: ListTodo, end: true },
        ...(sees.requests
          ? [{ to: '/workspace/requests', label: t.requests, icon: Inbox, count: waiting.requests }]
          : []),
        {
          to: '/workspace/dispositions',
          label: t.dispositions,
          icon: CornerDownRight,
          count: waiting.dispositions,
        },
        { to: '/workspace/calendar', label: t.calendar, icon: CalendarDays },
        { to: '/workspace/visits', label: t.visits, icon: CalendarCheck },
        {
          to: '/workspace/practices',
          label: t.practices,
          icon: BookOpenCheck,
          count: waiting.practices,
        },
        ...(sees.reception
          ? [{ to: '/workspace/reception', label: t.reception, icon: CalendarClock }]
          : []),
        ...(sees.rooms ? [{ to: '/workspace/rooms', label: t.rooms, icon: DoorOpen }] : []),
        ...(sees.letterhead
          ? [{ to: '/workspace/letterhead', label: t.letterhead, icon: Stamp }]
          : []),
        ...(sees.speakers ? [{ to: '/workspace/speakers', label: t.speakers, icon: Mic }] : []),
        ...(sees.deputies
          ? [{ to: '/workspace/deputies', label: t.deputies, icon: UserCheck }]
          : []),
        ...(sees.checklists
          ? [{ to: '/workspace/checklists', label: t.checklists, icon: ListChecks }]
          : []),
        ...(sees.messages
          ? [{ to: '/workspace/messages', label: t.messages, icon: Mail, count: waiting.messages }]
          : []),
        ...(sees.members ? [{ to: '/workspace/members', label: t.members, icon: Users }] : []),
      ]}
      footer={
        <div className="space-y-1">
          <p className="font-semibold">{name}</p>
          <p className="text-muted">{agencyName}</p>
          <div className="flex flex-wrap items-center gap-x-5">
            <Link to="/workspace/account" className="flex min-h-11 items-center hover:text-brick">
              {t.account}
            </Link>
            <Link to="/" className="flex min-h-11 items-center hover:text-brick">
              {t.publicSite}
            </Link>
            <LanguageSwitch locale={locale} />
            <Form method="post" action="/logout">
              <button type="submit" className="min-h-11 font-medium text-brick">
                {t.signOut}
              </button>
            </Form>
          </div>
        </div>
      }
    >
      <Main>
        <Outlet />
      </Main>
    </Rail>
  );
}
