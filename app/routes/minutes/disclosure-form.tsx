import { getFormProps, useForm } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { Form } from '@remix-run/react';

import { disclosureMessages } from '~/features/minutes/disclosure-messages';
import type { DisclosurePreview } from '~/features/minutes/disclosure-preview.server';
import { Rendered } from '~/features/minutes/item-reading';
import { MaskedLine } from '~/features/minutes/masked-line';
import { ProposalBoxes } from '~/features/minutes/proposal-boxes';
import { discloseMinutesSchema, previewSchema } from '~/features/minutes/rules/disclosure-form';
import { DecideButton, DecisionFieldset, useDecisionLabels } from '~/features/visits/disclose-form';
import { useMessages } from '~/platform/languages/use-messages';
import { SubmitButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { fieldProps, FormErrorSummary, TextArea } from '~/ui/form-field';
import { Section } from '~/ui/page';

import { useFormReply } from '../form-reply';
import type { DisclosureReply } from './disclosure-reply';
import { ItemList } from './reading-parts';

/**
 * One form for reading, hiding and deciding: what was typed goes with both buttons, so that no word
 * is lost and none is decided on unread.
 */
export function DisclosureForm({
  preview,
  reply,
}: {
  preview: DisclosurePreview;
  reply: DisclosureReply | undefined;
}) {
  const t = useMessages(disclosureMessages);
  const labelled = useDecisionLabels();
  const refused = [useFormReply('preview'), useFormReply('disclose')].find(Boolean);
  const chosen = reply?.chosen ?? { disclosureClass: preview.disclosureClass ?? undefined };
  const start = { ...chosen, words: preview.words.join('\n') };
  const wrong = reply && Object.keys(reply.errors).length > 0 ? reply.errors : null;
  const [form, fields] = useForm({
    id: 'disclose',
    lastResult:
      refused?.submission ??
      (wrong ? { status: 'error', error: wrong, initialValue: start } : null),
    defaultValue: start,
    onValidate: ({ formData }) =>
      parseWithZod(formData, {
        schema: formData.get('intent') === 'disclose' ? discloseMinutesSchema : previewSchema,
      }),
  });
  const { visit } = preview;
  return (
    <Form
      method="post"
      {...getFormProps(form)}
      className="group/disclose grid items-start gap-x-10 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
    >
      <div className="empty:hidden lg:col-span-2">
        <FormErrorSummary
          fields={[
            { id: fields.words.id, label: t.words, errors: fields.words.errors },
            ...labelled(fields),
          ]}
          formErrors={form.errors}
        />
      </div>
      <input type="hidden" name="version" value={preview.version} />
      <input type="hidden" name="mark" value={preview.mark} />
      <Section id="preview" title={t.step('1', t.read)} lead={t.readText} className="mt-0! min-w-0">
        <Preview preview={preview} />
      </Section>
      <Section
        id="hide"
        title={t.step('2', t.hide)}
        className="mt-0! min-w-0 lg:sticky lg:top-6 lg:flex lg:max-h-[calc(100dvh-3rem)] lg:flex-col"
      >
        {/* The list scrolls by itself, so that the button below stays in sight. */}
        <div className="lg:min-h-24 lg:overflow-y-auto lg:pe-2">
          <ProposalBoxes proposals={preview.proposals} id="proposals" />
        </div>
        <div className="mt-5 space-y-5 lg:border-t lg:border-line lg:pt-5">
          <TextArea {...fieldProps(fields.words)} rows={3} label={t.words} hint={t.wordsHint} />
          <SubmitButton name="intent" value="preview" variant="secondary" formNoValidate>
            {t.refresh}
          </SubmitButton>
          {visit.mayOpen ? (
            <p className="max-lg:hidden">
              <a href="#decide" className="link">
                {t.toDecide}
              </a>
            </p>
          ) : null}
        </div>
      </Section>
      {visit.mayOpen ? (
        <Section
          id="decide"
          title={t.step('3', t.decide)}
          lead={t.decideText}
          // Under both, so that the numbers stand in the order in which one reads.
          className="mt-0! lg:col-span-2 lg:border-t lg:border-line lg:pt-8"
        >
          <Card className="max-w-2xl">
            <div className="space-y-5">
              <DecisionFieldset fields={fields} closing={t.closing} />
              <DecideButton />
            </div>
          </Card>
        </Section>
      ) : null}
    </Form>
  );
}

/** The text of the public page on a sheet of its own, masked places and loose links marked. */
function Preview({ preview }: { preview: DisclosurePreview }) {
  const t = useMessages(disclosureMessages);
  const { masks, links, title, guests, summaryHtml, items } = preview;
  return (
    <div className="overflow-hidden rounded-md border border-line-strong bg-surface wrap-anywhere shadow-soft">
      <p className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line bg-sunken px-5 py-2.5 text-sm sm:px-6">
        <span className="font-semibold">{t.previewLabel}</span>
        <span className="text-muted">
          <mark>{t.masked(masks)}</mark>
          {links > 0 ? ` · ${t.links(links)}` : null}
        </span>
      </p>
      <div className="px-5 py-5 sm:px-6 [&_a:not([href])]:text-muted [&_a:not([href])]:decoration-wavy">
        <h3 className="text-lg">
          {t.pageTitle} <MaskedLine pieces={title} />
        </h3>
        {guests.length > 0 ? (
          <p className="mt-1 text-sm text-muted">
            {t.guests}:{' '}
            {guests.map((pieces, index) => (
              <span key={index}>
                {index > 0 ? ', ' : null}
                <MaskedLine pieces={pieces} />
              </span>
            ))}
          </p>
        ) : null}
        {summaryHtml === '' ? null : (
          <div className="mt-5">
            <p className="text-sm font-semibold text-muted">{t.summary}</p>
            <Rendered html={summaryHtml} />
          </div>
        )}
        <div className="mt-5 [&>ol]:border-b-0">
          <ItemList items={items} />
        </div>
      </div>
    </div>
  );
}
