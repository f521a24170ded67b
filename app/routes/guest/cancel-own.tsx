import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { guestCancelSchema } from '~/features/visits/rules/decision-form';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { Fold } from '~/ui/fold';
import { fieldProps, TextArea } from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { trackMessages } from './track-messages';

/** The guest cannot come, and says why. */
export function CancelOwn({ version }: { version: number }) {
  const t = useMessages(trackMessages);
  const reply = useFormReply('cancel');
  const [form, fields] = useForm({
    id: 'cancelOwn',
    lastResult: reply?.submission,
    constraint: getZodConstraint(guestCancelSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: guestCancelSchema }),
  });
  return (
    <Fold title={t.cancelTitle} open={reply !== undefined}>
      <Form method="post" {...getFormProps(form)}>
        <input type="hidden" name="intent" value="cancel" />
        <input type="hidden" name="version" value={version} />
        <FieldStack>
          <p>{t.cancelWhy}</p>
          <TextArea label={t.cancelReason} rows={3} {...fieldProps(fields.reason)} />
          <SubmitButton variant="danger">{t.cancel}</SubmitButton>
        </FieldStack>
      </Form>
    </Fold>
  );
}
