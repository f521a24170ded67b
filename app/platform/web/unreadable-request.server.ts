import { randomUUID } from 'node:crypto';
import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import type { Log } from '../log/log.server';

const STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * What Node cannot read as a request reaches no page: it gets a plain answer with a number, as every
 * other does, and a line in the log.
 */
export function answerUnreadable(server: Server, log: Log): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => {
    answers.set(request.socket, response);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const begun = answers.get(socket);
    // In the middle of an answer nothing can be said any more.
    const midway = begun?.headersSent === true && !begun.writableFinished;
    if (error.code === 'ECONNRESET' || !socket.writable || midway) {
      socket.destroy();
      return;
    }
    const requestId = randomUUID();
    const status = STATUS[error.code ?? ''] ?? '400 Bad Request';
    log.info({ requestId, code: error.code }, 'unreadable request');
    const text = `Permintaan ini tidak dapat dibaca. Nomor permintaan: ${requestId}\n`;
    socket.end(
      [
        `HTTP/1.1 ${status}`,
        'Connection: close',
        'Content-Type: text/plain; charset=utf-8',
        `Content-Length: ${Buffer.byteLength(text)}`,
        'Cache-Control: no-store',
        'X-Content-Type-Options: nosniff',
        `X-Request-Id: ${requestId}`,
        '',
        text,
      ].join('\r\n'),
    );
  });
}
