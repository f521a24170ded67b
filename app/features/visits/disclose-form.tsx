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
  },
  en: {
    disclosureClass: 'Class of information',
    exemption: 'Ground of exemption (UU 14/2008 article 17)',
    exemptionHint: 'For exempt information only.',
    reason: 'Reason',
    reasonHint: 'Required when exempt.',
    decide: 'Record the decision',
  },
});

/** The decision of the information officer. Grounds are asked only when something is closed. */
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
  const names = useMessages(disclosureNames);
  const grounds = useMessages(exemptionNames);
  const [form, fields] = useForm({
    id: 'disclose',
    lastResult: lastResult ?? null,
    defaultValue: { disclosureClass: now ?? '' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: discloseSchema }),
  });
  const closing =
    'group-has-[input[value=periodicInformation]:checked]/disclose:hidden group-has-[input[value=onRequestInformation]:checked]/disclose:hidden group-has-[input[value=immediateInformation]:checked]/disclose:hidden';
  return (
    <Form method="post" {...getFormProps(form)} className="group/disclose max-w-2xl space-y-5">
      <FormErrorSummary
        fields={(['disclosureClass', 'exemption', 'reason'] as const).map((field) => ({
          id: fields[field].id,
          label: t[field],
          errors: fields[field].errors,
        }))}
      />
      <input type="hidden" name="intent" value="disclose" />
      <input type="hidden" name="version" value={version} />
      <RadioGroup
        {...choiceProps(fields.disclosureClass)}
        required
        label={t.disclosureClass}
        options={DISCLOSURE_CLASSES.map((each) => ({ value: each, label: names[each] }))}
      />
      <Select
        {...choiceProps(fields.exemption)}
        label={t.exemption}
        hint={t.exemptionHint}
        className={closing}
        options={EXEMPTIONS.map((letter) => ({ value: letter, label: grounds[letter] }))}
      />
      <TextArea {...fieldProps(fields.reason)} rows={3} label={t.reason} hint={t.reasonHint} />
      <SubmitButton name="intent" value="disclose">
        {t.decide}
      </SubmitButton>
    </Form>
  );
}
