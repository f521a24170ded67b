import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { discloseMinutes } from '~/features/minutes/disclose-minutes.server';
import { disclosureMessages } from '~/features/minutes/disclosure-messages';
import { disclosurePreview } from '~/features/minutes/disclosure-preview.server';
import {
  decisionOf,
  draftDecisionSchema,
  hiddenWords,
  previewSchema,
  type PreviewForm,
} from '~/features/minutes/rules/disclosure-form';

import { librarySink } from '../library-sink.server';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { DisclosurePage } from './disclosure-page';
import { disclosureReply } from './disclosure-reply';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, disclosureMessages, 'title');

const params = z.object({ visitId: z.string().max(64) });

export const loader = page({
  may: 'disclosure.decide',
  params,
  load: ({ services, actor, params: { visitId }, locale }) =>
    disclosurePreview(services, actor, visitId, null, locale),
});

const chosenIn = ({ disclosureClass, exemption, reason }: PreviewForm) => ({
  disclosureClass,
  exemption,
  reason,
});

export const action = command({
  intents: {
    preview: intent({
      params,
      may: 'disclosure.decide',
      form: previewSchema,
      run: async ({ services, actor, params: { visitId }, form, locale }) =>
        disclosureReply({
          preview: await disclosurePreview(services, actor, visitId, hiddenWords(form), locale),
          chosen: chosenIn(form),
          errors: {},
          changed: false,
        }),
    }),
    disclose: intent({
      params,
      may: 'disclosure.decide',
      form: draftDecisionSchema,
      run: async ({ services, actor, params: { visitId }, form, locale }) => {
        const read = decisionOf(form);
        const errors = 'errors' in read ? read.errors : {};
        if ('decision' in read) {
          const { decision } = read;
          const done = await discloseMinutes(services, actor, visitId, decision, librarySink);
          if (!('changed' in done)) {
            return redirectWithNotice(
              services,
              `/workspace/visits/${visitId}/minutes#disclosure`,
              'disclosed',
            );
          }
        }
        return disclosureReply({
          preview: await disclosurePreview(services, actor, visitId, hiddenWords(form), locale),
          chosen: chosenIn(form),
          errors,
          changed: 'decision' in read,
        });
      },
    }),
  },
});

export default function Disclosure() {
  return <DisclosurePage loaded={useLoaderData<typeof loader>()} />;
}
