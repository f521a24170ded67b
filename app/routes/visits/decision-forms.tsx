import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { declineSchema } from '~/features/visits/rules/decision-form';
import { REQUEST_REFUSALS, type RequestState } from '~/features/visits/rules/state';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { fieldProps, TextArea } from '~/ui/form-field';

import { Notice } from '~/ui/notice';

import { errorMessages } from '../errors/error-messages';
import { useFormReply } from '../form-reply';
import type { FormReply } from '../route.server';
import { decisionMessages } from './request-decision-messages';

export function DeclineForm({ version }: { version: number }) {
  const t = useMessages(decisionMessages);
  const reply = useFormReply('decline');
  const [form, fields] = useForm({
    id: 'decline',
    lastResult: reply?.submission,
    constraint: getZodConstraint(declineSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: declineSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <input type="hidden" name="intent" value="decline" />
      <input type="hidden" name="version" value={version} />
      <FieldStack>
        <TextArea label={t.reason} hint={t.reasonHint} rows={4} {...fieldProps(fields.reason)} />
        <SubmitButton variant="danger">{t.declineButton}</SubmitButton>
      </FieldStack>
    </Form>
  );
}

/** What was typed into a form that came too late, to be used elsewhere. */
export function TooLate({ reply, state }: { reply: FormReply; state: RequestState }) {
  const t = useMessages(decisionMessages);
  const why = useMessages(errorMessages)[REQUEST_REFUSALS[state]];
  const { reason, hostNote, message } = reply.submission.initialValue ?? {};
  const typed = [reason, hostNote, message].find((text) => typeof text === 'string' && text !== '');
  return (
    <Notice tone="warn" title={why} className="mb-6">
      <p>{t.lateText}</p>
      {typeof typed === 'string' ? (
        <>
          <p className="mt-2">{t.lateTyped}</p>
          <blockquote className="mt-1 border-s-4 border-line ps-4 whitespace-pre-line">
            {typed}
          </blockquote>
        </>
      ) : null}
    </Notice>
  );
}
