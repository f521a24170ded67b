import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { addAgendaItem } from '~/features/programme/add-agenda-item.server';
import { moveAgendaItem } from '~/features/programme/move-agenda-item.server';
import { placeQuestion } from '~/features/programme/place-question.server';
import { programmeView } from '~/features/programme/programme-view.server';
import { publishProgramme } from '~/features/programme/publish-programme.server';
import { removeAgendaItem } from '~/features/programme/remove-agenda-item.server';
import {
  addAgendaItemSchema,
  emptySchema,
  moveAgendaItemSchema,
  placeQuestionSchema,
  publishSchema,
  removeAgendaItemSchema,
  saveAgendaItemSchema,
} from '~/features/programme/rules/programme-form';
import { saveAgendaItem } from '~/features/programme/save-agenda-item.server';
import { startProgramme } from '~/features/programme/start-programme.server';
import { errorCode } from '~/platform/languages/error-code';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { programmeMessages } from './programme-messages';
import { ProgrammePage } from './programme-page';
import type { RemovedAnswer } from './removed-answer';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, programmeMessages, 'title');

const params = z.object({ visitId: z.string().max(64) });

export const loader = page({
  may: 'programme.read',
  params,
  search: z.object({
    edit: z.string().max(64).optional().catch(undefined),
    add: z.coerce.number().int().min(0).optional().catch(undefined),
  }),
  load: async ({ services, actor, params: { visitId }, locale, search }) => {
    const isWriting = search.edit !== undefined || search.add !== undefined;
    return {
      ...(await programmeView(services, actor, visitId, locale, isWriting)),
      edit: search.edit ?? null,
      add: search.add ?? null,
    };
  },
});

// A refused change may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

const CHANGED = { '': [errorCode('agendaChanged')] };
const home = (visitId: string) => `/workspace/visits/${visitId}/programme`;

export const action = command({
  intents: {
    start: intent({
      params,
      may: 'programme.edit',
      form: emptySchema,
      run: async ({ services, actor, params: { visitId } }) => {
        await startProgramme(services, actor, visitId);
        return redirectWithNotice(services, home(visitId), 'saved');
      },
    }),
    addItem: intent({
      params,
      may: 'programme.edit',
      form: addAgendaItemSchema,
      run: async ({ services, actor, params: { visitId }, form, refuse }) => {
        const added = await addAgendaItem(services, actor, visitId, form);
        if ('errors' in added) return refuse(added.errors);
        const to = `${home(visitId)}#item-${added.itemId}`;
        return redirectWithNotice(services, to, 'saved');
      },
    }),
    saveItem: intent({
      params,
      may: 'programme.edit',
      form: saveAgendaItemSchema,
      run: async ({ services, actor, params: { visitId }, form, refuse }) => {
        const saved = await saveAgendaItem(services, actor, visitId, form);
        if ('errors' in saved) return refuse(saved.errors);
        if ('changed' in saved) {
          return refuse({ '': [errorCode('agendaItemChanged')] }, undefined, 409);
        }
        return redirectWithNotice(services, `${home(visitId)}#item-${form.itemId}`, 'saved');
      },
    }),
    removeItem: intent({
      params,
      may: 'programme.edit',
      form: removeAgendaItemSchema,
      run: async ({ services, actor, params: { visitId }, form, refuse }) => {
        const removal = await removeAgendaItem(services, actor, visitId, form);
        if ('errors' in removal) return refuse(removal.errors, undefined, 409);
        if ('changed' in removal) return refuse(CHANGED, undefined, 409);
        if (!removal.removed) return redirectWithNotice(services, home(visitId), 'removed');
        return data<RemovedAnswer>({ removed: removal.removed });
      },
    }),
    moveItem: intent({
      params,
      may: 'programme.edit',
      form: moveAgendaItemSchema,
      run: async ({ services, actor, params: { visitId }, form, refuse }) => {
        const movement = await moveAgendaItem(services, actor, visitId, form);
        if ('errors' in movement) return refuse(movement.errors, undefined, 409);
        if ('changed' in movement) return refuse(CHANGED, undefined, 409);
        // The list itself shows what was done, and says it to who cannot see: no notice over it.
        return redirect(`${home(visitId)}#item-${form.itemId}`, 303);
      },
    }),
    placeQuestion: intent({
      params,
      may: 'programme.edit',
      form: placeQuestionSchema,
      run: async ({ services, actor, params: { visitId }, form }) => {
        await placeQuestion(services, actor, visitId, form);
        return redirectWithNotice(services, `${home(visitId)}#questions`, 'saved');
      },
    }),
    publish: intent({
      params,
      may: 'programme.edit',
      form: publishSchema,
      run: async ({ services, actor, params: { visitId }, form, refuse }) => {
        const published = await publishProgramme(services, actor, visitId, form);
        if ('changed' in published) return refuse(CHANGED, undefined, 409);
        return redirectWithNotice(services, `${home(visitId)}#versions`, 'programmePublished');
      },
    }),
  },
});

export default function Programme() {
  return <ProgrammePage {...useLoaderData<typeof loader>()} />;
}
