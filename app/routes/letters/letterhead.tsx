import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';

import { letterheadView } from '~/features/letters/letterhead.server';
import {
  letterheadSchema,
  LOGO_BYTES,
  LOGO_MEGABYTES,
  LOGO_PIXELS,
} from '~/features/letters/rules/letterhead-form';
import { saveLetterhead } from '~/features/letters/save-letterhead.server';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  Checkbox,
  choiceProps,
  fieldProps,
  FileField,
  FormErrorSummary,
  TextField,
} from '~/ui/form-field';
import { PageHeader, Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { redirectWithNotice } from '../notice.server';
import { pageTitle } from '../page-title';
import { command, intent, page } from '../route.server';
import { settingsMessages } from './settings-messages';

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, settingsMessages, 'headTitle');

export const loader = page({
  may: 'letterhead.manage',
  load: ({ services, actor }) => letterheadView(services, actor),
});

export const action = command({
  files: {
    logo: {
      accept: ['png', 'jpeg', 'webp'],
      maxBytes: LOGO_BYTES,
      picture: { longestSide: LOGO_PIXELS, as: 'paper' },
    },
  },
  intents: {
    save: intent({
      may: 'letterhead.manage',
      form: letterheadSchema,
      run: async ({ services, actor, form, files, refuse }) => {
        const errors = await saveLetterhead(services, actor, form, files['logo']);
        if (errors) return refuse(errors, undefined, '' in errors ? 409 : 400);
        return redirectWithNotice(services, '/workspace/letterhead', 'letterheadSaved');
      },
    }),
  },
});

export const shouldRevalidate = () => true;

export default function LetterheadPage() {
  const t = useMessages(settingsMessages);
  const view = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.headTitle}
        lead={t.headLead}
        actions={
          <>
            <ButtonLink to="/workspace/letter-templates">{t.toTemplates}</ButtonLink>
            <ButtonLink
              to="/workspace/letter-templates/accepted/pdf"
              reloadDocument
              target="_blank"
            >
              {t.sample}
            </ButtonLink>
          </>
        }
      />
      <LetterheadForm key={view.version} view={view} />
    </>
  );
}

function LetterheadForm({ view }: { view: Awaited<ReturnType<typeof letterheadView>> }) {
  const t = useMessages(settingsMessages);
  const { version, hasLogo, ...defaultValue } = view;
  const [form, fields] = useForm({
    id: 'letterhead',
    lastResult: useFormReply('save')?.submission,
    constraint: getZodConstraint(letterheadSchema),
    defaultValue: { ...defaultValue, removeLogo: undefined as 'on' | undefined },
  });
  const logoErrors = form.allErrors['logo'];
  const labels = [
    [fields.governmentName, t.governmentName],
    [fields.officeName, t.officeName],
    [fields.address, t.address],
    [fields.contactLine, t.contactLine],
    [fields.town, t.town],
    [fields.signerTitle, t.signerTitle],
    [fields.signerName, t.signerName],
    [fields.signerRank, t.signerRank],
    [fields.signerNumber, t.signerNumber],
    [fields.numberPattern, t.numberPattern],
  ] as const;
  return (
    <Form method="post" encType="multipart/form-data" {...getFormProps(form)} className="max-w-3xl">
      <FormErrorSummary
        fields={[
          ...labels.map(([field, label]) => ({ id: field.id, label, errors: field.errors })),
          { id: 'logo', label: t.logo, errors: logoErrors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="version" value={version} />
      <Section title={t.head} lead={t.emptyHint}>
        <FieldStack>
          <TextField
            label={t.governmentName}
            hint={t.governmentHint}
            {...fieldProps(fields.governmentName)}
          />
          <TextField label={t.officeName} hint={t.officeHint} {...fieldProps(fields.officeName)} />
          <TextField label={t.address} {...fieldProps(fields.address)} />
          <TextField label={t.contactLine} {...fieldProps(fields.contactLine)} />
          <TextField label={t.town} hint={t.townHint} width="medium" {...fieldProps(fields.town)} />
          <FileField
            id="logo"
            name="logo"
            label={t.logo}
            hint={`${hasLogo ? `${t.logoThere} ` : ''}${t.logoHint(LOGO_MEGABYTES)}`}
            accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
            errors={logoErrors}
          />
          {hasLogo ? <Checkbox label={t.removeLogo} {...choiceProps(fields.removeLogo)} /> : null}
        </FieldStack>
      </Section>
      <Section title={t.signer} lead={t.signerLead}>
        <FieldStack>
          <TextField label={t.signerTitle} {...fieldProps(fields.signerTitle)} />
          <TextField label={t.signerName} {...fieldProps(fields.signerName)} />
          <div className="grid gap-6 sm:grid-cols-2">
            <TextField
              label={t.signerRank}
              hint={t.signerRankHint}
              {...fieldProps(fields.signerRank)}
            />
            <TextField
              label={t.signerNumber}
              hint={t.signerNumberHint}
              {...fieldProps(fields.signerNumber)}
            />
          </div>
        </FieldStack>
      </Section>
      <Section title={t.numbering}>
        <FieldStack>
          <TextField
            label={t.numberPattern}
            hint={t.numberPatternHint}
            {...fieldProps(fields.numberPattern)}
          />
          <SubmitButton>{t.save}</SubmitButton>
        </FieldStack>
      </Section>
    </Form>
  );
}
