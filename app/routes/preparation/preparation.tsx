import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { makeTasks } from '~/features/preparation/make-tasks.server';
import { preparationView } from '~/features/preparation/preparation-view.server';
import {
  addTaskSchema,
  saveTaskSchema,
  taskSchema,
} from '~/features/preparation/rules/preparation-form';
import { addTask, saveTask } from '~/features/preparation/save-task.server';
import { removeTask, tickTask } from '~/features/preparation/tick-task.server';
import { formatDateTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { PageHeader, Section } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { VisitCrumbs } from '../visits/visit-crumbs';
import { preparationTexts } from './preparation-texts';
import { TaskForm } from './task-form';
import { TaskRow } from './task-row';

const params = z.object({ visitId: z.string().max(64) });

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, preparationTexts, 'title');

export const loader = page({
  may: 'preparation.read',
  params,
  search: z.object({ edit: z.string().max(64).optional().catch(undefined) }),
  load: async ({ services, actor, params: { visitId }, search: { edit } }) => ({
    ...(await preparationView(services, actor, visitId)),
    edit: edit ?? null,
  }),
});

const here = (visitId: string) => `/workspace/visits/${visitId}/preparation`;

const tick = (isDone: boolean) =>
  intent({
    params,
    may: 'preparation.edit',
    form: taskSchema,
    run: async ({ services, actor, params: { visitId }, form }) => {
      await tickTask(services, actor, visitId, form, isDone);
      return redirectWithNotice(services, here(visitId), isDone ? 'taskDone' : 'taskOpened');
    },
  });

export const action = command({
  intents: {
    make: intent({
      params,
      may: 'preparation.edit',
      form: z.object({}),
      run: async ({ services, actor, params: { visitId } }) => {
        await makeTasks(services, actor, visitId);
        return redirectWithNotice(services, here(visitId), 'tasksMade');
      },
    }),
    add: intent({
      params,
      may: 'preparation.edit',
      form: addTaskSchema,
      run: async ({ services, actor, params: { visitId }, form, refuse }) => {
        const added = await addTask(services, actor, visitId, form);
        if ('errors' in added) return refuse(added.errors);
        return redirectWithNotice(services, here(visitId), 'saved');
      },
    }),
    save: intent({
      params,
      may: 'preparation.edit',
      form: saveTaskSchema,
      run: async ({ services, actor, params: { visitId }, form, refuse }) => {
        const saved = await saveTask(services, actor, visitId, form);
        if ('errors' in saved) return refuse(saved.errors);
        return redirectWithNotice(services, here(visitId), 'saved');
      },
    }),
    done: tick(true),
    open: tick(false),
    remove: intent({
      params,
      may: 'preparation.edit',
      form: taskSchema,
      run: async ({ services, actor, params: { visitId }, form }) => {
        await removeTask(services, actor, visitId, form);
        return redirectWithNotice(services, here(visitId), 'removed');
      },
    }),
  },
});

// A refused change may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

export default function Preparation() {
  const t = useMessages(preparationTexts);
  const locale = useLocale();
  const { visit, tasks, canEdit, mayManageChecklists, owners, edit } =
    useLoaderData<typeof loader>();
  const editing = canEdit ? tasks.find(({ id }) => id === edit) : undefined;
  const late = tasks.filter(({ isOverdue }) => isOverdue).length;
  const done = tasks.filter(({ isDone }) => isDone).length;
  return (
    <>
      <PageHeader
        breadcrumbs={<VisitCrumbs visit={visit} here={t.title} />}
        title={t.title}
        lead={`${visit.subject}. ${t.lead(formatDateTime(locale, visit.startsAt, visit.zone))}`}
        badges={
          tasks.length > 0 ? (
            <>
              <Badge tone={done === tasks.length ? 'good' : 'info'}>
                {t.summary(done, tasks.length)}
              </Badge>
              {late > 0 ? <Badge tone="bad">{t.late(late)}</Badge> : null}
            </>
          ) : undefined
        }
        actions={
          <>
            <ButtonLink to={`/workspace/visits/${visit.id}/run-sheet`}>{t.runSheet}</ButtonLink>
            {mayManageChecklists && tasks.length > 0 ? (
              <ButtonLink to="/workspace/checklists" variant="quiet">
                {t.checklists}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <div className="max-w-3xl">
        {tasks.length > 0 ? (
          <ul className="divide-y divide-line rounded-md border border-line bg-surface">
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} visit={visit} canEdit={canEdit} />
            ))}
          </ul>
        ) : (
          <EmptyState
            title={t.none}
            action={
              canEdit ? (
                <>
                  <Form method="post">
                    <input type="hidden" name="intent" value="make" />
                    <SubmitButton>{t.make}</SubmitButton>
                  </Form>
                  {mayManageChecklists ? (
                    <ButtonLink to="/workspace/checklists">{t.checklists}</ButtonLink>
                  ) : null}
                </>
              ) : undefined
            }
          >
            {canEdit ? t.noneText : t.noneReader}
          </EmptyState>
        )}
        {canEdit ? (
          <Section id="form" title={editing ? t.editTitle : t.addTitle}>
            <TaskForm key={editing?.id ?? 'new'} task={editing} visit={visit} owners={owners} />
          </Section>
        ) : null}
      </div>
    </>
  );
}
