import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { actingHolder } from '~/features/disposition/acting';
import { answerDisposition } from '~/features/disposition/answer-disposition.server';
import { dispositionMessages } from '~/features/disposition/disposition-messages';
import { linkView } from '~/features/disposition/link-view.server';
import { passOnDisposition } from '~/features/disposition/pass-on-disposition.server';
import { answerSchema, passOnSchema } from '~/features/disposition/rules/disposition-form';
import { notFound } from '~/platform/errors/app-error';
import { useMessages } from '~/platform/languages/use-messages';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';
import { PageHeader, Section } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { AnswerForm, PassOnForm, useStepReply } from './disposition-forms';
import { linkMessages } from './link-messages';
import { GivenFacts, LetterFacts, WhatHappened } from './link-parts';
import { ANY_DAY, statusOf, tooLate } from './step-answers';
import { TooLateStep } from './too-late-step';

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, linkMessages, 'title'),
  { name: 'robots', content: 'noindex' },
];

const params = z.object({ dispositionToken: z.string() });

export const loader = page({
  may: 'disposition.answerByLink',
  params,
  load: async ({ services, actor, params: { dispositionToken } }) => ({
    ...(await linkView(services, actor)),
    letterTo: `/disposition/${dispositionToken}/letter`,
  }),
});

export const action = command({
  intents: {
    answer: intent({
      params,
      may: 'disposition.answerByLink',
      form: answerSchema,
      run: async ({ services, actor, params: { dispositionToken }, form, refuse }) => {
        // A link is for one step: what another form names is none of its business.
        if (form.stepId !== actor.stepId) throw notFound();
        const acting = actingHolder(actor);
        const late = await answerDisposition(services, acting, actor.requestId, form).catch(
          tooLate,
        );
        if (late) return refuse(late.errors, undefined, 409);
        const to = `/disposition/${dispositionToken}`;
        return redirectWithNotice(services, to, 'dispositionAnswered');
      },
    }),
    passOn: intent({
      params,
      may: 'disposition.answerByLink',
      form: passOnSchema(ANY_DAY.first),
      run: async ({ services, actor, params: { dispositionToken }, form, refuse }) => {
        if (form.stepId !== actor.stepId) throw notFound();
        const acting = actingHolder(actor);
        const result = await passOnDisposition(services, acting, actor.requestId, form).catch(
          tooLate,
        );
        if ('errors' in result) return refuse(result.errors, undefined, statusOf(result.errors));
        const to = `/disposition/${dispositionToken}`;
        return redirectWithNotice(services, to, 'dispositionGiven');
      },
    }),
  },
});

// A refused answer may come from an old page: how things stand is read anew.
export const shouldRevalidate = () => true;

/** What the mailed link opens: the letter in short, the instruction, and the choices. */
export default function DispositionLink() {
  const t = useMessages(linkMessages);
  const words = useMessages(dispositionMessages);
  const view = useLoaderData<typeof loader>();
  const { shown, state } = view;
  const passing = useStepReply('passOn', shown?.step.id ?? '');
  return (
    <>
      <PageHeader title={shown?.request.subject ?? t.title} lead={shown?.request.guestAgencyName} />
      <div className="max-w-3xl space-y-8">
        <TooLateStep />
        <WhatHappened view={view} />
        {shown ? <GivenFacts shown={shown} /> : null}
        {shown && state === 'open' ? (
          <Card as="section" className="border-s-4 border-s-brick">
            <h2 className="mb-4 text-xl font-semibold">{words.answerTitle}</h2>
            <AnswerForm step={{ stepId: shown.step.id, version: shown.step.version }} />
            <Fold title={words.passOnTitle} open={passing !== undefined} className="mt-6">
              <PassOnForm
                step={{ stepId: shown.step.id, version: shown.step.version }}
                people={view.people}
                nature={shown.given.nature}
                today={view.today}
              />
            </Fold>
          </Card>
        ) : null}
        {shown ? (
          <Section title={t.letterTitle}>
            <LetterFacts request={shown.request} letterTo={view.letterTo} />
          </Section>
        ) : null}
        {state === 'open' ? <p className="text-sm text-muted">{t.holder(view.name)}</p> : null}
      </div>
    </>
  );
}
