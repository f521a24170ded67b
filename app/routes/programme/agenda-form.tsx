import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form, Link } from '@remix-run/react';
import { useRef, useState } from 'react';

import { SubjectPicker } from '~/features/frameworks/subject-picker';
import type { AgendaItemView, ProgrammeWriting } from '~/features/programme/programme-view.server';
import { LONGEST_ITEM } from '~/features/programme/rules/agenda';
import {
  addAgendaItemSchema,
  saveAgendaItemSchema,
} from '~/features/programme/rules/programme-form';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';
import {
  fieldProps,
  FormErrorSummary,
  many,
  rangeProps,
  single,
  TextArea,
  TextField,
  type FieldValue,
} from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { useUnsavedText } from '~/ui/use-unsaved-guard';

import { useFormReply } from '../form-reply';
import type { FormPlace } from './agenda-part';
import { programmeMessages } from './programme-messages';
import type { ProgrammePageView } from './programme-page';
import { SpeakerField } from './speaker-field';

const USUAL_MINUTES = 30;

/** The form of one item, where it stands or will stand. */
export function AgendaForm({ view, place }: { view: ProgrammePageView; place: FormPlace }) {
  const { writing } = view;
  if (!writing) return null;
  if ('itemId' in place) {
    const item = view.items.find(({ id }) => id === place.itemId);
    return item ? <Fields key={item.id} view={view} writing={writing} item={item} /> : null;
  }
  return <Fields key="new" view={view} writing={writing} position={place.position} />;
}

function Fields({
  view,
  writing,
  item,
  position = 0,
}: {
  view: ProgrammePageView;
  writing: ProgrammeWriting;
  item?: AgendaItemView;
  position?: number;
}) {
  const t = useMessages(programmeMessages);
  const element = useRef<HTMLFormElement>(null);
  const intent = item ? 'saveItem' : 'addItem';
  const reply = useFormReply(intent);
  const openedBy = item ? 'edit' : 'add';
  useUnsavedText(element, reply !== undefined, openedBy);
  // What was typed stands on the text of then, or a colleague's would be overwritten without a word:
  // only while the colleague's text is shown does the form stand on that.
  const isLate = reply?.submission.error?.['']?.includes('agendaItemChanged') ?? false;
  const [openedMark] = useState(item?.mark);
  const mark = isLate ? item?.mark : openedMark;
  const schema = item ? saveAgendaItemSchema : addAgendaItemSchema;
  const [form, fields] = useForm({
    id: intent,
    lastResult: reply?.submission ?? null,
    defaultValue: item
      ? {
          ...{ title: item.title, duration: item.duration, note: item.note },
          ...{ speakerId: item.speakerId ?? '', speakerText: item.speakerText },
          topics: item.topics.map(({ slug }) => slug),
          indicators: item.indicators.map(({ id }) => id),
        }
      : { duration: USUAL_MINUTES },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  const at = item?.startOffset ?? startAt(view.items, position);
  const start = {
    duration: Number(single(fields.duration.initialValue) ?? USUAL_MINUTES),
    topics: [...many(fields.topics.initialValue as FieldValue | undefined)],
    indicators: [...many(fields.indicators.initialValue as FieldValue | undefined)],
    speakerId: single(fields.speakerId.initialValue) ?? '',
  };
  const [typed, setTyped] = useState(start);
  const labels = [
    ['title', t.itemTitle],
    ['duration', t.minutes],
    ['speakerId', t.speaker],
    ['speakerText', t.speakerText],
    ['note', t.note],
    ['topics', t.subjects],
    ['indicators', t.subjects],
  ] as const;
  const chosen = typed.topics.length + typed.indicators.length;
  return (
    <Card className="my-2">
      <Form
        method="post"
        {...getFormProps(form)}
        ref={element}
        autoComplete="off"
        className="space-y-5"
        onChange={(event) => {
          const data = new FormData(event.currentTarget);
          const texts = (name: string) =>
            data.getAll(name).filter((value) => typeof value === 'string');
          setTyped({
            duration: Number(texts('duration')[0]),
            topics: texts('topics'),
            indicators: texts('indicators'),
            speakerId: texts('speakerId')[0] ?? '',
          });
        }}
      >
        <h3 className="text-lg font-semibold">{item ? t.editTitle : t.addTitle}</h3>
        <FormErrorSummary
          fields={labels.map(([field, label]) => ({
            ...{ id: fields[field].id, label },
            errors: fields[field].errors,
          }))}
          formErrors={form.errors}
        />
        {isLate && item ? <Stored item={item} /> : null}
        <input type="hidden" name="intent" value={intent} />
        {item ? (
          <>
            <input type="hidden" name="itemId" value={item.id} />
            <input type="hidden" name="mark" value={mark} />
          </>
        ) : (
          <input type="hidden" name="position" value={position} />
        )}
        <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_9rem]">
          <TextField
            {...fieldProps(fields.title)}
            label={t.itemTitle}
            hint={item ? undefined : t.itemTitleHint}
            required
          />
          <TextField
            {...rangeProps(fields.duration)}
            label={t.minutes}
            type="number"
            min={1}
            max={LONGEST_ITEM}
            required
          />
        </div>
        <Fold
          title={t.subjects}
          aside={t.chosen(chosen)}
          open={Boolean(fields.topics.errors ?? fields.indicators.errors)}
        >
          <div className="pt-2">
            <SubjectPicker
              options={writing.options}
              topics={fields.topics}
              indicators={fields.indicators}
            />
          </div>
        </Fold>
        <SpeakerField
          field={fields.speakerId}
          view={view}
          writing={writing}
          wanted={{ ...typed, startOffset: at }}
        />
        <TextField
          {...fieldProps(fields.speakerText)}
          label={t.speakerText}
          hint={t.speakerTextHint}
        />
        <TextArea {...fieldProps(fields.note)} label={t.note} hint={t.noteHint} rows={2} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton>{item ? t.save : t.add}</SubmitButton>
          <Link to={item ? `?#item-${item.id}` : '?#agenda'} preventScrollReset className="link">
            {t.cancel}
          </Link>
        </div>
      </Form>
    </Card>
  );
}

function startAt(items: readonly AgendaItemView[], position: number): number {
  const before = items[position - 1];
  return before ? before.startOffset + before.duration : 0;
}

/** The text that a colleague saved while this form was open. */
function Stored({ item }: { item: AgendaItemView }) {
  const t = useMessages(programmeMessages);
  const subjects = [
    ...item.topics.map(({ name }) => name),
    ...item.indicators.map(({ label }) => label),
  ];
  return (
    <Notice tone="warn" title={t.storedNow}>
      <p>
        {item.title}, {t.duration(Math.floor(item.duration / 60), item.duration % 60)}
      </p>
      {item.speaker ? <p>{item.speaker}</p> : null}
      {item.note ? <p className="whitespace-pre-line">{item.note}</p> : null}
      {subjects.length > 0 ? <p>{subjects.join(', ')}</p> : null}
    </Notice>
  );
}
