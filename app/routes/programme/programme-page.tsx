import { Form } from '@remix-run/react';

import type { ProgrammeView } from '~/features/programme/programme-view.server';
import { errorText } from '~/platform/languages/validation';
import { formatPeriod } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { ExampleBadge } from '~/ui/example-badge';
import { Notice } from '~/ui/notice';
import { PageHeader } from '~/ui/page';
import { useUnsavedGuard } from '~/ui/use-unsaved-guard';

import { useFormReply } from '../form-reply';
import { VisitCrumbs } from '../visits/visit-crumbs';
import { AgendaForm } from './agenda-form';
import { AgendaPart } from './agenda-part';
import { programmeMessages } from './programme-messages';
import { PublishingPart, VersionsPart } from './publishing-part';
import { QuestionsPart } from './questions-part';
import { useRemovedItem } from './removed-answer';

export type ProgrammePageView = ProgrammeView & { edit: string | null; add: number | null };

/** The programme as it is made: items with their times, the guests' questions beside them. */
export function ProgrammePage(view: ProgrammePageView) {
  const t = useMessages(programmeMessages);
  const locale = useLocale();
  useUnsavedGuard();
  const { visit, items, publishing, canEdit } = view;
  const period = formatPeriod(locale, new Date(visit.startsAt), new Date(visit.endsAt), visit.zone);
  const isStale = publishing.number > 0 && publishing.changes.length > 0;
  const isEmpty = items.length === 0;
  return (
    <>
      <PageHeader
        breadcrumbs={<VisitCrumbs visit={visit} here={t.title} />}
        title={t.title}
        lead={[visit.subject, period, visit.place].join(' · ')}
        badges={
          <>
            {isEmpty ? null : publishing.number === 0 ? (
              <Badge tone="warn">{t.draftBadge}</Badge>
            ) : isStale ? (
              <Badge tone="warn">{t.staleBadge}</Badge>
            ) : (
              <Badge tone="good">{t.currentBadge(publishing.number)}</Badge>
            )}
            {visit.isExample ? <ExampleBadge /> : null}
          </>
        }
        actions={
          isEmpty ? null : (
            <>
              {publishing.mayPublish && publishing.changes.length > 0 ? (
                <ButtonLink to="#publish" variant="primary">
                  {t.publish}
                </ButtonLink>
              ) : null}
              <ButtonLink to={`/workspace/visits/${visit.id}/programme/print`}>
                {t.print}
              </ButtonLink>
            </>
          )
        }
      />
      <div className="grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          <Problem />
          <Undo />
          {isEmpty && view.add === null ? (
            <EmptyState
              title={t.emptyTitle}
              action={
                canEdit ? (
                  <>
                    <Form method="post">
                      <SubmitButton name="intent" value="start">
                        {t.start}
                      </SubmitButton>
                    </Form>
                    <ButtonLink to="?add=0">{t.addLast}</ButtonLink>
                  </>
                ) : undefined
              }
            >
              {canEdit ? t.emptyText : t.emptyReader}
            </EmptyState>
          ) : (
            <AgendaPart view={view} form={(place) => <AgendaForm view={view} place={place} />} />
          )}
          <PublishingPart view={view} />
          <VersionsPart view={view} />
        </div>
        <aside className="min-w-0 lg:sticky lg:top-6">
          <QuestionsPart view={view} />
        </aside>
      </div>
    </>
  );
}

/** What stood against a step that has no fields: another order meanwhile, a speaker elsewhere. */
function Problem() {
  const t = useMessages(programmeMessages);
  const locale = useLocale();
  const replies = [useFormReply('moveItem'), useFormReply('removeItem'), useFormReply('publish')];
  const codes = replies.flatMap((reply) => reply?.submission.error?.[''] ?? []);
  if (codes.length === 0) return null;
  return (
    <div role="alert" className="mb-6">
      <Notice tone="bad" title={t.notDone}>
        {codes.map((code) => (
          <p key={code}>{errorText(locale, code)}</p>
        ))}
      </Notice>
    </div>
  );
}

function Undo() {
  const t = useMessages(programmeMessages);
  const removed = useRemovedItem();
  // The answer stays with the page; once the item is back there is nothing to undo.
  if (!removed) return null;
  const { topics, indicators, ...fields } = removed;
  return (
    <Notice tone="good" title={t.removed(removed.title)} className="mb-6">
      <Form method="post">
        <input type="hidden" name="intent" value="addItem" />
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={String(value)} />
        ))}
        {topics.map((slug) => (
          <input key={slug} type="hidden" name="topics" value={slug} />
        ))}
        {indicators.map((id) => (
          <input key={id} type="hidden" name="indicators" value={id} />
        ))}
        <SubmitButton variant="secondary" size="small">
          {t.undo}
        </SubmitButton>
      </Form>
    </Notice>
  );
}
