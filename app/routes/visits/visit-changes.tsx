import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { detailsSchema } from '~/features/visits/rules/decision-form';
import { asVisitState, visitAfter } from '~/features/visits/rules/state';
import type { VisitView } from '~/features/visits/visit-view.server';
import { localDate } from '~/platform/languages/format';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { FieldStack } from '~/ui/field-stack';
import { Fold } from '~/ui/fold';
import { fieldProps, FormErrorSummary, TextArea, TextField } from '~/ui/form-field';
import { Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import { CancelForm } from './cancel-form';
import { visitMessages } from './visit-messages';

/** What can still be changed of a visit: details, time, that nobody came, cancelling. */
export function VisitChanges({ visit, mayMove }: { visit: VisitView; mayMove: boolean }) {
  const t = useMessages(visitMessages);
  const editing = useFormReply('details');
  const cancelling = useFormReply('cancel');
  const state = asVisitState(visit.state);
  const day = localDate(visit.startsAt, visit.zone);
  const moveTo = `/workspace/calendar?view=day&date=${day}&move=${visit.id}#pindah`;
  if (visitAfter(state, 'reschedule') === null) return null;
  return (
    <Section title={t.changeTitle}>
      <div className="space-y-3">
        {mayMove ? (
          <p>
            <ButtonLink to={moveTo}>{state === 'noShow' ? t.moveAgain : t.move}</ButtonLink>
          </p>
        ) : null}
        <Fold title={t.detailsTitle} open={editing !== undefined}>
          <DetailsForm visit={visit} />
        </Fold>
        {visit.hasStarted && visitAfter(state, 'miss') !== null && visit.present === 0 ? (
          <Fold title={t.missTitle}>
            <Form method="post">
              <p className="mb-4">{t.missWhy}</p>
              <input type="hidden" name="intent" value="miss" />
              <SubmitButton variant="danger">{t.missButton}</SubmitButton>
            </Form>
          </Fold>
        ) : null}
        {visitAfter(state, 'cancel') === null ? null : (
          <Fold title={t.cancelTitle} open={cancelling !== undefined}>
            <CancelForm />
          </Fold>
        )}
      </div>
    </Section>
  );
}

function DetailsForm({ visit }: { visit: VisitView }) {
  const t = useMessages(visitMessages);
  const [form, fields] = useForm({
    id: 'details',
    lastResult: useFormReply('details')?.submission,
    constraint: getZodConstraint(detailsSchema),
    defaultValue: {
      meetingUrl: visit.meetingUrl,
      receivedBy: visit.receivedBy,
      hostNote: visit.hostNote,
    },
    onValidate: ({ formData }) => parseWithZod(formData, { schema: detailsSchema }),
  });
  return (
    <Form method="post" {...getFormProps(form)}>
      <FormErrorSummary
        fields={[
          { id: fields.meetingUrl.id, label: t.meetingUrl, errors: fields.meetingUrl.errors },
          { id: fields.receivedBy.id, label: t.receivedBy, errors: fields.receivedBy.errors },
          { id: fields.hostNote.id, label: t.hostNote, errors: fields.hostNote.errors },
        ]}
        formErrors={form.errors}
      />
      <input type="hidden" name="intent" value="details" />
      <input type="hidden" name="version" value={visit.version} />
      <FieldStack>
        {visit.mode === 'online' ? (
          <TextField label={t.meetingUrl} type="url" {...fieldProps(fields.meetingUrl)} />
        ) : null}
        <TextField label={t.receivedBy} {...fieldProps(fields.receivedBy)} />
        <TextArea label={t.hostNote} rows={3} {...fieldProps(fields.hostNote)} />
        <SubmitButton>{t.detailsSave}</SubmitButton>
      </FieldStack>
    </Form>
  );
}
