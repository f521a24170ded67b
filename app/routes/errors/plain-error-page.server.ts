import type { Request as HttpRequest, Response as HttpResponse } from 'express';

import type { ErrorKind } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';
import { kindOfStatus, type PlainProblem } from '~/platform/web/error-page.server';
import { localeOfCookies } from '~/platform/web/locale-cookie.server';

import { errorMessages, reasonText } from './error-messages';

interface Shown {
  readonly kind: ErrorKind;
  readonly reason: string | undefined;
  readonly requestId: string;
}

/** An error where no page of ours can be drawn: title, text, number and a way back. */
export function plainErrorHtml({ kind, reason, requestId }: Shown, locale: Locale): string {
  const t = errorMessages[locale];
  // Nothing in it comes from a request: our own texts and our own number.
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${t[`${kind}Title`]}</title>
<h1>${t[`${kind}Title`]}</h1>
<p>${reasonText(t, reason) ?? t[`${kind}Text`]}</p>
<p>${t.requestId(requestId)}</p>
<p><a href="/">${t.home}</a></p>
</html>
`;
}

/** The same for what never reached a route (platform/web/error-page.server.ts). */
export function plainErrorPage(
  request: HttpRequest,
  response: HttpResponse,
  { status, reason }: PlainProblem,
): void {
  const requestId = response.locals['requestId'] as string;
  const locale = localeOfCookies(request.get('Cookie'));
  response
    .status(status)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(plainErrorHtml({ kind: kindOfStatus(status), reason, requestId }, locale));
}
