import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';

import { LETTER_KINDS, letterKindNames } from '~/features/letters/rules/letter-kind';
import { templateSchema } from '~/features/letters/rules/template-form';
import { saveTemplate } from '~/features/letters/save-template.server';
import { templateView } from '~/features/letters/templates-view.server';
import { useMessages } from '~/platform/languages/use-messages';
import { Badge } from '~/ui/badge';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { PageHeader } from '~/ui/page';

import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { settingsMessages } from './settings-messages';
import { TemplateForm } from './template-form';

const HOME = '/workspace/letter-templates';

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, settingsMessages, 'templatesTitle');

const params = z.object({ letterKind: z.enum(LETTER_KINDS) });

export const loader = page({
  may: 'letterhead.manage',
  params,
  load: ({ services, actor, params: { letterKind } }) => templateView(services, actor, letterKind),
});

export const action = command({
  intents: {
    save: intent({
      may: 'letterhead.manage',
      params,
      form: templateSchema,
      run: async ({ services, actor, params: { letterKind }, form, refuse }) => {
        const { version, body } = form;
        const errors = await saveTemplate(services, actor, letterKind, version, body);
        if (errors) return refuse(errors, undefined, 409);
        return redirectWithNotice(services, `${HOME}/${letterKind}`, 'templateSaved');
      },
    }),
    reset: intent({
      may: 'letterhead.manage',
      params,
      form: templateSchema.pick({ version: true }),
      run: async ({ services, actor, params: { letterKind }, form, refuse }) => {
        const errors = await saveTemplate(services, actor, letterKind, form.version, null);
        if (errors) return refuse(errors, undefined, 409);
        return redirectWithNotice(services, `${HOME}/${letterKind}`, 'templateReset');
      },
    }),
  },
});

export const shouldRevalidate = () => true;

export default function Template() {
  const t = useMessages(settingsMessages);
  const names = useMessages(letterKindNames);
  const template = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={names[template.kind]}
        badges={
          <Badge tone={template.isOwn ? 'info' : 'neutral'}>
            {template.isOwn ? t.ownWords : t.programWords}
          </Badge>
        }
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: t.templatesTitle, to: HOME }, { label: names[template.kind] }]}
          />
        }
        actions={
          <ButtonLink to={`${HOME}/${template.kind}/pdf`} reloadDocument target="_blank">
            {t.sample}
          </ButtonLink>
        }
      />
      <TemplateForm key={`${template.kind}-${template.version}`} template={template} />
      {template.isOwn ? (
        <Fold title={t.reset} className="mt-10 max-w-3xl">
          <Form method="post">
            <p className="mb-4">{t.resetWhy}</p>
            <input type="hidden" name="intent" value="reset" />
            <input type="hidden" name="version" value={template.version} />
            <SubmitButton variant="danger">{t.reset}</SubmitButton>
          </Form>
        </Fold>
      ) : null}
    </>
  );
}
