import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';

import { PublicFrame } from '~/routes/layout/public-frame';
import { LocaleProvider } from '~/platform/languages/use-messages';
import { Main, SkipLink } from '~/ui/page';
import stylesheet from '~/ui/app.css?url';

export const links = () => [{ rel: 'stylesheet', href: stylesheet }];

export default function App() {
  return (
    <html lang="id">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale="id">
          <SkipLink />
          <PublicFrame member={null} locale="id">
            <Main>
              <Outlet />
            </Main>
          </PublicFrame>
        </LocaleProvider>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}
