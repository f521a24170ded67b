import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';

import type { Actor } from '~/features/accounts/rules/actor';
import { AppError, ERROR_STATUS } from '~/platform/errors/app-error';

import type { ErrorAnswer, KeptForm } from './errors/error-answer';

/**
 * A form that arrives when its sender is signed out (by time, or in another tab) is given back as a
 * page that holds what was typed, to be sent again after signing in elsewhere. Nothing of it is
 * stored, and nothing is sent by itself: whoever is signed in then is named first and must agree.
 */

/** Typed secrets never travel back. */
export const SECRET_FIELDS = ['password', 'repeated', 'current'];

/** Whom the sender was told that the form goes out as: a user's id; empty for nobody yet. */
const SENDER_FIELD = 'keptFor';

function keptOf({ request }: ActionFunctionArgs, form: FormData): KeptForm {
  const { pathname, search } = new URL(request.url);
  const fields = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== SENDER_FIELD && !SECRET_FIELDS.includes(name)
      ? [[name, value]]
      : [],
  );
  const hadFiles = /^multipart\//i.test(request.headers.get('Content-Type') ?? '');
  return { action: pathname + search, fields, hadFiles, sender: null };
}

/** Gives a form back to who is not signed in; what holds nothing typed goes to the sign-in page. */
export function askToSignIn(args: ActionFunctionArgs, form: FormData): never {
  const kept = keptOf(args, form);
  const typed = kept.fields.some(([name]) => name !== 'intent');
  // The queue of ticks keeps them itself, and asks to sign in.
  const keepsItself = form.get('via') === 'queue';
  if (!typed || keepsItself) throw redirect(`/login?to=${encodeURIComponent(kept.action)}`);
  const { requestId } = args.context;
  throw data<ErrorAnswer>(
    { kind: 'signedOut', reason: 'formKept', requestId, kept },
    { status: 401 },
  );
}

/** Gives a form back that was kept, where whoever signed in meanwhile may not send it. */
export function refuseKept(args: ActionFunctionArgs, form: FormData): void {
  if (!form.has(SENDER_FIELD)) return;
  const { requestId } = args.context;
  throw data<ErrorAnswer>(
    { kind: 'notAllowed', reason: undefined, requestId, kept: keptOf(args, form) },
    { status: 403 },
  );
}

/**
 * What to throw when a form that was kept meets a record that is none of its sender's, or that the
 * sender may not touch: the same answer, with what was typed. Null where there is nothing to give back.
 */
export function refusalWithKept(
  args: ActionFunctionArgs,
  kept: KeptForm | null,
  error: unknown,
): ReturnType<typeof data<ErrorAnswer>> | null {
  if (!kept || !(error instanceof AppError)) return null;
  const { kind, reason } = error;
  if (kind !== 'notFound' && kind !== 'notAllowed') return null;
  const { requestId } = args.context;
  return data<ErrorAnswer>({ kind, reason, requestId, kept }, { status: ERROR_STATUS[kind] });
}

/** The form as it can be given back, when it was kept before; it is changed by being read. */
export function keptBefore(args: ActionFunctionArgs, form: FormData): KeptForm | null {
  return form.has(SENDER_FIELD) ? keptOf(args, form) : null;
}

/** Lets a form that was kept through only when its sender knows as whom it goes out. */
export function confirmSender(args: ActionFunctionArgs, actor: Actor, form: FormData): void {
  const named = form.get(SENDER_FIELD);
  form.delete(SENDER_FIELD);
  if (named === null || actor.kind !== 'member' || named === actor.userId) return;
  const { userId, name, agencyName } = actor;
  throw data<ErrorAnswer>(
    {
      kind: 'conflict',
      reason: 'formKeptFor',
      requestId: args.context.requestId,
      kept: { ...keptOf(args, form), sender: { userId, name, agencyName } },
    },
    { status: 409 },
  );
}
