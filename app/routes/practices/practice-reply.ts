import { data } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import type { SaveConflict } from '~/features/practices/rules/conflict';

import { useFormReply } from '../form-reply';
import type { FormReply } from '../route.server';

/** A save that changed nothing because somebody else was first; it carries what was typed. */
interface ConflictReply extends FormReply {
  readonly conflict: SaveConflict;
}

/** @param reply what `refuse({})` made: the form with everything that was typed */
export const conflictReply = (reply: { data: FormReply }, conflict: SaveConflict) =>
  data<ConflictReply>({ ...reply.data, conflict }, { status: 409 });

/** The answer to saving or sending, and the conflict where there was one. */
export function useSaveReply(): {
  readonly reply: FormReply | undefined;
  readonly conflict: SaveConflict | undefined;
} {
  const answer: unknown = useActionData();
  const saved = useFormReply('save');
  const submitted = useFormReply('submit');
  return {
    reply: saved ?? submitted,
    conflict: isConflictReply(answer) ? answer.conflict : undefined,
  };
}

function isConflictReply(answer: unknown): answer is ConflictReply {
  return typeof answer === 'object' && answer !== null && 'conflict' in answer;
}
