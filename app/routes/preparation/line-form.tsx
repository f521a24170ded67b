import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import type { ChecklistLineView } from '~/features/preparation/checklists-view.server';
import { AREAS, areaNames } from '~/features/preparation/rules/checklist';
import { addLineSchema, saveLineSchema } from '~/features/preparation/rules/preparation-form';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  choiceProps,
  fieldProps,
  FormErrorSummary,
  rangeProps,
  Select,
  TextField,
} from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { checklistsTexts } from './checklists-texts';

/** Adds a line to a checklist, or changes one. */
export function LineForm({
  line,
  type,
  owners,
}: {
  line: ChecklistLineView | undefined;
  type: string;
  owners: readonly { id: string; name: string }[];
}) {
  const t = useMessages(checklistsTexts);
  const areas = useMessages(areaNames);
  const adding = useFormReply('addLine');
  const saving = useFormReply('saveLine');
  const schema = line ? saveLineSchema : addLineSchema;
  const [form, fields] = useForm({
    id: line ? 'line' : 'new-line',
    lastResult: (line ? saving : adding)?.submission,
    constraint: getZodConstraint(addLineSchema),
    defaultValue: {
      area: line?.area ?? 'other',
      title: line?.title,
      daysBefore: line?.daysBefore ?? 1,
      ownerId: line?.ownerId,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          { id: fields.title.id, label: t.task, errors: fields.title.errors },
          { id: fields.area.id, label: t.area, errors: fields.area.errors },
          { id: fields.daysBefore.id, label: t.daysBefore, errors: fields.daysBefore.errors },
          { id: fields.ownerId.id, label: t.owner, errors: fields.ownerId.errors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value={line ? 'saveLine' : 'addLine'} />
      {line ? <input type="hidden" name="lineId" value={line.id} /> : null}
      {!line && type ? <input type="hidden" name="visitType" value={type} /> : null}
      <FieldStack>
        <TextField label={t.task} {...fieldProps(fields.title)} />
        <Select
          label={t.area}
          width="medium"
          placeholder={false}
          {...choiceProps(fields.area)}
          options={AREAS.map((area) => ({ value: area, label: areas[area] }))}
        />
        <TextField
          label={t.daysBefore}
          hint={t.daysHint}
          type="number"
          inputMode="numeric"
          width="short"
          {...rangeProps(fields.daysBefore)}
        />
        <Select
          label={t.owner}
          hint={t.ownerHint}
          width="medium"
          {...choiceProps(fields.ownerId)}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{line ? t.save : t.add}</SubmitButton>
          {line ? <ButtonLink to={type ? `?type=${type}` : '?'}>{t.stop}</ButtonLink> : null}
        </div>
      </FieldStack>
    </Form>
  );
}
