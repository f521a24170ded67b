import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

import { onTestFinished } from 'vitest';

import type { Services } from '~/platform/services.server';
import { answerUnreadable } from '~/platform/web/unreadable-request.server';
import { MOST_KNOCKING, webOf } from '~/server';

import { serverBuild } from './program';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Every line of the head as it was sent: a header that stands twice stands here twice. */
  readonly lines: readonly string[];
  readonly body: string;
}

/** The whole program as it listens: Express and everything in it, Remix, the real routes. */
export async function served(services: Services) {
  const { config, log } = services;
  const app = webOf(services, await serverBuild(), {
    clientFolder: null,
    meter: { observe: () => undefined },
    mode: 'production',
  });
  const server = createServer(app);
  answerUnreadable(server, log);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', MOST_KNOCKING, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;

  const ask = (
    path: string,
    options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const { method = 'GET', headers = {}, body } = options;
      const sent = request({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const lines = answer.rawHeaders.flatMap((each, i, all) =>
            i % 2 === 0 ? [`${each.toLowerCase()}: ${all[i + 1] ?? ''}`] : [],
          );
          const text = Buffer.concat(chunks).toString();
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, lines, body: text });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });

  /** What comes back for these bytes, as no browser would send them. */
  const raw = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const chunks: Buffer[] = [];
      socket.on('data', (chunk) => chunks.push(chunk));
      socket.on('close', () => {
        resolve(Buffer.concat(chunks).toString());
      });
      socket.on('error', reject);
      socket.write(bytes);
    });

  return {
    ask,
    raw,
    /** POST of a form with files, as from one of our own pages. */
    upload: async (path: string, fields: Record<string, string | File>, cookie = '') => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      const encoded = new Response(form);
      const type = encoded.headers.get('Content-Type') ?? '';
      return ask(path, {
        method: 'POST',
        headers: { Origin: config.origin, 'Content-Type': type, Cookie: cookie },
        body: Buffer.from(await encoded.arrayBuffer()),
      });
    },
    /** POST of a form, as from one of our own pages. */
    post: (path: string, fields: Record<string, string>, cookie = '') =>
      ask(path, {
        method: 'POST',
        headers: {
          Origin: config.origin,
          'Content-Type': 'application/x-www-form-urlencoded',
          Cookie: cookie,
        },
        body: new URLSearchParams(fields).toString(),
      }),
  };
}
