import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { checklistView } from '~/features/preparation/checklists-view.server';
import { areaNames } from '~/features/preparation/rules/checklist';
import {
  addLineSchema,
  beginChecklistSchema,
  CHECKLIST_TYPES,
  lineSchema,
  saveLineSchema,
} from '~/features/preparation/rules/preparation-form';
import {
  addLine,
  beginChecklist,
  removeLine,
  saveLine,
} from '~/features/preparation/save-checklist.server';
import { visitTypeNames } from '~/features/visits/rules/visit-type';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { FilterChip, FilterChips } from '~/ui/filter-chip';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';
import { Table } from '~/ui/table';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { checklistsTexts } from './checklists-texts';
import { LineForm } from './line-form';

const HERE = '/workspace/checklists';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, checklistsTexts, 'title');

export const loader = page({
  may: 'checklist.manage',
  search: z.object({
    type: z.enum(CHECKLIST_TYPES).catch('').default(''),
    edit: z.string().max(64).optional().catch(undefined),
  }),
  load: async ({ services, actor, search: { type, edit } }) => ({
    ...(await checklistView(services, actor, type)),
    type,
    edit: edit ?? null,
  }),
});

const back = (request: Request) => {
  const type = new URL(request.url).searchParams.get('type');
  return type ? `${HERE}?type=${encodeURIComponent(type)}` : HERE;
};

export const action = command({
  intents: {
    begin: intent({
      may: 'checklist.manage',
      form: beginChecklistSchema,
      run: async ({ services, actor, form, request }) => {
        await beginChecklist(services, actor, form.visitType ?? '');
        return redirectWithNotice(services, back(request), 'saved');
      },
    }),
    addLine: intent({
      may: 'checklist.manage',
      form: addLineSchema,
      run: async ({ services, actor, form: { visitType = '', ...form }, request, refuse }) => {
        const added = await addLine(services, actor, visitType, form);
        if ('errors' in added) return refuse(added.errors);
        return redirectWithNotice(services, back(request), 'saved');
      },
    }),
    saveLine: intent({
      may: 'checklist.manage',
      form: saveLineSchema,
      run: async ({ services, actor, form, request, refuse }) => {
        const saved = await saveLine(services, actor, form);
        if ('errors' in saved) return refuse(saved.errors);
        return redirectWithNotice(services, back(request), 'saved');
      },
    }),
    removeLine: intent({
      may: 'checklist.manage',
      form: lineSchema,
      run: async ({ services, actor, form, request }) => {
        await removeLine(services, actor, form.lineId);
        return redirectWithNotice(services, back(request), 'removed');
      },
    }),
  },
});

export const shouldRevalidate = () => true;

export default function Checklists() {
  const t = useMessages(checklistsTexts);
  const types = useMessages(visitTypeNames);
  const areas = useMessages(areaNames);
  const { lines, owners, isOwn, type, edit } = useLoaderData<typeof loader>();
  const to = (asked: string) => (asked ? `${HERE}?type=${asked}` : HERE);
  const nameOf = (each: (typeof CHECKLIST_TYPES)[number]) =>
    each === '' ? t.general : types[each];
  const editing = isOwn ? lines.find(({ id }) => id === edit) : undefined;
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div className="mb-6">
        <FilterChips label={t.kind}>
          {CHECKLIST_TYPES.map((each) => (
            <FilterChip key={each} label={nameOf(each)} to={to(each)} current={each === type} />
          ))}
        </FilterChips>
      </div>
      {isOwn ? null : (
        <Notice
          className="mb-6"
          title={type === '' ? t.programTitle : t.generalTitle}
          actions={
            <Form method="post">
              <input type="hidden" name="intent" value="begin" />
              {type === '' ? null : <input type="hidden" name="visitType" value={type} />}
              <SubmitButton>{t.begin}</SubmitButton>
            </Form>
          }
        >
          {t.beginText}
        </Notice>
      )}
      <Table
        caption={nameOf(type)}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', label: t.task, primary: true, cell: ({ title }) => title },
          { key: 'area', label: t.area, cell: ({ area }) => areas[area] },
          { key: 'when', label: t.when, cell: ({ daysBefore }) => t.days(daysBefore) },
          { key: 'owner', label: t.owner, cell: ({ owner }) => owner || '–' },
          ...(isOwn
            ? [
                {
                  key: 'change',
                  label: t.change,
                  labelHiddenOnPhones: true,
                  cell: (line: (typeof lines)[number]) => (
                    <div className="flex flex-wrap gap-1">
                      <ButtonLink
                        to={`${HERE}?${new URLSearchParams({ ...(type ? { type } : {}), edit: line.id }).toString()}#form`}
                        variant="quiet"
                        size="small"
                        aria-label={t.changeLabel(line.title)}
                      >
                        {t.change}
                      </ButtonLink>
                      <Form method="post">
                        <input type="hidden" name="intent" value="removeLine" />
                        <input type="hidden" name="lineId" value={line.id} />
                        <SubmitButton
                          variant="quiet"
                          size="small"
                          aria-label={t.removeLabel(line.title)}
                        >
                          {t.remove}
                        </SubmitButton>
                      </Form>
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
      {isOwn ? (
        <Section id="form" title={editing ? t.editTitle : t.addTitle} className="max-w-3xl">
          <LineForm key={editing?.id ?? `new-${type}`} line={editing} type={type} owners={owners} />
        </Section>
      ) : null}
    </>
  );
}
