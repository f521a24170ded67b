import { getFormProps, useForm } from '@conform-to/react';
import { getZodConstraint } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { minutesMessages } from '~/features/minutes/minutes-messages';
import type { WrittenMinutes } from '~/features/minutes/minutes-view.server';
import { returnSchema, type ReturnForm } from '~/features/minutes/rules/minutes-form';
import { useWhen } from '~/features/minutes/saved-line';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Fold } from '~/ui/fold';
import { fieldProps, TextArea } from '~/ui/form-field';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { useAskBeforeSending } from '~/ui/use-unsaved-guard';

import { useFormReply } from '../form-reply';
import type { PartProps } from './decision-parts';

/** The way of minutes to the head of office, who approves or returns them. */
export function ApprovalPart({ minutes, can, zone }: PartProps) {
  const t = useMessages(minutesMessages);
  const when = useWhen(zone);
  const { approvedAt, approvedBy } = minutes;
  return (
    <Section id="approval" title={t.approveTitle}>
      {approvedAt ? (
        <p>{t.approved(when(approvedAt), approvedBy)}</p>
      ) : minutes.state === 'draft' ? (
        <Draft minutes={minutes} mayWrite={can.write} />
      ) : (
        <div className="space-y-6">
          {can.approve ? <Decide minutes={minutes} /> : <p>{t.waitsForHead}</p>}
          {can.write ? <Move minutes={minutes} intent="takeBack" label={t.takeBack} /> : null}
        </div>
      )}
    </Section>
  );
}

/** What the head of office wants mended, above the text that is to be mended. */
export function ReturnedNote({ minutes: { state, returnNote } }: { minutes: WrittenMinutes }) {
  const t = useMessages(minutesMessages);
  if (state !== 'draft' || returnNote === '') return null;
  return (
    <Notice tone="warn" title={t.returnedTitle} className="mb-8">
      <p className="wrap-anywhere whitespace-pre-line">{returnNote}</p>
    </Notice>
  );
}

function Draft({ minutes, mayWrite }: { minutes: WrittenMinutes; mayWrite: boolean }) {
  const t = useMessages(minutesMessages);
  if (!mayWrite) return <p className="text-muted">{t.notSent}</p>;
  if (minutes.items.length === 0) return <p className="text-muted">{t.sendNeedsItems}</p>;
  return (
    <div className="space-y-4">
      <p>{t.sendText}</p>
      <p className={minutes.unanswered > 0 ? 'font-semibold text-warn' : 'text-muted'}>
        {t.unanswered(minutes.unanswered)}
      </p>
      <Move minutes={minutes} intent="send" label={t.send} />
    </div>
  );
}

function Move(props: { minutes: WrittenMinutes; intent: 'send' | 'takeBack'; label: string }) {
  const { minutes, intent, label } = props;
  const ask = useAskBeforeSending();
  return (
    <Form method="post" onSubmit={ask}>
      <input type="hidden" name="mark" value={minutes.mark} />
      <SubmitButton
        name="intent"
        value={intent}
        variant={intent === 'send' ? 'primary' : 'secondary'}
      >
        {label}
      </SubmitButton>
    </Form>
  );
}

function Decide({ minutes }: { minutes: WrittenMinutes }) {
  const t = useMessages(minutesMessages);
  const reply = useFormReply('return');
  const [form, fields] = useForm<ReturnForm>({
    id: 'return',
    lastResult: reply?.submission,
    constraint: getZodConstraint(returnSchema),
  });
  return (
    <>
      <Form method="post" className="space-y-4">
        <p>{t.approveText}</p>
        <p className={minutes.unanswered > 0 ? 'font-semibold text-warn' : 'text-muted'}>
          {t.unanswered(minutes.unanswered)}
        </p>
        <input type="hidden" name="mark" value={minutes.mark} />
        <SubmitButton name="intent" value="approve">
          {t.approve}
        </SubmitButton>
      </Form>
      <Fold title={t.return} open={reply !== undefined}>
        <Form method="post" {...getFormProps(form)} className="max-w-read space-y-4">
          <input type="hidden" name="mark" value={minutes.mark} />
          <TextArea label={t.returnNote} hint={t.returnHint} {...fieldProps(fields.note)} />
          <SubmitButton name="intent" value="return" variant="secondary">
            {t.return}
          </SubmitButton>
        </Form>
      </Fold>
    </>
  );
}
