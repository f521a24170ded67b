import { Form } from '@remix-run/react';

import { ItemForm, PEOPLE_LIST } from '~/features/minutes/item-form';
import { minutesMessages } from '~/features/minutes/minutes-messages';
import type { MinutesView, WrittenMinutes } from '~/features/minutes/minutes-view.server';
import { minutesStateNames, minutesStateTone } from '~/features/minutes/rules/state';
import type { SubjectOptions } from '~/features/frameworks/subject-options.server';
import { formatPeriod, zoneOf, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { ExampleBadge } from '~/ui/example-badge';
import { Fold } from '~/ui/fold';
import { PageHeader, Section } from '~/ui/page';
import { useUnsavedGuard } from '~/ui/use-unsaved-guard';

import { VisitCrumbs } from '../visits/visit-crumbs';
import { useFormReply } from '../form-reply';
import { ApprovalPart, ReturnedNote } from './approval-part';
import { DisclosurePart } from './decision-parts';
import { HeadPart } from './head-part';
import { ItemPart, RemovedItems } from './item-part';
import { useMinutesReply } from './minutes-reply';
import { ProblemPart } from './problem-part';
import { QuestionsPart, questionText } from './questions-part';

export interface Writing {
  readonly options: SubjectOptions;
  readonly zone: TimeZone;
}

export type MinutesPageView = MinutesView & {
  readonly edit: string | null;
  readonly added: string | null;
  /** the guests' question that the form of a new item takes up */
  readonly question: string | null;
};

/** Minutes as they are written: the page is the editor. */
export function MinutesPage(view: MinutesPageView) {
  const t = useMessages(minutesMessages);
  const states = useMessages(minutesStateNames);
  const { visit, minutes, can } = view;
  return (
    <>
      <PageHeader
        breadcrumbs={<VisitCrumbs visit={visit} here={t.title} />}
        title={t.title}
        lead={visit.subject}
        badges={
          <>
            {minutes ? (
              <Badge tone={minutesStateTone[minutes.state]}>{states[minutes.state]}</Badge>
            ) : null}
            {visit.isExample ? <ExampleBadge /> : null}
          </>
        }
        actions={
          <>
            {minutes?.state === 'waiting' && can.approve ? (
              <ButtonLink to="#approval" variant="primary">
                {t.approve}
              </ButtonLink>
            ) : null}
            {minutes?.state === 'approved' && !minutes.disclosureClass && can.disclose ? (
              <ButtonLink to={`/workspace/visits/${visit.id}/minutes/disclosure`} variant="primary">
                {t.decideDisclosure}
              </ButtonLink>
            ) : null}
            {minutes?.state === 'approved' && can.writePractice ? (
              // One main button a page: the decision comes before the write-up.
              <ButtonLink
                to={`/workspace/practices/new?visit=${visit.id}`}
                variant={can.disclose && !minutes.disclosureClass ? 'secondary' : 'primary'}
              >
                {t.practice}
              </ButtonLink>
            ) : null}
            {view.isReadable ? (
              <ButtonLink to={`/visits/${visit.number}/minutes`}>{t.publicPage}</ButtonLink>
            ) : null}
          </>
        }
      />
      {minutes ? (
        <Written view={view} minutes={minutes} />
      ) : (
        <EmptyState
          title={t.emptyTitle}
          action={
            can.write ? (
              <Form method="post">
                <SubmitButton name="intent" value="start">
                  {t.start}
                </SubmitButton>
              </Form>
            ) : undefined
          }
        >
          {can.write ? t.emptyText : t.emptyReader}
        </EmptyState>
      )}
    </>
  );
}

function Written({ view, minutes }: { view: MinutesPageView; minutes: WrittenMinutes }) {
  const t = useMessages(minutesMessages);
  useUnsavedGuard();
  const { visit, can, people, options, edit, added } = view;
  const zone = zoneOf(visit);
  const writing: Writing | null =
    can.write && options && minutes.state === 'draft' ? { options, zone } : null;
  const reply = useMinutesReply();
  const addReply = useFormReply('addItem');
  const { items } = minutes;
  const taken = view.questions.find(({ id, minutesItemId }) => {
    return id === view.question && minutesItemId === null;
  });
  return (
    <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="min-w-0">
        <ProblemPart reply={reply} />
        <ReturnedNote minutes={minutes} />
        <HeadPart minutes={minutes} zone={zone} writing={writing} edit={edit} reply={reply} />
        <Section id="items" title={t.items}>
          {items.length === 0 ? (
            <p className="text-muted">{writing ? t.noItems : t.noItemsReader}</p>
          ) : (
            <ol className="space-y-4">
              {items.map((item, index) => (
                <ItemPart
                  key={item.id}
                  item={item}
                  zone={zone}
                  writing={writing}
                  isEdited={edit === item.id}
                  isDraft={minutes.state === 'draft'}
                  isFirst={index === 0}
                  isLast={index === items.length - 1}
                  reply={reply}
                />
              ))}
            </ol>
          )}
        </Section>
        {writing ? (
          <>
            <RemovedItems items={minutes.removed} edit={edit} writing={writing} reply={reply} />
            <Section id="add" title={t.add}>
              <Card>
                <ItemForm
                  id="new"
                  key={`${added ?? 'first'} ${taken?.id ?? ''}`}
                  intent="addItem"
                  {...(taken ? { questionId: taken.id, start: questionText(taken) } : {})}
                  options={writing.options}
                  lastResult={addReply?.submission}
                  submitLabel={t.addThis}
                />
              </Card>
            </Section>
            <datalist id={PEOPLE_LIST}>
              {people.map(({ name, position }) => (
                <option key={name} value={name}>
                  {position}
                </option>
              ))}
            </datalist>
          </>
        ) : null}
        <ApprovalPart minutes={minutes} can={can} zone={zone} />
        <DisclosurePart minutes={minutes} can={can} zone={zone} view={view} />
      </div>
      <aside className="space-y-4 max-lg:row-start-1 lg:sticky lg:top-6">
        {writing ? <QuestionsPart questions={view.questions} taken={taken?.id ?? null} /> : null}
        <VisitFacts view={view} zone={zone} />
      </aside>
    </div>
  );
}

/** Who and when, beside the text; folded on phones, where writing comes first. */
function VisitFacts({ view: { visit, people }, zone }: { view: MinutesView; zone: TimeZone }) {
  const t = useMessages(minutesMessages);
  const locale = useLocale();
  const period = formatPeriod(locale, new Date(visit.startsAt), new Date(visit.endsAt), zone);
  return (
    <>
      <dl className="space-y-3 text-sm">
        <div>
          <dt className="text-muted">{t.when}</dt>
          <dd className="font-semibold">{period}</dd>
        </div>
        <div>
          <dt className="text-muted">{t.guests}</dt>
          <dd className="font-semibold">{visit.guests.join(', ')}</dd>
        </div>
      </dl>
      {people.length > 0 ? (
        <Fold title={t.present} aside={String(people.length)}>
          <ul className="space-y-2 text-sm">
            {people.map(({ name, position }) => (
              <li key={name}>
                {name}
                {position ? <span className="block text-muted">{position}</span> : null}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
    </>
  );
}
