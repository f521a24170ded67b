import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { itemKindNames } from '~/features/minutes/rules/item-kind';
import {
  minutesToCarryOver,
  visitsToWriteAbout,
} from '~/features/practices/new-practice-view.server';
import { emptyPracticeSchema, fromMinutesSchema } from '~/features/practices/rules/practice-form';
import { startEmptyPractice } from '~/features/practices/start-empty-practice.server';
import { startPracticeFromMinutes } from '~/features/practices/start-practice-from-minutes.server';
import { formatDate, formatShortDate, localDate } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { markdownToPlainText } from '~/platform/markdown/render-markdown.server';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import {
  CheckboxGroup,
  fieldProps,
  FormErrorSummary,
  rangeProps,
  TextField,
} from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { newPracticeMessages } from './new-practice-messages';

const HOME = '/workspace/practices';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, newPracticeMessages, 'title');

/** The visit with its items as plain words: a choice is read quickly, without marks. */
async function chosenVisit(...args: Parameters<typeof minutesToCarryOver>) {
  const visit = await minutesToCarryOver(...args);
  const items = visit.items.map((item) => ({ ...item, body: markdownToPlainText(item.body) }));
  return { ...visit, items };
}

export const loader = page({
  may: 'practice.write',
  search: z.object({ visit: z.string().max(64).optional().catch(undefined) }),
  load: async ({ services, actor, search }) => ({
    visit: search.visit === undefined ? null : await chosenVisit(services, actor, search.visit),
    visits: search.visit === undefined ? await visitsToWriteAbout(services, actor) : [],
    thisYear: Number(localDate(services.clock.now(), actor.timeZone).slice(0, 4)),
    zone: actor.timeZone,
  }),
});

export const action = command({
  intents: {
    fromMinutes: intent({
      may: 'practice.write',
      form: fromMinutesSchema,
      run: async ({ services, actor, form, refuse }) => {
        const started = await startPracticeFromMinutes(services, actor, form);
        if ('errors' in started) return refuse(started.errors);
        return redirectWithNotice(services, `${HOME}/${started.practiceId}`, 'practiceStarted');
      },
    }),
    empty: intent({
      may: 'practice.write',
      form: emptyPracticeSchema,
      run: async ({ services, actor, form }) => {
        const { practiceId } = await startEmptyPractice(services, actor, form);
        return redirectWithNotice(services, `${HOME}/${practiceId}`, 'saved');
      },
    }),
  },
});

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function NewPractice() {
  const t = useMessages(newPracticeMessages);
  const { visit, visits, thisYear, zone } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        breadcrumbs={<Breadcrumbs items={[{ to: HOME, label: t.practices }, { label: t.title }]} />}
      />
      {visit ? <FromMinutes visit={visit} /> : <ChooseVisit visits={visits} zone={zone} />}
      <Section title={t.empty} lead={t.emptyLead}>
        <StartEmpty thisYear={thisYear} />
      </Section>
    </>
  );
}

function ChooseVisit({ visits, zone }: Pick<View, 'visits' | 'zone'>) {
  const t = useMessages(newPracticeMessages);
  const locale = useLocale();
  return (
    <Section title={t.choose} lead={t.chooseLead}>
      {visits.length === 0 ? (
        <EmptyState title={t.noMinutesTitle}>{t.noMinutesText}</EmptyState>
      ) : (
        <ul className="space-y-3">
          {visits.map((visit) => (
            <Card key={visit.id} as="li" className="flex flex-wrap items-center gap-4">
              <div className="min-w-0 flex-1 basis-64">
                <p className="font-semibold">{visit.subject}</p>
                <p className="text-sm text-muted">
                  {t.visitOf(
                    visit.guests.join(', '),
                    formatShortDate(locale, visit.startsAt, zone),
                  )}
                  {visit.practices > 0 ? ` · ${t.already(visit.practices)}` : ''}
                </p>
              </div>
              <ButtonLink
                to={`${HOME}/new?visit=${visit.id}`}
                aria-label={`${t.pick}: ${visit.subject}`}
              >
                {t.pick}
              </ButtonLink>
            </Card>
          ))}
        </ul>
      )}
    </Section>
  );
}

function FromMinutes({ visit }: { visit: NonNullable<View['visit']> }) {
  const t = useMessages(newPracticeMessages);
  const kinds = useMessages(itemKindNames);
  const locale = useLocale();
  const reply = useFormReply('fromMinutes');
  const [form, fields] = useForm({
    id: 'from-minutes',
    lastResult: reply?.submission,
    defaultValue: { items: visit.items.map(({ id }) => id) },
  });
  const lead = t.visitOf(visit.guests.join(', '), formatDate(locale, visit.startsAt, visit.zone));
  return (
    <Section title={visit.subject} lead={lead}>
      {visit.practices.length > 0 ? (
        <Notice title={t.alreadyWritten} className="mb-6">
          <ul className="list-disc ps-5">
            {visit.practices.map(({ id, title }) => (
              <li key={id}>
                <Link to={`${HOME}/${id}`} className="link">
                  {title}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {visit.isApproved ? (
        <Form method="post" {...getFormProps(form)} className="max-w-3xl">
          <FormErrorSummary
            fields={[{ id: fields.items.id, label: t.items, errors: fields.items.errors }]}
            formErrors={form.errors}
          />
          <input type="hidden" name="intent" value="fromMinutes" />
          <input type="hidden" name="visitId" value={visit.id} />
          {visit.items.length === 0 ? (
            <p className="text-muted">{t.noItems}</p>
          ) : (
            <CheckboxGroup
              {...fieldProps(fields.items)}
              label={t.items}
              hint={t.itemsHint}
              options={visit.items.map(({ id, kind, body, indicators }) => ({
                value: id,
                label: (
                  <>
                    <span className="block text-sm font-semibold text-muted">{kinds[kind]}</span>
                    <span className="line-clamp-4 whitespace-pre-line">{body}</span>
                  </>
                ),
                hint: indicators.join(' · '),
              }))}
            />
          )}
          <SubmitButton className="mt-6">{t.startFrom}</SubmitButton>
        </Form>
      ) : (
        <Notice
          tone="warn"
          title={t.notApproved}
          actions={<ButtonLink to={`/workspace/visits/${visit.id}`}>{t.toVisit}</ButtonLink>}
        >
          {t.notApprovedText}
        </Notice>
      )}
    </Section>
  );
}

function StartEmpty({ thisYear }: { thisYear: number }) {
  const t = useMessages(newPracticeMessages);
  const reply = useFormReply('empty');
  const [form, fields] = useForm({
    id: 'empty',
    lastResult: reply?.submission,
    constraint: getZodConstraint(emptyPracticeSchema),
    defaultValue: { year: thisYear },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: emptyPracticeSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-3xl space-y-6">
      <FormErrorSummary
        fields={[
          { id: fields.title.id, label: t.name, errors: fields.title.errors },
          { id: fields.year.id, label: t.year, errors: fields.year.errors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="empty" />
      <TextField label={t.name} hint={t.nameHint} {...fieldProps(fields.title)} />
      <TextField
        label={t.year}
        hint={t.yearHint}
        type="number"
        width="short"
        inputMode="numeric"
        {...rangeProps(fields.year)}
      />
      <SubmitButton variant="secondary">{t.startEmpty}</SubmitButton>
    </Form>
  );
}
