import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server';

import type { Locale } from '~/platform/languages/locale';
import { LocaleProvider } from '~/platform/languages/use-messages';

/** For tests: the HTML that a reader without JavaScript gets, at the address `/here`. */
export async function htmlOf(element: ReactNode, locale: Locale = 'id'): Promise<string> {
  const routes = [{ path: '*', element }];
  const handler = createStaticHandler(routes);
  const context = await handler.query(new Request('http://localhost/here'));
  if (context instanceof Response) throw new Error('the page answered with a redirect');
  return renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <StaticRouterProvider
        router={createStaticRouter(handler.dataRoutes, context)}
        context={context}
        hydrate={false}
      />
    </LocaleProvider>,
  );
}

/** The opening tag that holds `part`, for looking at its attributes. */
export function tagWith(html: string, part: string): string {
  const at = html.indexOf(part);
  if (at < 0) throw new Error(`${part} is not in ${html}`);
  return html.slice(html.lastIndexOf('<', at), html.indexOf('>', at) + 1);
}
