import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { deputiesView } from '~/features/disposition/deputies-view.server';
import { endDeputy } from '~/features/disposition/end-deputy.server';
import { CAPACITIES, deputySchema, titleInCapacity } from '~/features/disposition/rules/deputy';
import { setDeputy } from '~/features/disposition/set-deputy.server';
import { AppError } from '~/platform/errors/app-error';
import { formatDay } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { errorText } from '~/platform/languages/validation';
import { Alert } from '~/ui/alert';
import { Badge } from '~/ui/badge';
import { SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { FieldStack } from '~/ui/field-stack';
import {
  choiceProps,
  DateField,
  fieldProps,
  FormErrorSummary,
  RadioGroup,
  rangeProps,
  Select,
  TextField,
} from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';
import { Table } from '~/ui/table';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { deputyMessages } from './deputy-messages';
import { ANY_DAY } from './step-answers';

const HOME = '/workspace/deputies';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, deputyMessages, 'title');

export const loader = page({
  may: 'deputy.manage',
  load: ({ services, actor }) => deputiesView(services, actor),
});

export const action = command({
  intents: {
    set: intent({
      may: 'deputy.manage',
      form: deputySchema(ANY_DAY.first),
      run: async ({ services, actor, form, refuse }) => {
        const errors = await setDeputy(services, actor, form);
        return errors ? refuse(errors) : redirectWithNotice(services, HOME, 'deputySet');
      },
    }),
    end: intent({
      may: 'deputy.manage',
      form: z.object({ deputyId: z.string().max(64) }),
      run: async ({ services, actor, form, refuse }) => {
        try {
          await endDeputy(services, actor, form.deputyId);
        } catch (error) {
          if (!(error instanceof AppError) || error.kind !== 'conflict') throw error;
          return refuse({ '': ['deputyEnded'] }, undefined, 409);
        }
        return redirectWithNotice(services, HOME, 'deputyEnded');
      },
    }),
  },
});

const TONES = { inForce: 'good', planned: 'info', over: 'neutral', ended: 'neutral' } as const;

/** Who acts for whom, and from when to when. */
export default function Deputies() {
  const t = useMessages(deputyMessages);
  const locale = useLocale();
  const { orders } = useLoaderData<typeof loader>();
  const [ended] = useFormReply('end')?.submission.error?.[''] ?? [];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      {ended === undefined ? null : (
        <Alert>
          <Notice tone="warn" title={errorText(locale, ended)} className="mb-6" />
        </Alert>
      )}
      <Table
        caption={t.title}
        rows={orders}
        rowKey={(order) => order.id}
        empty={<EmptyState title={t.emptyTitle}>{t.emptyText}</EmptyState>}
        columns={[
          {
            key: 'deputy',
            label: t.deputy,
            primary: true,
            cell: ({ deputy, capacity, absent }) => (
              <>
                {deputy?.name ?? '–'}
                <span className="block text-sm font-normal text-muted">
                  {titleInCapacity(capacity, absent?.positionTitle ?? '')}
                </span>
              </>
            ),
          },
          { key: 'absent', label: t.absent, cell: ({ absent }) => absent?.name ?? '–' },
          {
            key: 'period',
            label: t.period,
            cell: ({ firstDay, lastDay }) =>
              firstDay === lastDay
                ? formatDay(locale, firstDay)
                : `${formatDay(locale, firstDay)} – ${formatDay(locale, lastDay)}`,
          },
          { key: 'order', label: t.orderNumber, cell: ({ orderNumber }) => orderNumber || '–' },
          {
            key: 'state',
            label: t.state,
            cell: ({ state }) => <Badge tone={TONES[state]}>{t[state]}</Badge>,
          },
          {
            key: 'end',
            label: t.change,
            labelHiddenOnPhones: true,
            cell: ({ id, state }) =>
              state === 'inForce' || state === 'planned' ? (
                <Form method="post">
                  <input type="hidden" name="intent" value="end" />
                  <input type="hidden" name="deputyId" value={id} />
                  <SubmitButton variant="quiet" size="small" className="-ms-3 whitespace-nowrap">
                    {t.end}
                  </SubmitButton>
                </Form>
              ) : null,
          },
        ]}
      />
      <Section title={t.addTitle} lead={t.addLead} className="max-w-2xl">
        <AddForm />
      </Section>
    </>
  );
}

function AddForm() {
  const t = useMessages(deputyMessages);
  const { people, today } = useLoaderData<typeof loader>();
  const schema = deputySchema(today);
  const [form, fields] = useForm({
    id: 'set-deputy',
    lastResult: useFormReply('set')?.submission,
    defaultValue: { capacity: 'plh', firstDay: today },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  const options = people.map(({ id, name, positionTitle }) => ({
    value: id,
    label: positionTitle ? `${name}, ${positionTitle}` : name,
  }));
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          { id: fields.absentUserId.id, label: t.absent, errors: fields.absentUserId.errors },
          { id: fields.deputyUserId.id, label: t.deputy, errors: fields.deputyUserId.errors },
          { id: fields.firstDay.id, label: t.firstDay, errors: fields.firstDay.errors },
          { id: fields.lastDay.id, label: t.lastDay, errors: fields.lastDay.errors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="set" />
      <FieldStack>
        <Select label={t.absent} {...fieldProps(fields.absentUserId)} required options={options} />
        <Select label={t.deputy} {...fieldProps(fields.deputyUserId)} required options={options} />
        <RadioGroup
          label={t.capacity}
          {...choiceProps(fields.capacity)}
          required
          options={CAPACITIES.map((capacity) => ({
            value: capacity,
            label: t[capacity],
            hint: t[`${capacity}Hint`],
          }))}
        />
        <div className="grid gap-6 sm:grid-cols-2">
          <DateField label={t.firstDay} {...rangeProps(fields.firstDay)} required />
          <DateField label={t.lastDay} {...rangeProps(fields.lastDay)} required min={today} />
        </div>
        <TextField
          label={t.orderNumber}
          hint={t.orderHint}
          {...fieldProps(fields.orderNumber)}
          maxLength={100}
        />
        <SubmitButton>{t.add}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
