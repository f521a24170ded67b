import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import {
  correctDay,
  correctRamadan,
  undoCorrection,
  undoRamadan,
} from '~/features/rooms/correct-calendar.server';
import { holidaysView } from '~/features/rooms/holidays-view.server';
import {
  correctedDaySchema,
  CORRECTION_KINDS,
  correctionSchema,
  ramadanSchema,
  ramadanYearSchema,
} from '~/features/rooms/rules/calendar-form';
import type { RamadanDays } from '~/features/rooms/rules/national-days';
import { localDate } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { FilterChip, FilterChips } from '~/ui/filter-chip';
import { choiceProps, DateField, fieldProps, Select, TextField } from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { PageHeader, Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { HolidayTable } from './holiday-table';
import { holidaysMessages } from './holidays-messages';
import { ReceptionNav } from './reception-nav';

const HERE = '/workspace/holidays';
const yearPage = (year: string | number) => `${HERE}?year=${year}`;

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, holidaysMessages, 'title');

export const loader = page({
  may: 'reception.manage',
  search: z.object({
    year: z.coerce.number().int().min(2000).max(2099).optional().catch(undefined),
  }),
  load: async ({ services, actor, search }) => {
    const thisYear = Number(localDate(services.clock.now(), actor.timeZone).slice(0, 4));
    return { ...(await holidaysView(services, actor, search.year ?? thisYear)), thisYear };
  },
});

export const action = command({
  intents: {
    correct: intent({
      may: 'reception.manage',
      form: correctionSchema,
      run: async ({ services, actor, form }) => {
        await correctDay(services, actor, form);
        return redirectWithNotice(services, yearPage(form.day.slice(0, 4)), 'saved');
      },
    }),
    undo: intent({
      may: 'reception.manage',
      form: correctedDaySchema,
      run: async ({ services, actor, form }) => {
        await undoCorrection(services, actor, form.day);
        return redirectWithNotice(services, yearPage(form.day.slice(0, 4)), 'restored');
      },
    }),
    correctRamadan: intent({
      may: 'reception.manage',
      form: ramadanSchema,
      run: async ({ services, actor, form }) => {
        await correctRamadan(services, actor, form);
        return redirectWithNotice(services, yearPage(form.first.slice(0, 4)), 'saved');
      },
    }),
    undoRamadan: intent({
      may: 'reception.manage',
      form: ramadanYearSchema,
      run: async ({ services, actor, form, request }) => {
        await undoRamadan(services, actor, form.hijriYear);
        const { search } = new URL(request.url);
        return redirectWithNotice(services, HERE + search, 'restored');
      },
    }),
  },
});

const YEARS_AROUND = [-1, 0, 1, 2];

export default function HolidaysPage() {
  const t = useMessages(holidaysMessages);
  const { year, thisYear, rows, ramadans, decree } = useLoaderData<typeof loader>();
  const corrected = rows.filter(({ correction }) => correction !== null).length;
  const years = [...new Set([...YEARS_AROUND.map((offset) => thisYear + offset), year])].sort(
    (a, b) => a - b,
  );
  return (
    <>
      <PageHeader title={t.titleOf(year)} lead={t.lead} />
      <ReceptionNav />
      <FilterChips label={t.years}>
        {years.map((each) => (
          <FilterChip key={each} label={String(each)} to={yearPage(each)} current={each === year} />
        ))}
      </FilterChips>
      {decree === null ? (
        <Notice tone="warn" className="my-6" title={t.computed} />
      ) : (
        <p className="my-6 text-muted">{t.decree(decree)}</p>
      )}
      <HolidayTable rows={rows} caption={t.titleOf(year)} />
      <div className="mt-10 grid gap-x-12 gap-y-10 sm:mt-12 lg:grid-cols-2">
        {/* Empty again once a correction stands. */}
        <CorrectionForm key={`${year} ${corrected}`} />
        <Section title={t.ramadan} lead={t.ramadanLead} id="ramadan" className="!mt-0">
          <div className="space-y-8">
            {ramadans.map((ramadan) => (
              <RamadanForm key={`${ramadan.hijriYear} ${ramadan.source}`} ramadan={ramadan} />
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}

function CorrectionForm() {
  const t = useMessages(holidaysMessages);
  const [form, fields] = useForm({
    id: 'koreksi',
    lastResult: useFormReply('correct')?.submission,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: correctionSchema }),
  });
  return (
    <Section title={t.addTitle} lead={t.addLead} id="tambah" className="!mt-0">
      <Form method="post" {...getFormProps(form)}>
        <input type="hidden" name="intent" value="correct" />
        <FieldStack>
          <DateField label={t.day} {...fieldProps(fields.day)} required />
          <Select
            label={t.kind}
            width="medium"
            {...choiceProps(fields.kind)}
            placeholder={false}
            options={CORRECTION_KINDS.map((kind) => ({
              value: kind,
              label: kind === 'holiday' ? t.ownHoliday : t[kind],
            }))}
          />
          <TextField label={t.name} hint={t.nameHint} {...fieldProps(fields.name)} />
          <SubmitButton>{t.add}</SubmitButton>
        </FieldStack>
      </Form>
    </Section>
  );
}

function RamadanForm({ ramadan }: { ramadan: RamadanDays }) {
  const t = useMessages(holidaysMessages);
  const { hijriYear, first, last, source } = ramadan;
  const reply = useFormReply('correctRamadan')?.submission;
  const isMine = reply?.initialValue?.['hijriYear'] === String(hijriYear);
  const [form, fields] = useForm({
    id: `ramadan-${hijriYear}`,
    lastResult: isMine ? reply : undefined,
    defaultValue: { first, last },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: ramadanSchema }),
  });
  const sources = { announced: t.announced, computed: t.byTable, correction: t.corrected };
  return (
    <div>
      <h3 className="text-base">{t.ramadanOf(hijriYear)}</h3>
      <p className="mb-4 text-sm text-muted">{sources[source]}</p>
      <Form method="post" {...getFormProps(form)}>
        <input type="hidden" name="hijriYear" value={hijriYear} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t.first} {...fieldProps(fields.first)} required />
          <DateField label={t.last} {...fieldProps(fields.last)} required />
        </div>
        <div className="mt-5 flex flex-wrap gap-3">
          <SubmitButton variant="secondary" name="intent" value="correctRamadan">
            {t.saveRamadan}
          </SubmitButton>
          {source === 'correction' ? (
            <SubmitButton variant="quiet" name="intent" value="undoRamadan" formNoValidate>
              {t.undo}
            </SubmitButton>
          ) : null}
        </div>
      </Form>
    </div>
  );
}
