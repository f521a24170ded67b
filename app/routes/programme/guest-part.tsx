import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useRef } from 'react';

import type { GuestAnswer } from '~/features/minutes/guest-answers.server';
import type { GuestProgramme } from '~/features/programme/guest-programme-view.server';
import { PublishedProgramme } from '~/features/programme/published-programme';
import {
  askQuestionSchema,
  LONGEST_QUESTION,
  saveQuestionSchema,
} from '~/features/programme/rules/programme-form';
import { catalogue } from '~/platform/languages/catalogue';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { errorText } from '~/platform/languages/validation';
import { Badge } from '~/ui/badge';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';
import { fieldProps, TextArea, type FieldLike } from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { useUnsavedText } from '~/ui/use-unsaved-guard';

import { useFormReply } from '../form-reply';

const messages = catalogue({
  id: {
    programme: 'Susunan acara',
    questions: 'Pertanyaan Anda',
    lead: 'Tulis yang ingin Anda ketahui sebelum kunjungan, satu pertanyaan dalam satu isian, supaya narasumber dapat menyiapkan jawabannya. Yang membaca hanya tuan rumah.',
    closed: 'Pertanyaan tidak dapat ditambah atau diubah lagi.',
    ask: 'Kirim pertanyaan',
    question: 'Pertanyaan',
    questionHint: 'Contoh: Bagaimana pembagian tugas walidata dan produsen data?',
    another: 'Pertanyaan lain',
    change: 'Ubah atau tarik kembali',
    save: 'Simpan perubahan',
    takeBack: 'Tarik kembali',
    inItem: (title: string) => `Dijawab dalam acara: ${title}`,
    waiting: 'Menunggu tempat dalam acara',
    answered: 'Sudah dijawab',
    unanswered: 'Belum dijawab dalam notulen',
    answer: 'Jawaban',
    answeredBy: (who: string) => `Dijawab oleh ${who}`,
    changedTitle: 'Belum disimpan',
  },
  en: {
    programme: 'Programme',
    questions: 'Your questions',
    lead: 'Write what you want to know before the visit, one question at a time, so that the speakers can prepare their answers. Only the host reads them.',
    closed: 'Questions cannot be added or changed any more.',
    ask: 'Send the question',
    question: 'Question',
    questionHint: 'Example: How do data stewards and data producers share the work?',
    another: 'Another question',
    change: 'Change or take back',
    save: 'Save the change',
    takeBack: 'Take back',
    inItem: (title) => `To be answered in: ${title}`,
    waiting: 'Waits for its place in the programme',
    answered: 'Answered',
    unanswered: 'Not answered in the minutes',
    answer: 'Answer',
    answeredBy: (who) => `Answered by ${who}`,
    changedTitle: 'Not saved',
  },
});

export interface GuestPartProps {
  readonly programme: GuestProgramme;
  readonly answers: Readonly<Record<string, GuestAnswer>>;
}

/** On the tracking page: the programme as it was sent last, and the guest's own questions. */
export function GuestProgrammePart({ programme: view, answers }: GuestPartProps) {
  const t = useMessages(messages);
  const { programme, questions, mayAsk } = view;
  return (
    <>
      {programme ? (
        <Section id="programme" title={t.programme}>
          <PublishedProgramme programme={programme} />
        </Section>
      ) : null}
      {questions.length > 0 || mayAsk ? (
        <Section id="questions" title={t.questions} lead={mayAsk ? t.lead : t.closed}>
          <ul className="space-y-3">
            {questions.map((question) => (
              <Question
                key={question.id}
                question={question}
                view={view}
                answer={answers[question.minutesItemId ?? '']}
              />
            ))}
          </ul>
          {mayAsk ? <AskForm key={questions.length} count={questions.length} /> : null}
        </Section>
      ) : null}
    </>
  );
}

type AskedQuestion = GuestProgramme['questions'][number];

function Question({
  question,
  view,
  answer,
}: {
  question: AskedQuestion;
  view: GuestProgramme;
  answer: GuestAnswer | undefined;
}) {
  const t = useMessages(messages);
  const [tone, state] = answer
    ? (['good', t.answered] as const)
    : view.isApproved
      ? (['neutral', t.unanswered] as const)
      : question.item
        ? (['info', t.inItem(question.item)] as const)
        : (['neutral', t.waiting] as const);
  return (
    <Card as="li">
      <p className="whitespace-pre-line">{question.body}</p>
      <p className="mt-2">
        <Badge tone={tone}>{state}</Badge>
      </p>
      {answer ? (
        <div className="mt-4 border-s-4 border-good ps-4">
          <h3 className="text-base font-semibold">{t.answer}</h3>
          {/* Made by the host's editor from Markdown and sanitised when it was saved. */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: answer.answerHtml }} />
          {answer.answeredBy ? (
            <p className="mt-1 text-sm text-muted">{t.answeredBy(answer.answeredBy)}</p>
          ) : null}
        </div>
      ) : null}
      {question.mayChange ? <ChangeForm question={question} /> : null}
    </Card>
  );
}

function ChangeForm({ question }: { question: AskedQuestion }) {
  const t = useMessages(messages);
  const saving = useFormReply('saveQuestion');
  const takingBack = useFormReply('takeBackQuestion');
  const isMine = (reply: typeof saving) =>
    reply?.submission.initialValue?.['questionId'] === question.id;
  const element = useRef<HTMLFormElement>(null);
  const mine = isMine(saving) ? saving : undefined;
  const lost = isMine(takingBack) ? takingBack : undefined;
  useUnsavedText(element, mine !== undefined);
  const [form, fields] = useForm({
    id: `question-${question.id}`,
    lastResult: mine?.submission ?? null,
    defaultValue: { body: question.body },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: saveQuestionSchema }),
  });
  const ids = (
    <>
      <input type="hidden" name="questionId" value={question.id} />
      <input type="hidden" name="version" value={question.version} />
    </>
  );
  return (
    <Fold title={t.change} open={Boolean(mine ?? lost)} className="mt-4">
      <Form
        method="post"
        preventScrollReset
        {...getFormProps(form)}
        ref={element}
        className="space-y-4"
      >
        <FormProblem codes={[...(form.errors ?? []), ...(lost?.submission.error?.[''] ?? [])]} />
        <input type="hidden" name="intent" value="saveQuestion" />
        {ids}
        <QuestionField field={fields.body} label={t.question} />
        <SubmitButton size="small">{t.save}</SubmitButton>
      </Form>
      <Form method="post" preventScrollReset className="mt-4">
        <input type="hidden" name="intent" value="takeBackQuestion" />
        {ids}
        <SubmitButton variant="danger" size="small">
          {t.takeBack}
        </SubmitButton>
      </Form>
    </Fold>
  );
}

function AskForm({ count }: { count: number }) {
  const t = useMessages(messages);
  const reply = useFormReply('askQuestion');
  const element = useRef<HTMLFormElement>(null);
  useUnsavedText(element, reply !== undefined);
  const [form, fields] = useForm({
    id: 'ask-question',
    lastResult: reply?.submission ?? null,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: askQuestionSchema }),
  });
  return (
    <Form
      method="post"
      preventScrollReset
      {...getFormProps(form)}
      ref={element}
      className="mt-6 space-y-4"
    >
      <FormProblem codes={form.errors ?? []} />
      <input type="hidden" name="intent" value="askQuestion" />
      <QuestionField
        field={fields.body}
        label={count === 0 ? t.question : t.another}
        hint={t.questionHint}
      />
      <SubmitButton variant="secondary">{t.ask}</SubmitButton>
    </Form>
  );
}

function QuestionField({ field, label, hint }: { field: FieldLike; label: string; hint?: string }) {
  return (
    <TextArea
      {...fieldProps(field)}
      label={label}
      hint={hint}
      rows={3}
      maxLength={LONGEST_QUESTION}
      required
    />
  );
}

function FormProblem({ codes }: { codes: readonly string[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (codes.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone="bad" title={t.changedTitle}>
        {codes.map((code) => (
          <p key={code}>{errorText(locale, code)}</p>
        ))}
      </Notice>
    </div>
  );
}
