import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import {
  DISCLOSURE_CLASSES,
  disclosureNames,
  disclosureSchema,
} from '~/features/visits/rules/disclosure';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { choiceProps, fieldProps, RadioGroup, TextArea, TextField } from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { visitMessages } from './visit-messages';

/** The information officer's decision on a visit; closing it asks for article and reason. */
export function DisclosureForm({ current }: { current: string | null }) {
  const t = useMessages(visitMessages);
  const names = useMessages(disclosureNames);
  const [form, fields] = useForm({
    id: 'disclose',
    lastResult: useFormReply('disclose')?.submission,
    defaultValue: { disclosureClass: current ?? 'periodicInformation' },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: disclosureSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="disclose" />
      <FieldStack>
        <RadioGroup
          label={t.disclosureClass}
          {...choiceProps(fields.disclosureClass)}
          options={DISCLOSURE_CLASSES.map((each) => ({ value: each, label: names[each] }))}
        />
        <TextField
          label={t.legalBasis}
          hint="UU 14/2008 Pasal 17"
          {...fieldProps(fields.legalBasis)}
        />
        <TextArea label={t.reason} rows={3} {...fieldProps(fields.reason)} />
        <SubmitButton variant="secondary">{t.disclose}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
