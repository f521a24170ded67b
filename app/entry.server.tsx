import { Writable } from 'node:stream';

import { type AppLoadContext, type EntryContext, type HandleErrorFunction } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';

import { NonceContext } from '~/platform/web/nonce';

const LONGEST_RENDER_MS = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, services, requestId, sharedPage }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer
          context={remixContext}
          url={request.url}
          nonce={nonce}
          abortDelay={LONGEST_RENDER_MS}
        />
      </NonceContext.Provider>,
      {
        nonce,
        // Nothing is deferred: the whole page is ready at once, and its status is known.
        onAllReady() {
          // In one piece: React hands out 2 kB at a time, and each would be compressed on its own.
          const chunks: Buffer[] = [];
          const whole = new Writable({
            write(chunk: Buffer, _encoding, done) {
              chunks.push(chunk);
              done();
            },
            final(done) {
              headers.set('Content-Type', 'text/html; charset=utf-8');
              const body = Buffer.concat(chunks);
              const isWhole = status === 200 && !failed && !headers.has('Set-Cookie');
              if (isWhole) sharedPage?.keep(body);
              resolve(new Response(body, { headers, status: failed ? 500 : status }));
              done();
            },
          });
          pipe(whole);
        },
        onShellError(error: unknown) {
          reject(error instanceof Error ? error : new Error(String(error)));
        },
        onError(error: unknown) {
          failed = true;
          services.log.error({ requestId, err: error }, 'rendering failed');
        },
      },
    );
    setTimeout(abort, LONGEST_RENDER_MS + 1000).unref();
  });
}

/** What loaders and actions throw was logged where it was turned into an answer (route.server.ts). */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isKnown(error)) return;
  context.services.log.error({ requestId: context.requestId, err: error }, 'request failed');
};

// Remix wraps an address without a page, or a method without an action, in an error of its own.
function isKnown(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error;
}
