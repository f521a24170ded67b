import { z } from 'zod';

import {
  askQuestion,
  saveQuestion,
  takeBackQuestion,
} from '~/features/programme/guest-questions.server';
import {
  askQuestionSchema,
  saveQuestionSchema,
  takeBackQuestionSchema,
} from '~/features/programme/rules/programme-form';
import { errorCode } from '~/platform/languages/error-code';

import { redirectWithNotice } from '../notice.server';
import { intent } from '../route.server';

const params = z.object({ trackingToken: z.string() });
const CHANGED = { '': [errorCode('recordChanged')] };
const here = (request: Request) => `${new URL(request.url).pathname}#questions`;

/** What a guest does with its questions, on its tracking page. */
export const questionIntents = {
  askQuestion: intent({
    params,
    may: 'question.ask',
    form: askQuestionSchema,
    run: async ({ services, actor, form, request, refuse }) => {
      const asked = await askQuestion(services, actor, form);
      if ('errors' in asked) return refuse(asked.errors);
      return redirectWithNotice(services, here(request), 'questionSaved');
    },
  }),
  saveQuestion: intent({
    params,
    may: 'question.ask',
    form: saveQuestionSchema,
    run: async ({ services, actor, form, request, refuse }) => {
      const saved = await saveQuestion(services, actor, form);
      if ('errors' in saved) return refuse(saved.errors);
      if ('changed' in saved) return refuse(CHANGED, undefined, 409);
      return redirectWithNotice(services, here(request), 'questionSaved');
    },
  }),
  takeBackQuestion: intent({
    params,
    may: 'question.ask',
    form: takeBackQuestionSchema,
    run: async ({ services, actor, form, request, refuse }) => {
      const taken = await takeBackQuestion(services, actor, form);
      if ('errors' in taken) return refuse(taken.errors);
      if ('changed' in taken) return refuse(CHANGED, undefined, 409);
      return redirectWithNotice(services, here(request), 'questionTakenBack');
    },
  }),
};
