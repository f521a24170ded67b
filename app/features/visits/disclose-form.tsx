import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { catalogue } from '~/platform/languages/catalogue';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import {
  choiceProps,
  fieldProps,
  FormErrorSummary,
  RadioGroup,
  Select,
  TextArea,
} from '~/ui/form-field';
import type { FieldLike } from '~/ui/field-props';

import {
  DISCLOSURE_CLASSES,
  disclosureNames,
  discloseSchema,
  EXEMPTIONS,
  exemptionNames,
  type DisclosureClass,
} from './rules/disclosure';

const messages = catalogue({
  id: {
    disclosureClass: 'Golongan informasi',
    exemption: 'Dasar pengecualian (UU 14/2008 Pasal 17)',
    exemptionHint: 'Hanya untuk informasi dikecualikan.',
    reason: 'Alasan',
    reasonHint: 'Wajib bila dikecualikan.',
    decide: 'Catat keputusan',
    asWritten:
      'Perihal dan yang ingin dipelajari tampil seperti tertulis di halaman ini. Pastikan tidak menyebut nama orang.',
    closesVisit:
      'Yang ikut tertutup: halaman publik kunjungan, notulennya (juga di pustaka), dan tautan dari praktik baik. Praktik baik yang sudah terbit tetap terbuka. Bila kunjungan dibuka kembali, notulen yang sudah diputuskan terbuka ikut terbaca lagi.',
  },
  en: {
    disclosureClass: 'Class of information',
    exemption: 'Ground of exemption (UU 14/2008 article 17)',
    exemptionHint: 'For exempt information only.',
    reason: 'Reason',
    reasonHint: 'Required when exempt.',
    decide: 'Record the decision',
    asWritten:
      'The subject and what the guests want to learn are shown as they stand on this page. Make sure that they name nobody.',
    closesVisit:
      'Closed with it: the public page of the visit, its minutes (in the library too), and the links from best practices. Published practices stay open. When the visit is opened again, minutes that were opened before can be read again.',
  },
});

interface DecisionFields {
  readonly disclosureClass: FieldLike;
  readonly exemption: FieldLike;
  readonly reason: FieldLike;
}

/** Labels of the fields, for a summary of what is wrong. */
export function useDecisionLabels() {
  const t = useMessages(messages);
  return (fields: DecisionFields) =>
    (['disclosureClass', 'exemption', 'reason'] as const).map((field) => ({
      id: fields[field].id,
      label: t[field],
      errors: fields[field].errors,
    }));
}

/**
 * Class, ground and reason, inside a form with the class `group/disclose`. Grounds are asked only
 * when something is closed.
 * @param closing what exempting closes
 */
export function DecisionFieldset({ fields, closing }: { fields: DecisionFields; closing: string }) {
  const t = useMessages(messages);
  const names = useMessages(disclosureNames);
  const grounds = useMessages(exemptionNames);
  const hidden =
    'group-has-[input[value=periodicInformation]:checked]/disclose:hidden group-has-[input[value=onRequestInformation]:checked]/disclose:hidden group-has-[input[value=immediateInformation]:checked]/disclose:hidden';
  return (
    <>
      <RadioGroup
        {...choiceProps(fields.disclosureClass)}
        required
        label={t.disclosureClass}
        options={DISCLOSURE_CLASSES.map((each) => ({
          value: each,
          label: names[each],
          ...(each === 'exemptInformation' ? { hint: closing } : {}),
        }))}
      />
      <Select
        {...choiceProps(fields.exemption)}
        label={t.exemption}
        hint={t.exemptionHint}
        className={hidden}
        options={EXEMPTIONS.map((letter) => ({ value: letter, label: grounds[letter] }))}
      />
      <TextArea {...fieldProps(fields.reason)} rows={3} label={t.reason} hint={t.reasonHint} />
    </>
  );
}

/** The button that every decision ends with; secondary where one was made already. */
export function DecideButton({ variant }: { variant?: 'primary' | 'secondary' }) {
  const t = useMessages(messages);
  return (
    <SubmitButton name="intent" value="disclose" variant={variant}>
      {t.decide}
    </SubmitButton>
  );
}

/** The decision of the information officer on a visit. */
export function DiscloseForm({
  version,
  now,
  lastResult,
}: {
  version: number;
  now: DisclosureClass | null;
  lastResult: SubmissionResult | undefined;
}) {
  const t = useMessages(messages);
  const labelled = useDecisionLabels();
  const [form, fields] = useForm({
    id: 'disclose',
    lastResult: lastResult ?? null,
    defaultValue: { disclosureClass: now ?? '' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: discloseSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="group/disclose max-w-2xl space-y-5">
      <FormErrorSummary fields={labelled(fields)} />
      <input type="hidden" name="intent" value="disclose" />
      <input type="hidden" name="version" value={version} />
      <p>{t.asWritten}</p>
      <DecisionFieldset fields={fields} closing={t.closesVisit} />
      <DecideButton variant={now === null ? 'primary' : 'secondary'} />
    </Form>
  );
}
