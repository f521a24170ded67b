import type { ErrorKind } from '~/platform/errors/app-error';
import type { Locale } from '~/platform/languages/locale';

import { errorMessages } from './error-messages';

interface Thrown {
  readonly data: { readonly kind: ErrorKind; readonly requestId: string };
  readonly init: ResponseInit | null;
}

/** An error where no page of ours can be drawn: title, text, number and a way back. */
export function plainErrorPage({ data, init }: Thrown, locale: Locale): Response {
  const t = errorMessages[locale];
  // Nothing in it comes from a request: our own texts and our own number.
  const html = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t[`${data.kind}Title`]}</title>
<h1>${t[`${data.kind}Title`]}</h1>
<p>${t[`${data.kind}Text`]}</p>
<p>${t.requestId(data.requestId)}</p>
<p><a href="/">${t.home}</a></p>
</html>
`;
  const headers = new Headers(init?.headers);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(html, { status: init?.status ?? 500, headers });
}
