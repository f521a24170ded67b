import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { keptLetter } from '~/features/visits/letter-file.server';
import { newRequestView } from '~/features/visits/new-request-view.server';
import { registerLetter } from '~/features/visits/register-letter.server';
import { registerSchema } from '~/features/visits/rules/register-form';
import { LETTER_BYTES } from '~/features/visits/rules/request-form';
import { useMessages } from '~/platform/languages/use-messages';
import { Breadcrumbs } from '~/ui/breadcrumbs';
import { SubmitButton } from '~/ui/button';
import { FormErrorSummary } from '~/ui/form-field';
import { PageHeader } from '~/ui/page';
import { useUnsavedGuard } from '~/ui/use-unsaved-guard';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { newRequestMessages } from './new-request-messages';
import {
  GuestFields,
  LetterFields,
  PastFields,
  SubjectFields,
  WishFields,
} from './new-request-fields';

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, newRequestMessages, 'title');

export const loader = page({
  may: 'request.register',
  load: ({ services, actor, locale }) => newRequestView(services, actor, locale),
});

// Days are checked against the host's own day by the use case.
const OPEN_END = '9999-12-31';

export const action = command({
  files: { letter: { accept: ['pdf'], maxBytes: LETTER_BYTES } },
  intents: {
    register: intent({
      may: 'request.register',
      form: registerSchema(OPEN_END),
      keep: ({ services, actor }, files, form) =>
        keptLetter(services, actor.agencyId, files['letter'], form.get('letterKept')),
      run: async ({ services, actor, form, files, refuse }) => {
        const keep = () => keptLetter(services, actor.agencyId, files['letter'], form.letterKept);
        const result = await registerLetter(services, actor, form, files['letter']);
        if ('errors' in result) return refuse(result.errors, await keep());
        return result.visitId === null
          ? redirectWithNotice(
              services,
              `/workspace/requests/${result.requestId}`,
              'letterRegistered',
            )
          : redirectWithNotice(services, `/workspace/visits/${result.visitId}`, 'pastVisitEntered');
      },
    }),
  },
});

export default function NewRequest() {
  const t = useMessages(newRequestMessages);
  const view = useLoaderData<typeof loader>();
  const reply = useFormReply('register');
  useUnsavedGuard();
  const schema = registerSchema(view.today);
  const [form, fields] = useForm({
    id: 'register',
    lastResult: reply?.submission,
    constraint: getZodConstraint(schema),
    defaultValue: { channel: 'letter', receivedOn: view.today, letterNature: 'ordinary' },
    shouldRevalidate: 'onSubmit',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  const labelled = [
    [fields.channel, t.channel],
    [fields.receivedOn, t.receivedOn],
    [fields.letterNumber, t.letterNumber],
    [fields.letterDate, t.letterDate],
    [fields.guestAgencyName, t.guestAgencyName],
    [fields.guestRegion, t.guestRegion],
    [fields.headCount, t.headCount],
    [fields.contactName, t.contactName],
    [fields.contactPhone, t.contactPhone],
    [fields.contactEmail, t.contactEmail],
    [fields.visitType, t.visitType],
    [fields.subject, t.subject],
    [fields.purpose, t.purpose],
    [fields.topics, t.subjectSection],
    [fields.indicators, t.subjectSection],
    [fields.date1, t.date('1')],
    [fields.date2, t.date('2')],
    [fields.date3, t.date('3')],
    [fields.heldDay, t.heldDay],
    [fields.heldStart, t.heldStart],
    [fields.heldEnd, t.heldEnd],
    [fields.heldRoomId, t.heldRoom],
  ] as const;
  const letter = { id: `${form.id}-letter`, errors: form.allErrors['letter'] };
  return (
    <>
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            items={[{ label: t.inbox, to: '/workspace/requests' }, { label: t.title }]}
          />
        }
        title={t.title}
        lead={t.lead}
      />
      <Form
        method="post"
        encType="multipart/form-data"
        {...getFormProps(form)}
        className="max-w-3xl"
      >
        <FormErrorSummary
          fields={[
            ...labelled.map(([field, label]) => ({ id: field.id, label, errors: field.errors })),
            { ...letter, label: t.scan },
          ]}
          formErrors={form.errors}
        />
        <input type="hidden" name="intent" value="register" />
        <LetterFields fields={fields} letter={letter} kept={reply?.kept?.['letter']} />
        <GuestFields fields={fields} regionNames={view.regionNames} />
        <SubjectFields fields={fields} subjects={view.subjects} />
        <WishFields fields={fields} />
        <PastFields fields={fields} rooms={view.rooms} today={view.today} />
        <div className="mt-10">
          <SubmitButton size="large">{t.save}</SubmitButton>
        </div>
      </Form>
    </>
  );
}
