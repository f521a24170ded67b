import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import type { PreparationView, TaskView } from '~/features/preparation/preparation-view.server';
import { AREAS, areaNames } from '~/features/preparation/rules/checklist';
import { addTaskSchema, saveTaskSchema } from '~/features/preparation/rules/preparation-form';
import { zoneName } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import {
  choiceProps,
  DateField,
  fieldProps,
  FormErrorSummary,
  rangeProps,
  Select,
  TextArea,
  TextField,
} from '~/ui/form-field';

import { useFormReply } from '../form-reply';
import { preparationTexts } from './preparation-texts';

/** Adds a task, or changes one that is there. */
export function TaskForm({
  task,
  visit,
  owners,
}: {
  task: TaskView | undefined;
  visit: PreparationView['visit'];
  owners: PreparationView['owners'];
}) {
  const t = useMessages(preparationTexts);
  const areas = useMessages(areaNames);
  const adding = useFormReply('add');
  const saving = useFormReply('save');
  const schema = task ? saveTaskSchema : addTaskSchema;
  const [form, fields] = useForm({
    id: task ? 'task' : 'new-task',
    lastResult: (task ? saving : adding)?.submission,
    constraint: getZodConstraint(addTaskSchema),
    defaultValue: {
      area: task?.area ?? 'other',
      title: task?.title,
      ownerId: task?.ownerId,
      ownerText: task?.ownerText,
      dueDay: task?.dueDay ?? visit.day,
      dueTime: task?.dueTime ?? visit.time,
      note: task?.note,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema }),
  });
  return (
    <>
      <Form method="post" {...getFormProps(form)}>
        <FormErrorSummary
          fields={[
            { id: fields.title.id, label: t.name, errors: fields.title.errors },
            { id: fields.area.id, label: t.area, errors: fields.area.errors },
            { id: fields.ownerId.id, label: t.owner, errors: fields.ownerId.errors },
            { id: fields.ownerText.id, label: t.ownerText, errors: fields.ownerText.errors },
            { id: fields.dueDay.id, label: t.dueDay, errors: fields.dueDay.errors },
            { id: fields.dueTime.id, label: t.dueTime(''), errors: fields.dueTime.errors },
            { id: fields.note.id, label: t.note, errors: fields.note.errors },
          ]}
          formErrors={form.errors}
        />
        <input type="hidden" name="intent" value={task ? 'save' : 'add'} />
        {task ? (
          <>
            <input type="hidden" name="taskId" value={task.id} />
            <input type="hidden" name="version" value={task.version} />
          </>
        ) : null}
        <FieldStack>
          <TextField label={t.name} {...fieldProps(fields.title)} />
          <Select
            label={t.area}
            width="medium"
            placeholder={false}
            {...choiceProps(fields.area)}
            options={AREAS.map((area) => ({ value: area, label: areas[area] }))}
          />
          <div className="grid gap-6 sm:grid-cols-2">
            <Select
              label={t.owner}
              {...choiceProps(fields.ownerId)}
              options={owners.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField
              label={t.ownerText}
              hint={t.ownerTextHint}
              {...fieldProps(fields.ownerText)}
            />
          </div>
          <div className="grid gap-6 sm:grid-cols-2">
            <DateField label={t.dueDay} {...rangeProps(fields.dueDay)} />
            <TextField
              label={t.dueTime(zoneName(visit.zone))}
              type="time"
              width="short"
              {...fieldProps(fields.dueTime)}
            />
          </div>
          <TextArea label={t.note} rows={2} {...fieldProps(fields.note)} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{task ? t.save : t.add}</SubmitButton>
            {task ? <ButtonLink to="?">{t.stop}</ButtonLink> : null}
          </div>
        </FieldStack>
      </Form>
      {task ? (
        <Form method="post" className="mt-6">
          <input type="hidden" name="intent" value="remove" />
          <input type="hidden" name="taskId" value={task.id} />
          <input type="hidden" name="version" value={task.version} />
          <SubmitButton variant="danger">{t.remove}</SubmitButton>
        </Form>
      ) : null}
    </>
  );
}
