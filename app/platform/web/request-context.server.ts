import type { Services } from '../services.server';
import type { SharedPage } from './kept-pages.server';

/** One request, as the Express entry hands it to the routes. */
export interface RequestContext {
  readonly services: Services;
  readonly requestId: string;
  /** of the Content-Security-Policy; every script of the page carries it */
  readonly nonce: string;
  /** the address of the browser, behind the configured number of proxies */
  readonly clientAddress: string;
  /** results that several loaders of one page share, such as the session */
  readonly memo: Map<string, Promise<unknown>>;
  /** only for a visitor without any cookie, whose page the next such visitor may get too */
  readonly sharedPage?: SharedPage | undefined;
}

declare module '@remix-run/node' {
  // Remix's own way to type what loaders receive.
  interface AppLoadContext extends RequestContext {}
}

/** Runs `make` once a request, however many loaders ask. */
export function once<T>(context: RequestContext, key: string, make: () => Promise<T>): Promise<T> {
  const known = context.memo.get(key) as Promise<T> | undefined;
  if (known) return known;
  const made = make();
  context.memo.set(key, made);
  return made;
}
