import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useRef } from 'react';

import type { letterView } from '~/features/letters/letter-view.server';
import { letterSchema } from '~/features/letters/rules/letter-form';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  DateField,
  fieldProps,
  FormErrorSummary,
  rangeProps,
  TextArea,
  TextField,
} from '~/ui/form-field';
import { useUnsavedGuard, useUnsavedText } from '~/ui/use-unsaved-guard';

import { useFormReply } from '../form-reply';
import { letterMessages } from './letter-messages';

type LetterView = Pick<
  Awaited<ReturnType<typeof letterView>>,
  | 'version'
  | 'number'
  | 'letterDate'
  | 'content'
  | 'body'
  | 'request'
  | 'proposedNumber'
  | 'proposedSigner'
>;

/** All that can be changed of a draft; saved, or saved and issued. */
export function LetterForm({ letter }: { letter: LetterView }) {
  const t = useMessages(letterMessages);
  const { content, proposedNumber, proposedSigner } = letter;
  const saving = useFormReply('save');
  const issuing = useFormReply('issue');
  const reply = saving ?? issuing;
  const element = useRef<HTMLFormElement>(null);
  useUnsavedText(element, reply !== undefined);
  useUnsavedGuard();
  const [form, fields] = useForm({
    id: 'letter',
    lastResult: reply?.submission,
    constraint: getZodConstraint(letterSchema),
    defaultValue: {
      number: letter.number,
      letterDate: letter.letterDate,
      nature: content.nature,
      attachment: content.attachment,
      subject: content.subject,
      recipientName: content.recipient.name,
      recipientPlace: content.recipient.place,
      body: letter.body,
      signerTitle: content.signer.title,
      signerName: content.signer.name,
      signerRank: content.signer.rank,
      signerNumber: content.signer.number,
      copies: content.copies.join('\n'),
    },
  });
  const signedByOther =
    proposedSigner.name !== content.signer.name || proposedSigner.title !== content.signer.title;
  const labels = [
    [fields.number, t.number],
    [fields.letterDate, t.date],
    [fields.nature, t.nature],
    [fields.attachment, t.attachment],
    [fields.subject, t.subject],
    [fields.recipientName, t.recipient],
    [fields.recipientPlace, t.recipientPlace],
    [fields.body, t.body],
    [fields.signerTitle, t.signerTitle],
    [fields.signerName, t.signerName],
    [fields.signerRank, t.signerRank],
    [fields.signerNumber, t.signerNumber],
    [fields.copies, t.copies],
  ] as const;
  return (
    <Form method="post" {...getFormProps(form)} ref={element}>
      <FormErrorSummary
        fields={labels.map(([field, label]) => ({ id: field.id, label, errors: field.errors }))}
        formErrors={form.errors}
      />
      <input type="hidden" name="version" value={letter.version} />
      <FieldStack>
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            label={t.number}
            hint={proposedNumber === null ? t.numberTyped : t.numberNext(proposedNumber)}
            {...fieldProps(fields.number)}
          />
          <DateField label={t.date} {...rangeProps(fields.letterDate)} />
          <TextField label={t.nature} {...fieldProps(fields.nature)} />
          <TextField label={t.attachment} {...fieldProps(fields.attachment)} />
        </div>
        <TextField label={t.subject} {...fieldProps(fields.subject)} />
        <div className="grid gap-6 sm:grid-cols-[2fr_1fr]">
          <TextField label={t.recipient} {...fieldProps(fields.recipientName)} />
          <TextField label={t.recipientPlace} {...fieldProps(fields.recipientPlace)} />
        </div>
        <TextArea label={t.body} hint={t.bodyHint} rows={16} {...fieldProps(fields.body)} />
        <fieldset>
          <legend className="text-lg font-semibold">{t.signer}</legend>
          {signedByOther && proposedSigner.name !== '' ? (
            <p className="mt-1 text-muted">
              {t.signerProposed(`${proposedSigner.title}, ${proposedSigner.name}`)}
            </p>
          ) : null}
          <div className="mt-4 grid gap-6 sm:grid-cols-2">
            <TextField
              label={t.signerTitle}
              hint={t.signerTitleHint}
              className="sm:col-span-2"
              {...fieldProps(fields.signerTitle)}
            />
            <TextField
              label={t.signerName}
              className="sm:col-span-2"
              {...fieldProps(fields.signerName)}
            />
            <TextField label={t.signerRank} {...fieldProps(fields.signerRank)} />
            <TextField label={t.signerNumber} {...fieldProps(fields.signerNumber)} />
          </div>
        </fieldset>
        <TextArea label={t.copies} hint={t.copiesHint} rows={3} {...fieldProps(fields.copies)} />
        <p className="text-muted">{letter.request.hasMail ? t.issueWhyMail : t.issueWhy}</p>
        <div className="flex flex-wrap gap-3">
          {/* Enter in a field presses the first button: that one only saves. */}
          <SubmitButton name="intent" value="save" variant="secondary">
            {t.save}
          </SubmitButton>
          <SubmitButton name="intent" value="issue">
            {t.issue}
          </SubmitButton>
        </div>
      </FieldStack>
    </Form>
  );
}
