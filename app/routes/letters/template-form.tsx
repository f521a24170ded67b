import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';
import { useRef, useState } from 'react';

import { LetterBody } from '~/features/letters/letter-sheet';
import { placeholderNames, PLACEHOLDERS } from '~/features/letters/rules/placeholder';
import { parseTemplate, renderTemplate } from '~/features/letters/rules/template';
import { templateSchema } from '~/features/letters/rules/template-form';
import type { templateView } from '~/features/letters/templates-view.server';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { FieldStack } from '~/ui/field-stack';
import { Fold } from '~/ui/fold';
import { fieldProps, FormErrorSummary, TextArea } from '~/ui/form-field';
import { Section } from '~/ui/page';
import { Table } from '~/ui/table';
import { useUnsavedGuard, useUnsavedText } from '~/ui/use-unsaved-guard';

import { useFormReply } from '../form-reply';
import { settingsMessages } from './settings-messages';

/** The words of a kind of letter; beside them what they become on sample data, while one types. */
export function TemplateForm({ template }: { template: Awaited<ReturnType<typeof templateView>> }) {
  const { samples } = template;
  const t = useMessages(settingsMessages);
  const names = useMessages(placeholderNames);
  const reply = useFormReply('save');
  const element = useRef<HTMLFormElement>(null);
  useUnsavedText(element, reply !== undefined);
  useUnsavedGuard();
  const [form, fields] = useForm({
    id: 'template',
    lastResult: reply?.submission,
    constraint: getZodConstraint(templateSchema),
    defaultValue: { body: template.body },
  });
  const start = fields.body.initialValue;
  const [typed, setTyped] = useState(typeof start === 'string' ? start : template.body);
  const parsed = parseTemplate(typed);
  return (
    <div className="grid gap-10 xl:grid-cols-2">
      <Form method="post" {...getFormProps(form)} ref={element}>
        <FormErrorSummary
          fields={[{ id: fields.body.id, label: t.text, errors: fields.body.errors }]}
          formErrors={form.errors}
        />
        <input type="hidden" name="intent" value="save" />
        <input type="hidden" name="version" value={template.version} />
        <FieldStack>
          <TextArea
            label={t.text}
            hint={t.textHint}
            rows={22}
            {...fieldProps(fields.body)}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
          <SubmitButton>{t.saveTemplate}</SubmitButton>
          <Fold title={t.placeholders}>
            <Table
              caption={t.placeholders}
              rows={PLACEHOLDERS.map((name) => ({ name, sample: samples[name] }))}
              rowKey={({ name }) => name}
              empty={null}
              columns={[
                {
                  key: 'name',
                  label: t.placeholder,
                  primary: true,
                  cell: ({ name }) => <code>{`{{${name}}}`}</code>,
                },
                { key: 'meaning', label: t.meaning, cell: ({ name }) => names[name] },
                {
                  key: 'example',
                  label: t.example,
                  cell: ({ sample }) => [sample ?? []].flat().join('; '),
                },
              ]}
            />
          </Fold>
        </FieldStack>
      </Form>
      <Section title={t.preview} className="mt-0 sm:mt-0">
        <Card className="font-serif leading-relaxed">
          {'template' in parsed ? (
            <div lang="id">
              <LetterBody blocks={renderTemplate(parsed.template, samples)} />
            </div>
          ) : (
            <p className="text-muted">{t.previewWrong}</p>
          )}
        </Card>
      </Section>
    </div>
  );
}
