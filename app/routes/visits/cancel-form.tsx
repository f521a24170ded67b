import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { cancelSchema } from '~/features/visits/rules/decision-form';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { fieldProps, TextArea } from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { visitMessages } from './visit-messages';

/** Cancelling frees the room at once and cannot be taken back: it asks for the reason. */
export function CancelForm() {
  const t = useMessages(visitMessages);
  const [form, fields] = useForm({
    id: 'cancel',
    lastResult: useFormReply('cancel')?.submission,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: cancelSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <FieldStack>
        <p>{t.cancelText}</p>
        <input type="hidden" name="intent" value="cancel" />
        <TextArea
          label={t.cancelReason}
          hint={t.cancelReasonHint}
          rows={3}
          {...fieldProps(fields.reason)}
          required
        />
        <SubmitButton variant="danger">{t.cancelButton}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
