import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import type { PracticeEditView } from '~/features/practices/practice-edit-view.server';
import { returnSchema, type ReturnForm } from '~/features/practices/rules/practice-form';
import { formatDateTime } from '~/platform/languages/format';
import { useLocale, useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Fold } from '~/ui/fold';
import { fieldProps, TextArea } from '~/ui/form-field';
import { Notice } from '~/ui/notice';

import { useFormReply } from '../form-reply';
import { PracticeSource } from './practice-history';
import { reviewMessages } from './review-messages';

/** For the reviewer: publish or return. For everybody else: why it is not theirs to decide. */
export function ReviewPanel({ view }: { view: PracticeEditView }) {
  const t = useMessages(reviewMessages);
  const locale = useLocale();
  const sent = view.submittedAt
    ? t.sent(formatDateTime(locale, view.submittedAt, view.zone))
    : null;
  if (!view.mayPublish) return <Waiting view={view} sent={sent} />;
  return (
    <Card as="section" className="mb-10">
      <h2 className="text-xl">{t.review}</h2>
      <p className="mt-1">
        {t.decide} <span className="text-muted">{sent}</span>
      </p>
      <p className="mt-2 max-w-read text-muted">{t.decideWhat}</p>
      <div className="my-5">
        <PracticeSource view={view} />
      </div>
      <div className="grid gap-8 md:grid-cols-2">
        <Form method="post">
          <input type="hidden" name="intent" value="publish" />
          <input type="hidden" name="version" value={view.version} />
          <p className="mb-4 text-sm text-muted">{t.publishHint}</p>
          <SubmitButton>{t.publish}</SubmitButton>
        </Form>
        <ReturnForm view={view} />
      </div>
    </Card>
  );
}

/** Why it is not this reader's to publish, whose it is, and what to do when it is nobody's. */
function Waiting({ view, sent }: { view: PracticeEditView; sent: string | null }) {
  const t = useMessages(reviewMessages);
  const reply = useFormReply('return');
  const { publishers, administrators } = view;
  const isStuck = publishers.length === 0;
  const title = isStuck ? t.nobodyTitle : view.isWriter ? t.ownTitle : t.waitTitle;
  const why = view.isStarter ? t.ownText : view.isWriter ? t.coText : t.waitText;
  const named = isStuck
    ? { term: t.administrators, names: administrators }
    : {
        term: t.publishers,
        names: publishers.map(({ name, positionTitle }) =>
          positionTitle === '' ? name : `${name} (${positionTitle})`,
        ),
      };
  return (
    <div className="mb-10">
      <Notice tone={isStuck ? 'warn' : 'info'} title={title}>
        {isStuck && !view.isWriter ? null : <p>{why}</p>}
        {isStuck ? <p className="mt-2">{t.nobodyText}</p> : null}
        {named.names.length > 0 ? (
          <p className="mt-2 wrap-anywhere">
            <span className="font-semibold">{named.term}:</span> {named.names.join('; ')}.{' '}
            {isStuck ? null : t.askPublisher}
          </p>
        ) : null}
        <p className="mt-2 text-sm text-muted">{sent}</p>
      </Notice>
      {view.isReviewer ? (
        <Fold title={t.returnOwn} open={reply !== undefined} className="mt-4">
          <div className="max-w-read">
            <p className="mb-4 text-muted">{t.returnOwnLead}</p>
            <ReturnForm view={view} />
          </div>
        </Fold>
      ) : null}
    </div>
  );
}

function ReturnForm({ view }: { view: PracticeEditView }) {
  const t = useMessages(reviewMessages);
  const reply = useFormReply('return');
  const [form, fields] = useForm<ReturnForm>({
    id: 'return',
    lastResult: reply?.submission,
    constraint: getZodConstraint(returnSchema),
  });
  return (
    <Form method="post" {...getFormProps(form)} className="space-y-4">
      <input type="hidden" name="intent" value="return" />
      <input type="hidden" name="version" value={view.version} />
      <TextArea label={t.note} hint={t.noteHint} {...fieldProps(fields.note)} />
      <SubmitButton variant="secondary">{t.return}</SubmitButton>
    </Form>
  );
}
