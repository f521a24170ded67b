import { parseWithZod } from '@conform-to/zod/v4';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import type { SubmissionResult } from '@conform-to/react';
import { z } from 'zod';

import {
  VISITOR,
  type Actor,
  type DispositionHolder,
  type GuestContact,
  type Member,
} from '~/features/accounts/rules/actor';
import { may, type Permission, type PERMISSIONS } from '~/features/accounts/rules/permissions';
import { memberFromRequest } from '~/features/accounts/session.server';
import { holderFromToken } from '~/features/disposition/step-link.server';
import { guestFromToken } from '~/features/visits/tracking.server';
import { AppError, ERROR_STATUS, notFound } from '~/platform/errors/app-error';
import {
  readForm,
  type FileRules,
  type FormLimits,
  type UploadedFile,
} from '~/platform/files/upload-form.server';
import type { Locale } from '~/platform/languages/locale';
import { localeOf } from '~/platform/web/locale-cookie.server';
import { networkOf } from '~/platform/web/network';
import type { Limit } from '~/platform/web/rate-limit.server';
import { once } from '~/platform/web/request-context.server';
import type { Services } from '~/platform/services.server';

import type { ErrorAnswer } from './errors/error-answer';
import { plainErrorHtml } from './errors/plain-error-page.server';
import {
  SECRET_FIELDS,
  askToSignIn,
  confirmSender,
  keptBefore,
  refusalWithKept,
  refuseKept,
} from './kept-form.server';

/**
 * The one way a request goes: limit, session, permission, parse, work, answer. A page or a command
 * cannot be written without naming its permission, and what fails on the way is turned into an
 * error page here and nowhere else.
 */

/** Who acts, by who may: a permission of staff gives a member, one of guests gives a guest. */
type ActorFor<P extends Permission> = 'visitor' extends (typeof PERMISSIONS)[P][number]
  ? Actor
  : (typeof PERMISSIONS)[P][number] extends 'guestContact'
    ? GuestContact
    : (typeof PERMISSIONS)[P][number] extends 'dispositionHolder'
      ? DispositionHolder
      : Member;

interface Work<P extends Permission, Params> {
  readonly services: Services;
  readonly actor: ActorFor<P>;
  readonly params: Params;
  readonly locale: Locale;
  readonly request: Request;
  readonly context: AppLoadContext;
}

/** What the permission test reads from a loader or action. */
export interface Guarded {
  readonly permissions: readonly Permission[];
  /** of an action: the permission that each of its intents asks for */
  readonly intents?: Readonly<Record<string, Permission>>;
  /** of a page: whether visitors share it */
  readonly shared?: true;
}

const NO_PARAMS = z.object({});

export function page<
  P extends Permission,
  T,
  ParamsSchema extends z.ZodType = typeof NO_PARAMS,
  SearchSchema extends z.ZodType = typeof NO_PARAMS,
>(spec: {
  may: P;
  limit?: Limit;
  /** the page is the same for every visitor, and only the database changes it (kept-pages) */
  shared?: true;
  params?: ParamsSchema;
  /** parsed from the address; what does not fit falls back by the schema's own `catch` */
  search?: SearchSchema;
  load: (work: Work<P, z.output<ParamsSchema>> & { search: z.output<SearchSchema> }) => Promise<T>;
}) {
  const loader = (args: LoaderFunctionArgs): Promise<T> =>
    answering(args, async () => {
      const url = new URL(args.request.url);
      const work = await admit(args, spec.may, spec.limit ?? 'read', spec.params);
      const search = (spec.search ?? NO_PARAMS).safeParse(searchValues(url.searchParams));
      if (!search.success) throw new AppError('invalid', { reason: 'addressUnreadable' });
      const { sharedPage } = args.context;
      if (spec.shared && sharedPage) sharedPage.limit = spec.limit ?? 'read';
      return spec.load({ ...work, search: search.data as z.output<SearchSchema> });
    });
  const guarded: Guarded = { permissions: [spec.may], ...(spec.shared ? { shared: true } : {}) };
  return Object.assign(loader, guarded);
}

/**
 * A page's way for an address that answers with a file: there is no boundary around it that would
 * show the error, so the error is a small page of its own.
 */
export function resource<P extends Permission, ParamsSchema extends z.ZodType>(spec: {
  may: P;
  limit?: Limit;
  params: ParamsSchema;
  load: (work: Work<P, z.output<ParamsSchema>>) => Promise<Response>;
}) {
  const answer = page(spec);
  const loader = (args: LoaderFunctionArgs): Promise<Response> =>
    answer(args).catch((error: unknown) => {
      if (!isDataResponse(error)) throw error;
      const headers = new Headers(error.init?.headers);
      headers.set('Content-Type', 'text/html; charset=utf-8');
      const html = plainErrorHtml(error.data, localeOf(args.request));
      return new Response(html, { status: error.init?.status ?? 500, headers });
    });
  return Object.assign(loader, { permissions: [spec.may] } satisfies Guarded);
}

/** The answer to a form that was not accepted: errors beside the fields, and what was typed. */
export interface FormReply {
  readonly intent: string;
  readonly submission: SubmissionResult;
  /** sealed names of files that arrived well, so that nobody uploads twice */
  readonly kept?: Readonly<Record<string, string>>;
  /** what the page may propose instead: free times near the one that was refused */
  readonly nearest?: readonly NearTime[];
}

/** A free time in a room; instants as ISO text. */
export interface NearTime {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly roomId: string;
  readonly roomName: string;
}

interface FormWork<Form> {
  readonly form: Form;
  readonly files: Readonly<Record<string, UploadedFile | undefined>>;
  /** Refuses the form with errors by field ('' for the whole form), keeping what was typed. */
  readonly refuse: (
    errors: Record<string, string[]>,
    kept?: Record<string, string>,
    status?: 400 | 409,
    nearest?: readonly NearTime[],
  ) => ReturnType<typeof data<FormReply>>;
}

interface Intent<R> {
  readonly may: Permission;
  readonly params: z.ZodType | undefined;
  readonly run: (
    work: Work<Permission, unknown>,
    form: FormData,
    name: string,
    files: Readonly<Record<string, UploadedFile | undefined>>,
    fileErrors: Readonly<Record<string, string>>,
  ) => Promise<R>;
}

/** One thing a form can ask for; the form's `intent` field names it. */
export function intent<
  P extends Permission,
  Form extends z.ZodType,
  R,
  ParamsSchema extends z.ZodType = typeof NO_PARAMS,
>(spec: {
  may: P;
  params?: ParamsSchema;
  form: Form;
  /** called when fields are wrong too, to keep a file that arrived well */
  keep?: (
    work: Work<P, z.output<ParamsSchema>>,
    files: Readonly<Record<string, UploadedFile | undefined>>,
    form: FormData,
  ) => Promise<Record<string, string>>;
  run: (work: Work<P, z.output<ParamsSchema>> & FormWork<z.output<Form>>) => Promise<R>;
}): Intent<R | ReturnType<typeof data<FormReply>>> {
  return {
    may: spec.may,
    params: spec.params,
    run: async (anyWork, formData, name, files, fileErrors) => {
      const work = anyWork as unknown as Work<P, z.output<ParamsSchema>>;
      const submission = parseWithZod(formData, { schema: spec.form });
      const refuse = (
        errors: Record<string, string[]>,
        kept?: Record<string, string>,
        status: 400 | 409 = 400,
        nearest: readonly NearTime[] = [],
      ) => {
        const { '': formErrors, ...fieldErrors } = errors;
        const reply = submission.reply({ formErrors, fieldErrors, hideFields: SECRET_FIELDS });
        return data<FormReply>(
          {
            intent: name,
            submission: reply,
            ...(kept ? { kept } : {}),
            ...(nearest.length > 0 ? { nearest } : {}),
          },
          { status },
        );
      };
      if (submission.status !== 'success' || Object.keys(fileErrors).length > 0) {
        const errors: Record<string, string[]> = {};
        if (submission.status === 'error') {
          for (const [field, found] of Object.entries(submission.error ?? {})) {
            if (found) errors[field] = found;
          }
        }
        for (const [field, code] of Object.entries(fileErrors)) errors[field] = [code];
        return refuse(errors, await spec.keep?.(work, files, formData));
      }
      return spec.run({ ...work, form: submission.value, files, refuse });
    },
  };
}

export function command<R>(spec: {
  limit?: Limit;
  /** for forms that are longer than usual, such as a list of 500 people */
  body?: Pick<FormLimits, 'maxFields' | 'maxTextBytes'>;
  /** fields that may hold a file, by name */
  files?: Readonly<Record<string, FileRules>>;
  intents: Readonly<Record<string, Intent<R>>>;
}) {
  const permissions = Object.values(spec.intents).map((each) => each.may);
  const action = (args: ActionFunctionArgs): Promise<R> =>
    answering(args, async () => {
      const { services } = args.context;
      limitUse(args.context, spec.limit ?? 'write');
      const actor = await identify(args);
      // Nothing of a body is stored unless some intent of this form is open to the sender.
      const open = permissions.some((permission) => may(actor.roles, permission));
      const body = await readForm(args.request, {
        ...spec.body,
        files: open ? (spec.files ?? {}) : {},
        store: services.files,
      });
      if (!open) {
        if (actor.kind === 'visitor') askToSignIn(args, body.fields);
        refuseKept(args, body.fields);
        refuseActor(args, actor);
      }
      const kept = keptBefore(args, body.fields);
      confirmSender(args, actor, body.fields);
      const names = Object.keys(spec.intents);
      const asked = body.fields.get('intent') ?? (names.length === 1 ? names[0] : undefined);
      const chosen =
        typeof asked === 'string' && Object.hasOwn(spec.intents, asked)
          ? spec.intents[asked]
          : undefined;
      if (!chosen || typeof asked !== 'string') {
        throw new AppError('invalid', { reason: 'intentUnknown' });
      }
      try {
        const work = await admit(args, chosen.may, undefined, chosen.params);
        body.fields.delete('intent');
        return await chosen.run(work, body.fields, asked, body.files, body.errors);
      } catch (error) {
        throw refusalWithKept(args, kept, error) ?? error;
      }
    });
  const byIntent = Object.fromEntries(
    Object.entries(spec.intents).map(([name, each]) => [name, each.may]),
  );
  return Object.assign(action, { permissions, intents: byIntent } satisfies Guarded);
}

type Arguments = LoaderFunctionArgs | ActionFunctionArgs;

async function admit<P extends Permission, ParamsSchema extends z.ZodType>(
  args: Arguments,
  permission: P,
  limit: Limit | undefined,
  paramsSchema: ParamsSchema | undefined,
): Promise<Work<P, z.output<ParamsSchema>>> {
  if (limit) limitUse(args.context, limit);
  const actor = await identify(args);
  if (!may(actor.roles, permission)) refuseActor(args, actor);
  const params = (paramsSchema ?? NO_PARAMS).safeParse(args.params);
  // An address that cannot name a record names none.
  if (!params.success) throw notFound();
  return {
    services: args.context.services,
    actor: actor as ActorFor<P>,
    params: params.data as z.output<ParamsSchema>,
    locale: localeOf(args.request),
    request: args.request,
    context: args.context,
  };
}

/** A link of a request makes a guest, one of a disposition its holder; else the session cookie makes a member; else a visitor. */
export function identify({ context, request, params }: Arguments): Promise<Actor> {
  return once(context, 'actor', async () => {
    const { trackingToken, dispositionToken } = params;
    if (trackingToken !== undefined) {
      limitUse(context, 'secretLink');
      const guest = await guestFromToken(context.services, trackingToken);
      if (!guest) {
        context.services.log.warn({ requestId: context.requestId }, 'tracking link refused');
        throw notFound();
      }
      return guest;
    }
    if (dispositionToken !== undefined) {
      limitUse(context, 'secretLink');
      const holder = await holderFromToken(context.services, dispositionToken);
      if (!holder) {
        context.services.log.warn({ requestId: context.requestId }, 'disposition link refused');
        throw notFound();
      }
      return holder;
    }
    return (await memberFromRequest(context.services, request.headers.get('Cookie'))) ?? VISITOR;
  });
}

function refuseActor(args: Arguments, actor: Actor): never {
  if (actor.kind === 'visitor') {
    const { pathname, search } = new URL(args.request.url);
    throw redirect(`/login?to=${encodeURIComponent(pathname + search)}`);
  }
  args.context.services.log.warn({ requestId: args.context.requestId }, 'permission refused');
  throw new AppError('notAllowed');
}

function limitUse(context: AppLoadContext, limit: Limit): void {
  const wait = context.services.limiter.use(limit, networkOf(context.clientAddress));
  if (wait > 0) throw new AppError('tooMany', { details: { retryAfter: wait } });
}

/** Repeated names become lists, as check boxes send them. */
function searchValues(search: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const all = search.getAll(key);
      return [key, all.length === 1 ? (all[0] ?? '') : all];
    }),
  );
}

async function answering<T>(args: Arguments, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Response || isDataResponse(error)) throw error;
    const { requestId, services } = args.context;
    const known = error instanceof AppError ? error : new AppError('broken', { cause: error });
    if (ERROR_STATUS[known.kind] >= 500) {
      services.log.error({ requestId, err: known.cause ?? known }, 'request failed');
    }
    const wait = known.details?.['retryAfter'];
    throw data<ErrorAnswer>(
      { kind: known.kind, reason: known.reason, requestId },
      {
        status: ERROR_STATUS[known.kind],
        headers: typeof wait === 'number' ? { 'Retry-After': String(wait) } : {},
      },
    );
  }
}

type ThrownAnswer = ReturnType<typeof data<ErrorAnswer>>;

function isDataResponse(error: unknown): error is ThrownAnswer {
  return (
    typeof error === 'object' &&
    error !== null &&
    'type' in error &&
    error.type === 'DataWithResponseInit'
  );
}
