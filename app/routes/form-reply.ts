import { useActionData } from '@remix-run/react';

import type { FormReply } from './route.server';

/**
 * The answer to the form with this intent, when it was not accepted: for conform's `lastResult`.
 * A page may hold several forms; each sees its own answer alone.
 */
export function useFormReply(intent: string): FormReply | undefined {
  const answer: unknown = useActionData();
  return isFormReply(answer) && answer.intent === intent ? answer : undefined;
}

/** As `useFormReply`, for whichever of several forms was answered. */
export function useAnyFormReply(intents: readonly string[]): FormReply | undefined {
  const answer: unknown = useActionData();
  return isFormReply(answer) && intents.includes(answer.intent) ? answer : undefined;
}

function isFormReply(answer: unknown): answer is FormReply {
  return (
    typeof answer === 'object' && answer !== null && 'submission' in answer && 'intent' in answer
  );
}
