import { data } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import type { DisclosurePreview } from '~/features/minutes/disclosure-preview.server';
import type { PreviewForm } from '~/features/minutes/rules/disclosure-form';

/** A preview made for the words of a form, and what stood against deciding. */
export interface DisclosureReply {
  readonly preview: DisclosurePreview;
  /** what was chosen of the decision so far */
  readonly chosen: Pick<PreviewForm, 'disclosureClass' | 'exemption' | 'reason'>;
  /** keys of what is wrong, by field */
  readonly errors: Readonly<Record<string, string[]>>;
  /** the text is not the one that was read: nothing was decided */
  readonly changed: boolean;
}

export const disclosureReply = (reply: DisclosureReply) =>
  data<DisclosureReply>(reply, {
    status: reply.changed ? 409 : Object.keys(reply.errors).length > 0 ? 400 : 200,
  });

/** The answer of the page's action, when it is one of these. */
export function useDisclosureReply(): DisclosureReply | undefined {
  const answer: unknown = useActionData();
  return typeof answer === 'object' && answer !== null && 'preview' in answer
    ? (answer as DisclosureReply)
    : undefined;
}
