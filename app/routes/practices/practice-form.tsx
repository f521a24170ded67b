import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useRef } from 'react';

import { SubjectPicker } from '~/features/frameworks/subject-picker';
import type { SubjectOptions } from '~/features/frameworks/subject-options.server';
import { CompletenessMeter } from '~/features/practices/completeness-meter';
import { ConflictView } from '~/features/practices/conflict-view';
import { MaskNotice } from '~/features/practices/mask-notice';
import type { PracticeEditView } from '~/features/practices/practice-edit-view.server';
import { practiceSchema, SUMMARY_LIMIT } from '~/features/practices/rules/practice-form';
import { REQUIRED_PARTS } from '~/features/practices/rules/review';
import {
  eachSection,
  sectionHints,
  sectionNames,
  SECTIONS,
} from '~/features/practices/rules/sections';
import { formatDateTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Fold } from '~/ui/fold';
import {
  fieldProps,
  FormErrorSummary,
  rangeProps,
  RequiredMark,
  TextArea,
  TextField,
} from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { useUnsavedGuard, useUnsavedText } from '~/ui/use-unsaved-guard';

import { editPracticeMessages } from './edit-practice-messages';
import { PracticeSource } from './practice-history';
import { useSaveReply } from './practice-reply';

/** The draft as one form: head, sections one under another, subjects, and at the end what next. */
export function PracticeForm({
  view,
  subjects,
}: {
  view: PracticeEditView;
  subjects: SubjectOptions;
}) {
  const t = useMessages(editPracticeMessages);
  const names = useMessages(sectionNames);
  const hints = useMessages(sectionHints);
  const locale = useLocale();
  const { reply, conflict } = useSaveReply();
  const element = useRef<HTMLFormElement>(null);
  useUnsavedText(element, reply !== undefined);
  useUnsavedGuard();
  const [form, fields] = useForm({
    id: 'practice',
    lastResult: reply?.submission,
    constraint: getZodConstraint(practiceSchema),
    defaultValue: {
      ...eachSection((section) => view[section]),
      title: view.title,
      summary: view.summary,
      year: view.year,
      topics: view.topics.map(({ slug }) => slug),
      indicators: view.indicators.map(({ id }) => id),
    },
  });
  const needed = (part: string) => REQUIRED_PARTS.some((required) => required === part);
  const chosen = [
    ...view.topics.map(({ name }) => name),
    ...view.indicators.map(({ label }) => label),
  ];
  const labels = [
    { field: fields.title, label: t.title },
    { field: fields.summary, label: t.summary },
    { field: fields.year, label: t.year },
    ...SECTIONS.map((section) => ({ field: fields[section], label: names[section] })),
    { field: fields.topics, label: t.subjects },
    { field: fields.indicators, label: t.subjects },
  ];
  const isLocked = conflict !== undefined && conflict.state !== 'draft';
  return (
    <>
      {conflict ? <ConflictView conflict={conflict} /> : null}
      {view.reviewNote === '' ? null : (
        <Notice tone="warn" title={t.returned(view.reviewerName)} className="mb-8">
          <p className="whitespace-pre-line">{view.reviewNote}</p>
        </Notice>
      )}
      <MaskNotice places={view.masked} />
      <Form method="post" {...getFormProps(form)} ref={element} className="max-w-3xl">
        <FormErrorSummary
          fields={labels.map(({ field, label }) => ({ id: field.id, label, errors: field.errors }))}
          formErrors={form.errors}
        />
        <input type="hidden" name="version" value={conflict?.version ?? view.version} />
        <div className="mb-10 grid gap-6 sm:grid-cols-2">
          <CompletenessMeter
            completeness={view.completeness}
            missing={view.missing}
            carriedOver={view.carriedOver}
          />
          <PracticeSource view={view} />
        </div>
        <Section title={t.head} id="head">
          <div className="space-y-6">
            <TextField label={t.title} hint={t.titleHint} {...fieldProps(fields.title)} />
            <TextArea
              {...fieldProps(fields.summary)}
              label={
                <>
                  {t.summary}
                  <RequiredMark />
                </>
              }
              hint={t.summaryHint}
              required={false}
              maxLength={SUMMARY_LIMIT}
              rows={3}
            />
            <TextField
              label={t.year}
              type="number"
              width="short"
              inputMode="numeric"
              {...rangeProps(fields.year)}
            />
          </div>
        </Section>
        <Section title={t.sections} id="sections" lead={t.sectionsLead}>
          <div className="space-y-8">
            {SECTIONS.map((section) => (
              <TextArea
                key={section}
                {...fieldProps(fields[section])}
                label={
                  <>
                    {names[section]}
                    {needed(section) ? <RequiredMark /> : null}
                  </>
                }
                hint={
                  view.carriedOver.includes(section)
                    ? `${t.carriedOver} ${hints[section]}`
                    : hints[section]
                }
                // A draft may be left half written: only review asks for these.
                required={false}
                rows={6}
              />
            ))}
          </div>
        </Section>
        <Section title={t.subjects} id="subjects" lead={t.subjectsLead}>
          {chosen.length > 0 ? <p className="mb-4 max-w-read">{chosen.join(' · ')}</p> : null}
          <Fold
            title={t.changeSubjects}
            open={chosen.length === 0 || Boolean(fields.topics.errors ?? fields.indicators.errors)}
          >
            <SubjectPicker
              options={subjects}
              topics={fields.topics}
              indicators={fields.indicators}
            />
          </Fold>
        </Section>
        <div className="z-10 mt-10 border-t border-line bg-paper py-4 sm:sticky sm:bottom-0">
          <p aria-live="polite" className="mb-3 text-sm text-muted">
            {form.dirty
              ? t.unsaved
              : t.saved(formatDateTime(locale, view.updatedAt, view.zone), view.version)}
          </p>
          <div className="flex flex-wrap gap-3">
            {isLocked ? (
              <ButtonLink to={`/workspace/practices/${view.id}`} reloadDocument>
                {t.openLocked}
              </ButtonLink>
            ) : (
              <SubmitButton name="intent" value="save" variant={conflict ? 'primary' : 'secondary'}>
                {conflict ? t.saveMine : t.save}
              </SubmitButton>
            )}
            {conflict ? null : (
              <SubmitButton name="intent" value="submit">
                {t.submit}
              </SubmitButton>
            )}
          </div>
        </div>
        <p className="mt-2 text-sm text-muted">{t.submitHint}</p>
        {view.isReviewer && !view.isWriter ? (
          <p className="mt-2 text-sm text-muted">{t.reviewerHint}</p>
        ) : null}
      </Form>
    </>
  );
}
