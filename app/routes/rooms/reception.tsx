import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { receptionView } from '~/features/rooms/reception-view.server';
import { receptionSchema, SEASONS } from '~/features/rooms/rules/reception-form';
import { WEEKDAYS } from '~/features/rooms/rules/room-form';
import { saveReception } from '~/features/rooms/save-reception.server';
import { zoneName } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { fieldProps, FormErrorSummary, rangeProps, TextArea, TextField } from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { receptionMessages } from './reception-messages';
import { ReceptionNav } from './reception-nav';
import { weekdayNames } from './weekdays';

const HERE = '/workspace/reception';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, receptionMessages, 'title');

export const loader = page({
  may: 'reception.manage',
  load: async ({ services, actor }) => ({
    ...(await receptionView(services, actor)),
    zone: actor.timeZone,
  }),
});

export const action = command({
  intents: {
    save: intent({
      may: 'reception.manage',
      form: receptionSchema,
      run: async ({ services, actor, form, refuse }) => {
        const errors = await saveReception(services, actor, form);
        return errors
          ? refuse(errors, undefined, 409)
          : redirectWithNotice(services, HERE, 'saved');
      },
    }),
  },
});

const LIMITS = [
  ['leadDays', 0, 60],
  ['visitsPerDay', 1, 50],
  ['visitsPerWeek', 1, 200],
  ['parallelVisits', 1, 20],
  ['largestParty', 1, 500],
  ['holdDays', 1, 30],
] as const;

export default function Reception() {
  const t = useMessages(receptionMessages);
  const { rules, regionCode } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        actions={
          regionCode === null ? undefined : (
            <ButtonLink to={`/agencies/${regionCode}/slots`}>{t.seePublic}</ButtonLink>
          )
        }
      />
      <ReceptionNav />
      {rules.version === 0 ? <Notice className="mb-8 max-w-3xl" title={t.usualRules} /> : null}
      {/* What was saved is shown as it is read. */}
      <ReceptionForm key={rules.version} />
    </>
  );
}

function ReceptionForm() {
  const t = useMessages(receptionMessages);
  const weekdays = useMessages(weekdayNames);
  const { rules, lines, zone } = useLoaderData<typeof loader>();
  const [form, fields] = useForm({
    id: 'reception',
    lastResult: useFormReply('save')?.submission,
    defaultValue: { ...rules, ...lines },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: receptionSchema }),
  });
  const hints: Partial<Record<(typeof LIMITS)[number][0], string>> = {
    leadDays: t.leadDaysHint,
    parallelVisits: t.parallelVisitsHint,
    holdDays: t.holdDaysHint,
  };
  const titles = { usual: t.usual, ramadan: t.ramadan };
  const leads = { usual: t.usualLead(zoneName(zone)), ramadan: t.ramadanLead };
  const summary = [
    ...LIMITS.map(([name]) => ({ label: t[name], field: fields[name] })),
    ...SEASONS.flatMap((season) =>
      WEEKDAYS.map((day) => ({
        ...{ label: `${titles[season]}, ${weekdays[day]}`, field: fields[`${season}${day}`] },
      })),
    ),
    { label: t.note, field: fields.note },
  ];
  return (
    <Form method="post" {...getFormProps(form)} className="max-w-3xl">
      <FormErrorSummary
        formErrors={form.errors ?? []}
        fields={summary.map(({ label, field }) => ({
          ...{ label, id: field.id, errors: field.errors ?? [] },
        }))}
      />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={rules.version} />
      {SEASONS.map((season) => (
        <Section key={season} title={titles[season]} lead={leads[season]} id={season}>
          <div className="grid gap-4 sm:grid-cols-2">
            {WEEKDAYS.map((day) => (
              <TextField
                key={day}
                label={weekdays[day]}
                autoComplete="off"
                {...fieldProps(fields[`${season}${day}`])}
              />
            ))}
          </div>
        </Section>
      ))}
      <Section title={t.limits} id="batas">
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
          {LIMITS.map(([name, min, max]) => (
            <TextField
              key={name}
              label={t[name]}
              hint={hints[name]}
              type="number"
              width="short"
              {...rangeProps(fields[name])}
              {...{ min, max }}
              required
            />
          ))}
        </div>
        <TextArea className="mt-6" label={t.note} hint={t.noteHint} {...fieldProps(fields.note)} />
      </Section>
      <div className="mt-10">
        <SubmitButton>{t.save}</SubmitButton>
      </div>
    </Form>
  );
}
