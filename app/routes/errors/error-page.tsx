import { isRouteErrorResponse } from '@remix-run/react';

import { ERROR_STATUS } from '~/platform/errors/app-error';
import { useMessages } from '~/platform/languages/use-messages';
import { ButtonLink } from '~/ui/button';
import { PageHeader } from '~/ui/page';

import type { ErrorAnswer } from './error-answer';
import { errorMessages, reasonText } from './error-messages';
import { KeptFormSender } from './kept-form';

type Problem = Omit<ErrorAnswer, 'requestId'> & { readonly requestId: string | undefined };

/** What the error boundary was given, as one of the kinds that have a page. */
export function problemOf(error: unknown): Problem {
  const broken: Problem = { kind: 'broken', reason: undefined, requestId: undefined };
  if (!isRouteErrorResponse(error)) return broken;
  const answer: unknown = error.data;
  if (typeof answer === 'object' && answer !== null && 'kind' in answer) {
    // Only route.server.ts throws such answers.
    const thrown = answer as ErrorAnswer;
    if (Object.hasOwn(ERROR_STATUS, thrown.kind)) return thrown;
  }
  // Remix's own: an address without a page (404), a method without an action (405).
  if (error.status === 404) return { ...broken, kind: 'notFound' };
  return error.status < 500 ? { ...broken, kind: 'invalid' } : broken;
}

/** The title of an error's page, and of its window. */
export function titleOf(
  t: (typeof errorMessages)['id'],
  { kind, kept }: Pick<Problem, 'kind' | 'kept'>,
): string {
  return kept?.sender ? t.keptTitle : t[`${kind}Title`];
}

/** One page per kind of failure, with what to do next and the number to report. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useMessages(errorMessages);
  const { kind, reason, requestId, kept } = problemOf(error);
  const text = reasonText(t, reason) ?? t[`${kind}Text`];
  return (
    <>
      <PageHeader
        title={titleOf(t, { kind, kept })}
        lead={kept?.sender ? t.keptSender(kept.sender.name, kept.sender.agencyName) : text}
        // Where something typed waits to be sent, nothing leads away from it.
        actions={
          kept ? null : (
            <>
              <ButtonLink to="/">{t.home}</ButtonLink>
              <ButtonLink to={kind === 'signedOut' ? '/login' : '/library'} variant="secondary">
                {kind === 'signedOut' ? t.signIn : t.search}
              </ButtonLink>
            </>
          )
        }
      />
      {kept ? <KeptFormSender kept={kept} /> : null}
      {requestId ? (
        <p className="mt-6 text-sm text-muted">
          <span className="tabular-nums">{t.requestId(requestId)}</span> {t.requestIdWhy}
        </p>
      ) : null}
    </>
  );
}
