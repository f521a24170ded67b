import { Link } from '@remix-run/react';

import type { MinutesView } from '~/features/minutes/minutes-view.server';
import type { ItemText } from '~/features/minutes/rules/item-text';
import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { Fold } from '~/ui/fold';

const messages = catalogue({
  id: {
    title: 'Pertanyaan tamu yang masih terbuka',
    inItem: (title: string) => `Acara: ${title}`,
    answer: 'Jawab',
    answerLabel: (question: string) => `Jawab: ${question}`,
    writing: 'Sedang ditulis di isian butir baru.',
    toItem: 'Lengkapi jawabannya',
  },
  en: {
    title: 'Open questions of the guests',
    inItem: (title) => `Item: ${title}`,
    answer: 'Answer',
    answerLabel: (question) => `Answer: ${question}`,
    writing: 'In the form of a new item.',
    toItem: 'Complete its answer',
  },
});

type OpenQuestion = MinutesView['questions'][number];

/** A question of the guests as the item of minutes that answers it begins. */
export function questionText({ body, askedBy }: OpenQuestion): ItemText {
  return {
    ...{ kind: 'questionAndAnswer', speaker: askedBy, body, answer: '', answeredBy: '' },
    ...{ side: '', personInCharge: '', dueDate: '', topics: [], indicators: [] },
  };
}

/** What the guests asked ahead and the minutes do not answer yet. */
export function QuestionsPart({
  questions,
  taken,
}: {
  questions: readonly OpenQuestion[];
  /** the one that the form of a new item takes up */
  taken: string | null;
}) {
  const t = useMessages(messages);
  if (questions.length === 0) return null;
  return (
    <Fold id="questions" title={t.title} aside={String(questions.length)} open>
      <ul className="divide-y divide-line text-sm">
        {questions.map((question) => (
          <li key={question.id} className="space-y-2 py-3 first:pt-0 last:pb-0">
            <p className="whitespace-pre-line wrap-anywhere">{question.body}</p>
            <p className="text-muted">
              {[question.askedBy, question.agendaItem && t.inItem(question.agendaItem)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {question.minutesItemId !== null ? (
              <Link
                to={`?edit=${question.minutesItemId}#item-${question.minutesItemId}`}
                className="link inline-flex min-h-9 items-center"
              >
                {t.toItem}
              </Link>
            ) : question.id === taken ? (
              <p className="font-semibold">{t.writing}</p>
            ) : (
              <ButtonLink
                to={`?question=${question.id}#add`}
                size="small"
                aria-label={t.answerLabel(question.body)}
                className="pointer-coarse:min-h-11"
              >
                {t.answer}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
