import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { data, redirect, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useRef, useState, type ReactNode } from 'react';
import { z } from 'zod';

import { SubjectPicker } from '~/features/frameworks/subject-picker';
import { lessonsOn, type Lessons } from '~/features/library/lessons.server';
import { keptLetter } from '~/features/visits/letter-file.server';
import { hostToday, requestFormView } from '~/features/visits/request-form-view.server';
import {
  DAY_PARTS,
  LARGEST_PARTY,
  LETTER_BYTES,
  letterTrouble,
  requestFields,
  requestSchema,
  subjectsSchema,
} from '~/features/visits/rules/request-form';
import { VISIT_TYPES, visitTypeNames } from '~/features/visits/rules/visit-type';
import { submitRequest } from '~/features/visits/submit-request.server';
import { isCalendarDay } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { noticeCookie } from '~/platform/web/flash-cookie.server';
import { SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { FieldStack } from '~/ui/field-stack';
import { Fold } from '~/ui/fold';
import {
  DateField,
  fieldProps,
  FileField,
  FormErrorSummary,
  RadioGroup,
  rangeProps,
  Select,
  TextArea,
  TextField,
} from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { OutsideButton } from '~/ui/outside-button';
import { PageHeader, Section } from '~/ui/page';
import { useUnsavedGuard, useUnsavedText } from '~/ui/use-unsaved-guard';

import { useAnyFormReply } from '../form-reply';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { requestMessages } from './request-messages';
import { TripPart } from './trip-part';
import { useLessons } from './use-lessons';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, requestMessages, 'title');

export const loader = page({
  may: 'request.submit',
  // The public page of free times links here with what was picked on it.
  search: z.object({
    host: z.string().max(10).optional().catch(undefined),
    date: z.string().refine(isCalendarDay).optional().catch(undefined),
    part: z.enum(DAY_PARTS).optional().catch(undefined),
  }),
  load: async ({ services, locale, search }) => ({
    ...(await requestFormView(services, locale, search.host)),
    picked: { date1: search.date ?? null, part1: search.part ?? null },
  }),
});

// The bounds that depend on today are checked again by the server with the host's own day.
const OPEN_BOUNDS = '2000-01-01';
const END_OF_TIME = '9999-12-31';

export const action = command({
  limit: 'request',
  files: { letter: { accept: ['pdf'], maxBytes: LETTER_BYTES } },
  intents: {
    // Without scripts: the form comes back as it is, with what the library holds.
    lessons: intent({
      may: 'request.submit',
      form: subjectsSchema.extend({ letterKept: requestFields.letterKept }),
      run: async ({ services, form, files, refuse }) => {
        const kept = await keptLetter(
          ...([services, form.hostAgencyId, files['letter'], form.letterKept] as const),
        );
        const again = refuse({}, kept);
        return data({ ...again.data, lessons: lessonsOn(services, form) });
      },
    }),
    submit: intent({
      may: 'request.submit',
      form: requestSchema(OPEN_BOUNDS, END_OF_TIME),
      keep: ({ services }, files, form) =>
        keptLetter(services, form.get('hostAgencyId'), files['letter'], form.get('letterKept')),
      run: async ({ services, form, files, refuse }) => {
        const today = await hostToday(services, form.hostAgencyId);
        const inTime = requestSchema(today).safeParse(form);
        const keep = () =>
          keptLetter(services, form.hostAgencyId, files['letter'], form.letterKept);
        if (!inTime.success) {
          const errors: Record<string, string[]> = {};
          for (const issue of inTime.error.issues) {
            (errors[issue.path.join('.')] ??= []).push(issue.message);
          }
          return refuse(errors, await keep());
        }
        const result = await submitRequest(services, inTime.data, files['letter']);
        if ('errors' in result) {
          return refuse(result.errors, await keep());
        }
        const { config } = services;
        return redirect(`/track/${result.trackingToken}`, {
          status: 303,
          headers: { 'Set-Cookie': noticeCookie(config.secret, 'requestSent', config.secure) },
        });
      },
    }),
  },
});

export default function RequestVisit() {
  const t = useMessages(requestMessages);
  const types = useMessages(visitTypeNames);
  const view = useLoaderData<typeof loader>();
  const { hosts, chosenHostId, regionNames, subjects, today } = view;
  const reply = useAnyFormReply(['submit', 'lessons']);
  const element = useRef<HTMLFormElement>(null);
  useUnsavedText(element, reply !== undefined);
  useUnsavedGuard();
  // With scripts the lessons follow the choices, without them the answer brings them.
  const answer: unknown = useActionData();
  const found = useLessons(element) ?? lessonsOf(answer);
  const schema = requestSchema(today);
  const [form, fields] = useForm({
    lastResult: reply?.submission,
    constraint: getZodConstraint(schema),
    defaultValue: { hostAgencyId: chosenHostId, ...view.picked },
    shouldValidate: 'onSubmit',
    // Not on leaving a field: the summary above would fold away under the pointer.
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => {
      const letter = formData.get('letter');
      const trouble = letter instanceof File && letter.size > 0 ? letterTrouble(letter) : null;
      if (trouble === null) return parseWithZod(formData, { schema });
      // Told together with whatever else is wrong, not one round later.
      const refusal = { path: ['letter'], message: trouble, when: () => true };
      return parseWithZod(formData, { schema: schema.refine(() => false, refusal) });
    },
  });
  if (hosts.length === 0) return <EmptyState title={t.noHostTitle}>{t.noHostText}</EmptyState>;

  const hostId = fields.hostAgencyId.value ?? chosenHostId;
  const host = hosts.find(({ id }) => id === hostId);
  const parts = DAY_PARTS.map((part) => ({ value: part, label: t[part] }));
  const first = { n: '1', day: fields.date1, part: fields.part1 };
  const more = [
    { n: '2', day: fields.date2, part: fields.part2 },
    { n: '3', day: fields.date3, part: fields.part3 },
  ];
  const wish = ({ n, day, part }: typeof first | (typeof more)[number]) => (
    <div key={n} className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
      <DateField label={t.date(n)} {...rangeProps(day)} min={today} />
      <Select label={t.part(n)} {...fieldProps(part)} options={parts} required={false} />
    </div>
  );
  const summary = [
    { field: fields.hostAgencyId, label: t.host },
    { field: fields.guestAgencyName, label: t.guestAgencyName },
    { field: fields.guestRegion, label: t.guestRegion },
    { field: fields.headCount, label: t.headCount },
    { field: fields.visitType, label: t.visitType },
    { field: fields.subject, label: t.subject },
    { field: fields.purpose, label: t.purpose },
    { field: fields.topics, label: t.subjectSection },
    { field: fields.indicators, label: t.subjectSection },
    ...[first, ...more].map(({ n, day }) => ({ field: day, label: t.date(n) })),
    { field: fields.contactName, label: t.contactName },
    { field: fields.contactPhone, label: t.contactPhone },
    { field: fields.contactEmail, label: t.contactEmail },
    { field: fields.letterNumber, label: t.letterNumber },
    { field: fields.letterDate, label: t.letterDate },
  ].map(({ field, label }) => ({ id: field.id, label, errors: field.errors }));
  const letterErrors = form.allErrors['letter'];
  const letterId = `${form.id}-letter`;

  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Form
        method="post"
        encType="multipart/form-data"
        {...getFormProps(form)}
        ref={element}
        className="max-w-3xl"
      >
        <FormErrorSummary
          fields={[...summary, { id: letterId, label: t.letter, errors: letterErrors }]}
          formErrors={form.errors}
        />
        {/* Enter in a field sends the form, not the button that only looks lessons up. */}
        <noscript>
          <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
        </noscript>
        <Section title={t.hostSection}>
          <FieldStack>
            <Select
              label={t.host}
              {...fieldProps(fields.hostAgencyId)}
              options={hosts.map(({ id, shortName }) => ({ value: id, label: shortName }))}
            />
          </FieldStack>
        </Section>
        <Section title={t.guestSection}>
          <FieldStack>
            <TextField
              label={t.guestAgencyName}
              hint={t.guestAgencyHint}
              autoComplete="organization"
              {...fieldProps(fields.guestAgencyName)}
            />
            <TextField
              label={t.guestRegion}
              hint={t.guestRegionHint}
              list="regions"
              autoComplete="off"
              {...fieldProps(fields.guestRegion)}
            />
            <datalist id="regions">
              {regionNames.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            <TextField
              label={t.headCount}
              type="number"
              width="short"
              inputMode="numeric"
              {...rangeProps(fields.headCount)}
              min={1}
              max={LARGEST_PARTY}
            />
          </FieldStack>
        </Section>
        <Section title={t.subjectSection}>
          <FieldStack>
            <RadioGroup
              label={t.visitType}
              {...fieldProps(fields.visitType)}
              options={VISIT_TYPES.map((type) => ({ value: type, label: types[type] }))}
            />
            <TextField label={t.subject} hint={t.subjectHint} {...fieldProps(fields.subject)} />
            <TextArea
              label={t.purpose}
              hint={t.purposeHint}
              rows={4}
              {...fieldProps(fields.purpose)}
            />
            <SubjectPicker
              options={subjects}
              topics={fields.topics}
              indicators={fields.indicators}
            />
          </FieldStack>
        </Section>
        <TripPart
          found={found}
          choice={fields.tripChoice}
          shownBefore={fields.lessonsShown.initialValue}
        />
        <Section title={t.dateSection} lead={t.dateWhy}>
          <FieldStack>
            {host ? (
              <p>
                <OutsideButton href={`/agencies/${host.regionCode}/slots?host=${host.id}`}>
                  {t.seeSlotsOf(host.shortName)} {t.newTab}
                </OutsideButton>
              </p>
            ) : null}
            {wish(first)}
            <OptionalPart title={t.moreDates} fields={more.map(({ day }) => day)}>
              <FieldStack>{more.map(wish)}</FieldStack>
            </OptionalPart>
          </FieldStack>
        </Section>
        <Section title={t.contactSection} lead={t.contactWhy}>
          <FieldStack>
            <TextField
              label={t.contactName}
              autoComplete="name"
              {...fieldProps(fields.contactName)}
            />
            <TextField
              label={t.contactPhone}
              type="tel"
              autoComplete="tel"
              {...fieldProps(fields.contactPhone)}
            />
            <TextField
              label={t.contactEmail}
              hint={t.contactEmailHint}
              type="email"
              autoComplete="email"
              {...fieldProps(fields.contactEmail)}
            />
          </FieldStack>
        </Section>
        <Section title={t.letterSection} lead={t.letterWhy}>
          <FieldStack>
            <TextField label={t.letterNumber} {...fieldProps(fields.letterNumber)} />
            <DateField label={t.letterDate} {...rangeProps(fields.letterDate)} max={today} />
            {reply?.kept?.['letter'] ? (
              <>
                <input type="hidden" name="letterKept" value={reply.kept['letter']} />
                <Notice tone="good">{t.letterKeptShort}</Notice>
              </>
            ) : null}
            <FileField
              id={letterId}
              name="letter"
              label={t.letter}
              hint={t.letterHint}
              accept="application/pdf,.pdf"
              errors={letterErrors}
            />
          </FieldStack>
        </Section>
        {/* After the buttons: what is pressed comes first. */}
        <input type="hidden" name="intent" value="submit" />
        <div className="mt-10">
          <SubmitButton size="large">{t.send}</SubmitButton>
        </div>
      </Form>
    </>
  );
}

function lessonsOf(answer: unknown): Lessons | undefined {
  const has = typeof answer === 'object' && answer !== null && 'lessons' in answer;
  return has ? (answer as { lessons: Lessons }).lessons : undefined;
}

interface OptionalField {
  readonly initialValue?: unknown;
  readonly value?: unknown;
  readonly errors?: readonly string[] | undefined;
}

/** Questions that most leave empty, folded; open where something was filled in or is wrong. */
function OptionalPart({
  title,
  fields,
  children,
}: {
  title: string;
  fields: readonly OptionalField[];
  children: ReactNode;
}) {
  const isFilled = (value: unknown) =>
    Array.isArray(value) ? value.some(Boolean) : Boolean(value);
  const isWanted = fields.some(
    ({ initialValue, value, errors }) =>
      isFilled(initialValue) || isFilled(value) || (errors?.length ?? 0) > 0,
  );
  // Once open it stays so: it must not close under the hand that empties a field.
  const [isOpen, setIsOpen] = useState(isWanted);
  if (isWanted && !isOpen) setIsOpen(true);
  return (
    <Fold title={title} open={isOpen}>
      {children}
    </Fold>
  );
}
