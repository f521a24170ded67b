import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useRef, useState, type ReactNode } from 'react';

import type { SubjectOptions } from '~/features/frameworks/subject-options.server';
import { SubjectPicker } from '~/features/frameworks/subject-picker';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { RequiredMark } from '~/ui/field';
import { Fold } from '~/ui/fold';
import {
  choiceProps,
  DateField,
  fieldProps,
  FormErrorSummary,
  many,
  RadioGroup,
  rangeProps,
  TextArea,
  TextField,
  type FieldValue,
} from '~/ui/form-field';

import { onlyFor } from './kind-fields';
import { minutesMessages } from './minutes-messages';
import { ITEM_KINDS, itemKindNames, sideNames, SIDES, type ItemKind } from './rules/item-kind';
import type { ItemText } from './rules/item-text';
import { itemSchema, LONGEST_NAME, saveItemSchema } from './rules/minutes-form';
import { WritingState } from './saved-line';
import { useWriting } from './use-writing';

export const PEOPLE_LIST = 'people-present';

/** A label that follows the ticked kind, by the browser itself. */
function ByKind({ words }: { words: Partial<Record<ItemKind, string>> }) {
  return (
    <>
      {ITEM_KINDS.map((kind) =>
        words[kind] === undefined ? null : (
          <span key={kind} className={onlyFor(kind)}>
            {words[kind]}{' '}
          </span>
        ),
      )}
    </>
  );
}

/**
 * The form of one item, new (without `saved`) or already there. Give it a key by item, and by the
 * version of a conflict: it keeps the version that it was opened with.
 * @param lastResult what the server said of this form, as conform reads it
 */
export function ItemForm({
  saved,
  start,
  options,
  lastResult,
  cancel,
  unsaved = false,
  submitLabel,
  intent,
  id,
  openedBy,
  questionId,
}: {
  /** tells the fields of two forms on one page apart */
  id: string;
  /** the question of the guests that a new item takes up */
  questionId?: string;
  /** search parameter that keeps this form open; without it the form is always there */
  openedBy?: string;
  /** the item and the version that this text stands on */
  saved?: { itemId: string; version: number };
  start?: ItemText;
  /** `start` is a text that could not be saved */
  unsaved?: boolean;
  options: SubjectOptions;
  lastResult: SubmissionResult | undefined;
  cancel?: ReactNode;
  submitLabel: string;
  intent: 'addItem' | 'saveItem';
}) {
  const t = useMessages(minutesMessages);
  const kinds = useMessages(itemKindNames);
  const sides = useMessages(sideNames);
  const element = useRef<HTMLFormElement>(null);
  const writing = useWriting(
    element,
    unsaved || lastResult !== undefined,
    openedBy,
    // In an empty form the kind alone is nothing yet; of an item that is there it is a change.
    start ? undefined : 'kind',
  );
  // A page may load newer data around a form that somebody is typing in. What was typed stands on
  // the version of then, or a colleague's text would be overwritten without a word.
  const [basis] = useState(saved);
  const schema = intent === 'saveItem' ? saveItemSchema : itemSchema;
  const [form, fields] = useForm({
    id,
    lastResult: lastResult ?? null,
    defaultValue: start ?? { kind: 'discussion' },
    shouldValidate: 'onSubmit',
    // Not on blur: the summary would go away under the pointer that presses the button.
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  const asking = onlyFor('questionAndAnswer');
  const doing = onlyFor('followUp');
  const chosen = [fields.topics, fields.indicators].flatMap((field) =>
    many(field.initialValue as FieldValue | undefined),
  ).length;
  const labels: [keyof typeof fields, string][] = [
    ['kind', t.kind],
    ['speaker', t.speaker],
    ['body', t.body],
    ['answer', t.answer],
    ['answeredBy', t.answeredBy],
    ['side', t.side],
    ['personInCharge', t.personInCharge],
    ['dueDate', t.dueDate],
    ['topics', t.topics],
    ['indicators', t.indicators],
  ];
  const name = { list: PEOPLE_LIST, maxLength: LONGEST_NAME, autoComplete: 'off' };
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      ref={element}
      // Keeps a reloading browser from putting old text over a new version.
      autoComplete="off"
      onKeyDown={writing.onKeyDown}
      className="group/item space-y-5"
    >
      <FormErrorSummary
        fields={labels.map(([field, label]) => ({
          id: fields[field].id,
          label,
          errors: fields[field].errors,
        }))}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value={intent} />
      {basis && intent === 'saveItem' ? (
        <>
          <input type="hidden" name="itemId" value={basis.itemId} />
          <input type="hidden" name="version" value={basis.version} />
        </>
      ) : null}
      {questionId ? <input type="hidden" name="questionId" value={questionId} /> : null}
      {basis && intent === 'addItem' ? (
        <input type="hidden" name="standsFor" value={basis.itemId} />
      ) : null}
      <RadioGroup
        {...choiceProps(fields.kind)}
        label={t.kind}
        inline
        options={ITEM_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
      />
      <TextField
        {...fieldProps(fields.speaker)}
        {...name}
        label={
          <ByKind
            words={{ discussion: t.speaker, questionAndAnswer: t.asker, decision: t.speaker }}
          />
        }
        className={onlyFor('discussion', 'questionAndAnswer', 'decision')}
      />
      <TextArea
        {...fieldProps(fields.body)}
        required
        rows={5}
        hint={t.bodyHint}
        label={
          <ByKind
            words={{
              discussion: t.body,
              questionAndAnswer: t.question,
              decision: t.decision,
              followUp: t.task,
            }}
          />
        }
      />
      <div className={`space-y-5 ${asking}`}>
        <TextArea {...fieldProps(fields.answer)} rows={5} label={t.answer} />
        <TextField {...fieldProps(fields.answeredBy)} {...name} label={t.answeredBy} />
      </div>
      <div className={`space-y-5 ${doing}`}>
        <RadioGroup
          {...choiceProps(fields.side)}
          // Not `required`: a browser would ask for it in a hidden field of another kind too.
          label={
            <>
              {t.side}
              <RequiredMark />
            </>
          }
          inline
          options={SIDES.map((side) => ({ value: side, label: sides[side] }))}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...fieldProps(fields.personInCharge)} {...name} label={t.personInCharge} />
          <DateField {...rangeProps(fields.dueDate)} label={t.dueDate} />
        </div>
      </div>
      <Fold title={t.subjects} aside={t.chosen(chosen)} open={Boolean(fields.topics.errors)}>
        <div className="space-y-4 pt-2">
          <SubjectPicker options={options} topics={fields.topics} indicators={fields.indicators} />
        </div>
      </Fold>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SubmitButton name="intent" value={intent}>
          {submitLabel}
        </SubmitButton>
        {cancel}
        <WritingState unsaved={writing.unsaved} ready={writing.ready} />
      </div>
      {writing.ready ? <p className="text-sm text-muted max-sm:hidden">{t.keys}</p> : null}
    </Form>
  );
}
