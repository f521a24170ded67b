import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { ConflictView } from '~/features/practices/conflict-view';
import { practiceEditView } from '~/features/practices/practice-edit-view.server';
import { publishPractice } from '~/features/practices/publish-practice.server';
import { retractPractice } from '~/features/practices/retract-practice.server';
import { returnPractice } from '~/features/practices/return-practice.server';
import {
  practiceSchema,
  publishSchema,
  retractSchema,
  returnSchema,
} from '~/features/practices/rules/practice-form';
import { practiceStateNames, practiceStateTone } from '~/features/practices/rules/state';
import { savePractice } from '~/features/practices/save-practice.server';
import { submitPractice } from '~/features/practices/submit-practice.server';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ExampleBadge } from '~/ui/example-badge';
import { PageHeader } from '~/ui/page';

import { librarySink } from '../library-sink.server';
import { redirectWithNotice } from '../notice.server';
import { localeOfMatches, titled } from '../page-title';
import { command, intent, page } from '../route.server';
import { editPracticeMessages } from './edit-practice-messages';
import { PracticeForm } from './practice-form';
import { PracticeHistory } from './practice-history';
import { refusalOf, useSaveReply } from './practice-reply';
import { ReviewPage } from './review-page';

const HOME = '/workspace/practices';
const params = z.object({ practiceId: z.string().max(64) });

export const meta: MetaFunction<typeof loader> = ({ data: view, matches }) =>
  titled(view?.title ?? editPracticeMessages[localeOfMatches(matches)].edit);

export const loader = page({
  may: 'practice.readDraft',
  params,
  load: ({ services, actor, params: { practiceId }, locale }) =>
    practiceEditView(services, actor, practiceId, locale),
});

export const action = command({
  intents: {
    save: intent({
      may: 'practice.write',
      params,
      form: practiceSchema,
      run: async ({ services, actor, params: { practiceId }, form, refuse }) => {
        const saved = await savePractice(services, actor, practiceId, form);
        if (!('version' in saved)) return refusalOf(saved, refuse);
        return redirectWithNotice(services, `${HOME}/${practiceId}`, 'saved');
      },
    }),
    // What was typed is saved first and stays saved, also when it is not complete enough to go.
    submit: intent({
      may: 'practice.write',
      params,
      form: practiceSchema,
      run: async ({ services, actor, params: { practiceId }, form, refuse }) => {
        const saved = await savePractice(services, actor, practiceId, form);
        if (!('version' in saved)) return refusalOf(saved, refuse);
        const sent = await submitPractice(services, actor, practiceId, saved);
        if ('errors' in sent) return refuse(sent.errors);
        return redirectWithNotice(services, `${HOME}/${practiceId}`, 'practiceSubmitted');
      },
    }),
    publish: intent({
      may: 'practice.review',
      params,
      form: publishSchema,
      run: async ({ services, actor, params: { practiceId }, form }) => {
        await publishPractice(services, actor, practiceId, form, librarySink);
        return redirectWithNotice(services, `${HOME}/${practiceId}`, 'practicePublished');
      },
    }),
    return: intent({
      may: 'practice.review',
      params,
      form: returnSchema,
      run: async ({ services, actor, params: { practiceId }, form }) => {
        await returnPractice(services, actor, practiceId, form);
        return redirectWithNotice(services, HOME, 'practiceReturned');
      },
    }),
    retract: intent({
      may: 'practice.review',
      params,
      form: retractSchema,
      run: async ({ services, actor, params: { practiceId }, form }) => {
        await retractPractice(services, actor, practiceId, form, librarySink);
        return redirectWithNotice(services, `${HOME}/${practiceId}`, 'practiceRetracted');
      },
    }),
  },
});

export default function EditPractice() {
  const t = useMessages(editPracticeMessages);
  const states = useMessages(practiceStateNames);
  const view = useLoaderData<typeof loader>();
  const { conflict } = useSaveReply();
  return (
    <>
      <PageHeader
        title={view.title}
        lead={t.by(view.authorName)}
        badges={
          <>
            <Badge tone={practiceStateTone[view.state]}>{states[view.state]}</Badge>
            {view.number === null ? null : <Badge>{view.number}</Badge>}
            {view.exampleNote === null ? null : <ExampleBadge note={view.exampleNote} />}
          </>
        }
        breadcrumbs={
          <Breadcrumbs items={[{ to: HOME, label: t.practices }, { label: view.title }]} />
        }
      />
      {view.subjects && view.mayWrite ? (
        // A new version is a new form: what was typed before is stored or shown as a conflict.
        <PracticeForm key={view.version} view={view} subjects={view.subjects} />
      ) : (
        <>
          {/* What was typed into a text that was sent or published meanwhile: to be copied. */}
          {conflict ? <ConflictView conflict={conflict} /> : null}
          <ReviewPage view={view} />
        </>
      )}
      <PracticeHistory view={view} />
    </>
  );
}
