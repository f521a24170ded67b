import { data } from '@remix-run/node';
import { useActionData } from '@remix-run/react';

import type { SaveConflict } from '~/features/practices/rules/conflict';
import type { Saved } from '~/features/practices/save-practice.server';

import { useFormReply } from '../form-reply';
import type { FormReply } from '../route.server';

/** A save that changed nothing because somebody else was first; it carries what was typed. */
interface ConflictReply extends FormReply {
  readonly conflict: SaveConflict;
}

type Reply = ReturnType<typeof data<FormReply>>;

/** The answer to a save that was not done: beside its fields, or both texts of a conflict. */
export const refusalOf = (
  saved: Exclude<Saved, { version: number }>,
  refuse: (errors: Record<string, string[]>) => Reply,
) =>
  'errors' in saved
    ? refuse(saved.errors)
    : // The form comes back with everything that was typed.
      data<FormReply | ConflictReply>(
        { ...refuse({}).data, conflict: saved.conflict },
        { status: 409 },
      );

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
