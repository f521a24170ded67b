import { isRouteErrorResponse } from '@remix-run/react';

import { ERROR_STATUS, type ErrorKind } from '~/platform/errors/app-error';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { PageHeader } from '~/ui/page';

import { errorMessages, reasonText } from './error-messages';

interface Problem {
  readonly kind: ErrorKind;
  readonly reason: string | undefined;
  readonly requestId: string | undefined;
}

/** What the error boundary was given, as one of the kinds that have a page. */
export function problemOf(error: unknown): Problem {
  const broken: Problem = { kind: 'broken', reason: undefined, requestId: undefined };
  if (!isRouteErrorResponse(error)) return broken;
  const answer: unknown = error.data;
  if (typeof answer === 'object' && answer !== null && 'kind' in answer) {
    const { kind, reason, requestId } = answer as Record<string, unknown>;
    if (typeof kind === 'string' && Object.hasOwn(ERROR_STATUS, kind)) {
      return {
        kind: kind as ErrorKind,
        reason: typeof reason === 'string' ? reason : undefined,
        requestId: typeof requestId === 'string' ? requestId : undefined,
      };
    }
  }
  // Remix's own: an address without a page (404), a method without an action (405).
  if (error.status === 404) return { ...broken, kind: 'notFound' };
  return error.status < 500 ? { ...broken, kind: 'invalid' } : broken;
}

/** One page per kind of failure, with what to do next and the number to report. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useMessages(errorMessages);
  const { kind, reason, requestId } = problemOf(error);
  const text = reasonText(t, reason) ?? t[`${kind}Text`];
  return (
    <>
      <PageHeader
        title={t[`${kind}Title`]}
        lead={text}
        actions={
          <>
            <ButtonLink to="/">{t.home}</ButtonLink>
            <ButtonLink to={kind === 'signedOut' ? '/login' : '/library'} variant="secondary">
              {kind === 'signedOut' ? t.signIn : t.search}
            </ButtonLink>
          </>
        }
      />
      {requestId ? (
        <p className="text-sm text-muted">
          <span className="tabular-nums">{t.requestId(requestId)}</span> {t.requestIdWhy}
        </p>
      ) : null}
    </>
  );
}
