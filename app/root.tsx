import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { useEffect, useState, type ReactNode } from 'react';

import { VISITOR } from '~/features/accounts/rules/actor';
import { DEFAULT_LOCALE } from '~/platform/languages/locale';
import { LocaleProvider, useMessages } from '~/platform/languages/use-messages';
import { useNonce } from '~/platform/web/nonce';
import { takeNotice } from '~/platform/web/flash-cookie.server';
import { localeOf } from '~/platform/web/locale-cookie.server';
import { Main, SkipLink } from '~/ui/page';
import { Toast } from '~/ui/toast';

import { errorMessages } from './routes/errors/error-messages';
import { ErrorPage, problemOf, titleOf } from './routes/errors/error-page';
import { noticeMessages } from './routes/layout/notice-messages';
import { localeOfMatches, titled } from './routes/page-title';
import { PublicFrame } from './routes/layout/public-frame';
import { identify } from './routes/route.server';
import stylesheet from './ui/app.css?url';

export const links = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/site.webmanifest' },
];

/** Pages name themselves; what is left is an error, shown by the boundary below. */
export const meta: MetaFunction<typeof loader> = ({ error, matches }) =>
  error === undefined
    ? [{ title: 'Kawruh' }]
    : titled(titleOf(errorMessages[localeOfMatches(matches)], problemOf(error)));

/** What every page needs to know: the language, who is signed in, what the last step did. */
export async function loader(args: LoaderFunctionArgs) {
  const { config } = args.context.services;
  // A broken sign-in must not take the error page down with it: the page's own loader reports.
  const actor = await identify(args).catch(() => VISITOR);
  const notice = takeNotice(config.secret, args.request.headers.get('Cookie'), config.secure);
  return data(
    {
      locale: localeOf(args.request),
      demo: config.demo,
      notice: notice?.key ?? null,
      member:
        actor.kind === 'member'
          ? { name: actor.name, agencyName: actor.agencyName, roles: actor.roles }
          : null,
    },
    notice ? { headers: { 'Set-Cookie': notice.forget } } : {},
  );
}

/** What an error asks of whoever retries; Remix hands on no header of one by itself. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get('Retry-After');
  return new Headers(wait ? { 'Retry-After': wait } : []);
};

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const locale = root?.locale ?? DEFAULT_LOCALE;
  const nonce = useNonce();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <SkipLink />
          {children}
        </LocaleProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  const loaded = useLoaderData<typeof loader>();
  const texts = useMessages(noticeMessages);
  const notice = useSubmittedSince(loaded) ? null : loaded.notice;
  const message =
    notice !== null && Object.hasOwn(texts, notice) ? texts[notice as keyof typeof texts] : null;
  return (
    <>
      <Toast message={message} />
      <Outlet />
    </>
  );
}

/**
 * A form that is refused loads nothing anew: what the step before it did must not stand beside what
 * the refused one did not do.
 */
function useSubmittedSince(loaded: object): boolean {
  const { state } = useNavigation();
  const [submitted, setSubmitted] = useState<object | null>(null);
  useEffect(() => {
    if (state === 'submitting') setSubmitted(loaded);
  }, [state, loaded]);
  return submitted === loaded;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const root = useRouteLoaderData<typeof loader>('root');
  return (
    <PublicFrame member={root?.member ?? null} locale={root?.locale ?? DEFAULT_LOCALE}>
      <Main>
        <ErrorPage error={error} />
      </Main>
    </PublicFrame>
  );
}
