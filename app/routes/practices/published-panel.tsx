import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import type { PracticeEditView } from '~/features/practices/practice-edit-view.server';
import { retractSchema, type RetractForm } from '~/features/practices/rules/practice-form';
import { formatDateTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { ButtonLink, SubmitButton } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { fieldProps, TextArea } from '~/ui/form-field';
import { Notice } from '~/ui/notice';

import { useFormReply } from '../form-reply';
import { reviewMessages } from './review-messages';

/** What is published: the way to the public page and, for reviewers, the way back. */
export function PublishedPanel({ view }: { view: PracticeEditView }) {
  const t = useMessages(reviewMessages);
  const locale = useLocale();
  const when = view.publishedAt ? formatDateTime(locale, view.publishedAt, view.zone) : '';
  const reply = useFormReply('retract');
  const [form, fields] = useForm<RetractForm>({
    id: 'retract',
    lastResult: reply?.submission,
    constraint: getZodConstraint(retractSchema),
  });
  return (
    <>
      <Notice
        tone="good"
        title={t.publishedTitle}
        className="mb-6"
        actions={
          view.number === null ? null : (
            <ButtonLink to={`/practices/${view.number}`}>{t.open}</ButtonLink>
          )
        }
      >
        {t.publishedText(view.reviewerName, when)}
      </Notice>
      {view.isReviewer ? (
        <Fold title={t.retract} open={reply !== undefined} className="mb-10">
          <Form method="post" {...getFormProps(form)} className="max-w-read space-y-4">
            <p className="text-muted">{t.retractLead}</p>
            <input type="hidden" name="intent" value="retract" />
            <input type="hidden" name="version" value={view.version} />
            <TextArea label={t.reason} hint={t.reasonHint} {...fieldProps(fields.reason)} />
            <SubmitButton variant="danger">{t.doRetract}</SubmitButton>
          </Form>
        </Fold>
      ) : null}
    </>
  );
}
