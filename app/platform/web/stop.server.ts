import type { Server } from 'node:http';

import type { Log } from '../log/log.server';

/** Requests that are running have so long to end. */
const REQUESTS_MS = 15_000;
/** Then mail, jobs and database; together less than a service manager waits (30 s). */
const CLOSE_MS = 10_000;

/**
 * Takes no more requests, lets the running ones end, closes what they used and exits: 0, or 1 when
 * closing failed or hung. What was acknowledged is on the disk before either.
 * @returns to be called at a signal; once is enough
 */
export function gracefulStop(parts: {
  server: Server;
  close: () => Promise<void>;
  log: Log;
  exit: (code: number) => void;
}): () => void {
  const { server, close, log, exit } = parts;
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    log.info('stopping');
    // Not let go of: a promise that hangs keeps no process alive, and would end it as if all was well.
    const hanging = setTimeout(() => {
      log.error('stopping took too long');
      exit(1);
    }, REQUESTS_MS + CLOSE_MS);
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, REQUESTS_MS);
    server.close(() => {
      clearTimeout(force);
      close().then(
        () => {
          clearTimeout(hanging);
          exit(0);
        },
        (error: unknown) => {
          clearTimeout(hanging);
          log.error({ err: error }, 'stopping failed');
          exit(1);
        },
      );
    });
    server.closeIdleConnections();
  };
}
