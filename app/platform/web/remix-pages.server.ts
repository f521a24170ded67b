import { pipeline } from 'node:stream/promises';

import {
  createReadableStreamFromReadable,
  createRequestHandler,
  type AppLoadContext,
  type ServerBuild,
} from '@remix-run/node';
import type { Request as HttpRequest, RequestHandler, Response as HttpResponse } from 'express';

import type { ErrorPage } from './error-page.server';

/** An address that no page has: the catch-all answers it. */
const NO_PAGE = '/unreadable-address';

/**
 * Express hands a request to Remix and sends what comes back. Why not `@remix-run/express`: it
 * appends headers to those that stand already (a file's Cache-Control beside the page's own forbade
 * what it allowed), builds the address from the Host header (a malformed one was a failure of ours),
 * and lets the router write an address that cannot be decoded, secrets included, to the log.
 * @param parts.origin the configured one: no header says where we are
 */
export function remixPages(parts: {
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: string;
  origin: string;
  contextOf: (request: HttpRequest, response: HttpResponse) => AppLoadContext;
  errorPage: ErrorPage;
}): RequestHandler {
  const handle = createRequestHandler(parts.build, parts.mode);
  return (request, response, next) => {
    const answer = async () => {
      const url = addressOf(request.originalUrl, parts.origin);
      const fromPages = await handle(
        fetchRequest(request, response, url),
        parts.contextOf(request, response),
      );
      const { status } = fromPages;
      if (!isOwn(fromPages)) {
        await fromPages.body?.cancel();
        // A page that takes no form; other methods come no further than the Express entry.
        if (status === 405) response.set('Allow', 'GET, HEAD');
        parts.errorPage(request, response, { status });
        return;
      }
      await send(fromPages, response);
    };
    answer().catch(next);
  };
}

/**
 * What the router says by itself (no page reads this method, a failure outside every page) comes
 * without a request number, and quotes the address.
 */
function isOwn({ status, headers }: Response): boolean {
  return (
    status < 400 ||
    (status !== 405 && /^text\/(html|x-script)/.test(headers.get('Content-Type') ?? ''))
  );
}

/** The address asked for, at our own origin, whatever form it came in (RFC 9112, 3.2). */
export function addressOf(target: string, origin: string): URL {
  const noPage = new URL(NO_PAGE, origin);
  try {
    const { pathname, search, searchParams } = new URL(
      target.startsWith('/') ? origin + target : target,
    );
    decodeURIComponent(pathname);
    // The way of older pages to ask Remix for the data of one part: no page of ours does, and Remix
    // fails at it where it knows single fetch alone.
    if (searchParams.has('_data')) return noPage;
    // "//evil.example/x" names a path of ours here and another site once a page writes it out.
    return /^\/(?!\/)/.test(pathname) ? new URL(`${origin}${pathname}${search}`) : noPage;
  } catch {
    return noPage;
  }
}

function fetchRequest(request: HttpRequest, response: HttpResponse, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const each of Array.isArray(value) ? value : value === undefined ? [] : [value]) {
      headers.append(name, each);
    }
  }
  // Whether it comes from our own pages was asked before (security.server.ts). Remix would ask again,
  // by the Host that a proxy may have changed, and fail.
  for (const name of ['origin', 'x-forwarded-host']) headers.delete(name);
  headers.set('host', url.host);
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const { method } = request;
  const init = { method, headers, signal: gone.signal };
  if (method === 'GET' || method === 'HEAD') return new Request(url, init);
  const body = createReadableStreamFromReadable(request);
  return new Request(url, { ...init, body, duplex: 'half' });
}

async function send(answer: Response, response: HttpResponse): Promise<void> {
  response.status(answer.status);
  for (const name of new Set(answer.headers.keys())) {
    if (name !== 'set-cookie') response.setHeader(name, answer.headers.get(name) ?? '');
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (!answer.body) {
    response.end();
    return;
  }
  await pipeline(chunksOf(answer.body), response).catch((error: unknown) => {
    // Whoever asked has gone: nobody is left to tell.
    if (!isPrematureClose(error)) throw error;
  });
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever left early leaves no file open.
    await reader.cancel();
  }
}

const isPrematureClose = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
