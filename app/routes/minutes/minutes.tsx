import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { addItem } from '~/features/minutes/add-item.server';
import { approveMinutes } from '~/features/minutes/approve-minutes.server';
import { minutesMessages } from '~/features/minutes/minutes-messages';
import { minutesView } from '~/features/minutes/minutes-view.server';
import { moveItem } from '~/features/minutes/move-item.server';
import { removeItem } from '~/features/minutes/remove-item.server';
import { restoreItem } from '~/features/minutes/restore-item.server';
import {
  headSchema,
  itemIdSchema,
  itemSchema,
  markSchema,
  moveItemSchema,
  returnSchema,
  saveItemSchema,
  startSchema,
} from '~/features/minutes/rules/minutes-form';
import { saveItem } from '~/features/minutes/save-item.server';
import { saveMinutesHead } from '~/features/minutes/save-minutes-head.server';
import {
  returnMinutes,
  sendMinutes,
  takeBackMinutes,
} from '~/features/minutes/send-minutes.server';
import { startMinutes } from '~/features/minutes/start-minutes.server';

import type { Services } from '~/platform/services.server';

import type { NoticeKey } from '../layout/notice-messages';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { MinutesPage } from './minutes-page';
import { orLocked, replyWith, sent, type Reply } from './minutes-reply';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, minutesMessages, 'title');

const params = z.object({ visitId: z.string().max(64) });

export const loader = page({
  may: 'minutes.read',
  params,
  search: z.object({
    edit: z.string().max(64).optional().catch(undefined),
    added: z.string().max(64).optional().catch(undefined),
    question: z.string().max(64).optional().catch(undefined),
  }),
  load: async ({ services, actor, params: { visitId }, locale, search }) => ({
    ...(await minutesView(services, actor, visitId, locale)),
    edit: search.edit ?? null,
    added: search.added ?? null,
    question: search.question ?? null,
  }),
});

/** Back to the page. What somebody else is typing in another form of it stays open. */
function back(request: Request, changes: { edit?: null; added?: string }, place: string): string {
  const { pathname, searchParams } = new URL(request.url);
  const kept = new URLSearchParams();
  for (const name of ['edit', 'added']) {
    const value = searchParams.get(name);
    if (value !== null) kept.set(name, value);
  }
  if (changes.edit === null) kept.delete('edit');
  if (changes.added !== undefined) kept.set('added', changes.added);
  const search = kept.size > 0 ? `?${kept.toString()}` : '';
  return `${pathname}${search}${place}`;
}

type Answer = Promise<Response | Reply>;

/** After a step of the minutes as a whole: the page without the forms that were open on it. */
function moved(
  services: Services,
  request: Request,
  done: object,
  notice: NoticeKey,
): Response | Reply {
  if ('changed' in done) return replyWith({ problem: 'changed' });
  return redirectWithNotice(services, new URL(request.url).pathname, notice);
}

export const action = command({
  intents: {
    start: intent({
      params,
      may: 'minutes.write',
      form: startSchema,
      run: async ({ services, actor, params: { visitId }, request }): Answer => {
        await startMinutes(services, actor, visitId);
        return redirectWithNotice(services, back(request, {}, ''), 'saved');
      },
    }),
    saveHead: intent({
      params,
      may: 'minutes.write',
      form: headSchema,
      run: async ({ services, actor, params: { visitId }, form, request, refuse }) => {
        const saved = await orLocked(form, () => saveMinutesHead(services, actor, visitId, form));
        if ('locked' in saved) return saved.locked;
        if ('errors' in saved) return refuse(saved.errors);
        if ('conflict' in saved) {
          return replyWith({ problem: 'headConflict', conflict: sent(saved.conflict) });
        }
        return redirectWithNotice(services, back(request, { edit: null }, '#head'), 'saved');
      },
    }),
    addItem: intent({
      params,
      may: 'minutes.write',
      form: itemSchema,
      run: async ({ services, actor, params: { visitId }, form, request, refuse }) => {
        const added = await orLocked(form, () => addItem(services, actor, visitId, form));
        if ('locked' in added) return added.locked;
        if ('errors' in added) return refuse(added.errors);
        // A new text leaves every other form as it is; one that came too late was its own form.
        const to =
          form.standsFor === undefined
            ? back(request, { added: added.itemId }, '#add')
            : back(request, { added: added.itemId, edit: null }, '#items');
        return redirectWithNotice(services, to, 'saved');
      },
    }),
    saveItem: intent({
      params,
      may: 'minutes.write',
      form: saveItemSchema,
      run: async ({ services, actor, params: { visitId }, form, request, refuse }) => {
        const saved = await orLocked(form, () => saveItem(services, actor, visitId, form));
        if ('locked' in saved) return saved.locked;
        if ('errors' in saved) return refuse(saved.errors);
        if ('conflict' in saved) {
          const conflict = sent(saved.conflict);
          return replyWith({ problem: 'itemConflict', itemId: form.itemId, conflict });
        }
        const to = back(request, { edit: null }, `#item-${form.itemId}`);
        return redirectWithNotice(services, to, 'saved');
      },
    }),
    moveItem: intent({
      params,
      may: 'minutes.write',
      form: moveItemSchema,
      run: async ({ services, actor, params: { visitId }, form, request }): Answer => {
        await moveItem(services, actor, visitId, form);
        return redirectWithNotice(services, back(request, {}, `#item-${form.itemId}`), 'saved');
      },
    }),
    removeItem: intent({
      params,
      may: 'minutes.write',
      form: itemIdSchema,
      run: async ({ services, actor, params: { visitId }, form, request }): Answer => {
        await removeItem(services, actor, visitId, form);
        return redirectWithNotice(services, back(request, {}, '#removed'), 'removed');
      },
    }),
    restoreItem: intent({
      params,
      may: 'minutes.write',
      form: itemIdSchema,
      run: async ({ services, actor, params: { visitId }, form, request }): Answer => {
        await restoreItem(services, actor, visitId, form);
        return redirectWithNotice(services, back(request, {}, `#item-${form.itemId}`), 'restored');
      },
    }),
    send: intent({
      params,
      may: 'minutes.write',
      form: markSchema,
      run: async ({ services, actor, params: { visitId }, form, request }) =>
        moved(services, request, await sendMinutes(services, actor, visitId, form), 'minutesSent'),
    }),
    takeBack: intent({
      params,
      may: 'minutes.write',
      form: markSchema,
      run: async ({ services, actor, params: { visitId }, form, request }) => {
        const taken = await takeBackMinutes(services, actor, visitId, form);
        return moved(services, request, taken, 'minutesTakenBack');
      },
    }),
    return: intent({
      params,
      may: 'minutes.approve',
      form: returnSchema,
      run: async ({ services, actor, params: { visitId }, form, request }) => {
        const returned = await returnMinutes(services, actor, visitId, form);
        return moved(services, request, returned, 'minutesReturned');
      },
    }),
    approve: intent({
      params,
      may: 'minutes.approve',
      form: markSchema,
      run: async ({ services, actor, params: { visitId }, form, request }): Answer => {
        const approved = await approveMinutes(services, actor, visitId, form);
        return moved(services, request, approved, 'minutesApproved');
      },
    }),
  },
});

export default function Minutes() {
  return <MinutesPage {...useLoaderData<typeof loader>()} />;
}
