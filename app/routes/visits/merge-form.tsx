import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import type { AnswerView } from '~/features/visits/answer-view.server';
import { mergeSchema } from '~/features/visits/rules/decision-form';
import { formatPeriod, type TimeZone } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { fieldProps, FormErrorSummary, Select } from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { decisionMessages } from './request-decision-messages';

/** Takes the guests up into a visit that is planned already. */
export function MergeForm({
  version,
  visits,
  zone,
}: {
  version: number;
  visits: AnswerView['visits'];
  zone: TimeZone;
}) {
  const t = useMessages(decisionMessages);
  const locale = useLocale();
  const reply = useFormReply('merge');
  const [form, fields] = useForm({
    id: 'merge',
    lastResult: reply?.submission,
    constraint: getZodConstraint(mergeSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: mergeSchema }),
  });
  if (visits.length === 0) return <p>{t.mergeNone}</p>;
  return (
    <Form method="post" action="?" {...getFormProps(form)}>
      <FormErrorSummary
        fields={[{ id: fields.visitId.id, label: t.mergeInto, errors: fields.visitId.errors }]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="merge" />
      <input type="hidden" name="version" value={version} />
      <FieldStack>
        <p className="text-muted">{t.mergeWhy}</p>
        <Select
          label={t.mergeInto}
          {...fieldProps(fields.visitId)}
          options={visits.map(({ id, startsAt, endsAt, delegations }) => ({
            value: id,
            label: t.mergeOption(
              formatPeriod(locale, startsAt, endsAt, zone),
              delegations.map(({ agencyName }) => agencyName).join(', '),
              String(delegations.reduce((sum, { headCount }) => sum + (headCount ?? 0), 0)),
            ),
          }))}
        />
        <SubmitButton>{t.mergeButton}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
