import { Form } from '@remix-run/react';

import type { QuestionView } from '~/features/programme/programme-view.server';
import { formatShortDate } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';
import { Select } from '~/ui/form-field';
import { Section } from '~/ui/page';

import { programmeMessages } from './programme-messages';
import type { ProgrammePageView } from './programme-page';

/** What the guests ask ahead: what has no place in the programme yet stands first. */
export function QuestionsPart({ view }: { view: ProgrammePageView }) {
  const t = useMessages(programmeMessages);
  const open = view.questions.filter((each) => !each.isAnswered && !each.agendaItem);
  const placed = view.questions.filter((each) => !each.isAnswered && each.agendaItem);
  const answered = view.questions.filter((each) => each.isAnswered);
  return (
    <Section id="questions" title={t.questions} lead={<p className="text-sm">{t.questionsHint}</p>}>
      {view.questions.length === 0 ? <p className="text-muted">{t.noQuestions}</p> : null}
      <div className="space-y-6">
        <Group title={t.openQuestions} questions={open} view={view} />
        <Group title={t.placedQuestions} questions={placed} view={view} />
        {answered.length > 0 ? (
          <Fold title={t.answeredQuestions} aside={String(answered.length)}>
            <ul className="space-y-4">
              {answered.map((question) => (
                <li key={question.id}>
                  <Words question={question} view={view} />
                </li>
              ))}
            </ul>
          </Fold>
        ) : null}
      </div>
    </Section>
  );
}

function Group({
  title,
  questions,
  view,
}: {
  title: string;
  questions: readonly QuestionView[];
  view: ProgrammePageView;
}) {
  if (questions.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 text-base font-semibold">{title}</h3>
      <ul className="space-y-3">
        {questions.map((question) => (
          <Card as="li" key={question.id} className="p-4 sm:p-4">
            <Words question={question} view={view} />
            {view.canEdit ? <PlaceForm question={question} view={view} /> : null}
          </Card>
        ))}
      </ul>
    </div>
  );
}

function Words({ question, view }: { question: QuestionView; view: ProgrammePageView }) {
  const t = useMessages(programmeMessages);
  const locale = useLocale();
  const when = formatShortDate(locale, new Date(question.askedAt), view.visit.zone);
  return (
    <>
      <p className="whitespace-pre-line">{question.body}</p>
      <p className="mt-1 text-sm text-muted">{t.askedBy(question.askedBy, when)}</p>
      {question.agendaItem ? (
        <p className="mt-1 text-sm">{t.inItem(question.agendaItem.title)}</p>
      ) : null}
    </>
  );
}

function PlaceForm({ question, view }: { question: QuestionView; view: ProgrammePageView }) {
  const t = useMessages(programmeMessages);
  const button = (label: string) => (
    <SubmitButton
      variant="secondary"
      size="small"
      pending={false}
      className="pointer-coarse:min-h-11"
    >
      {label}
    </SubmitButton>
  );
  const hidden = (
    <>
      <input type="hidden" name="intent" value="placeQuestion" />
      <input type="hidden" name="questionId" value={question.id} />
    </>
  );
  if (question.agendaItem) {
    return (
      <Form method="post" preventScrollReset className="mt-3">
        {hidden}
        {button(t.takeOut)}
      </Form>
    );
  }
  if (view.items.length === 0) return null;
  // Questions are answered where the programme has time for them.
  const usual = view.items.find(({ title }) => /tanya jawab|diskusi/i.test(title));
  return (
    <Form method="post" preventScrollReset className="mt-3 space-y-3">
      {hidden}
      <Select
        id={`place-${question.id}`}
        name="agendaItemId"
        label={t.placeIn}
        placeholder={false}
        defaultValue={(usual ?? view.items[0])?.id ?? null}
        options={view.items.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {button(t.place)}
    </Form>
  );
}
