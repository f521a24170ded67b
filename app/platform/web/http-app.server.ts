import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';

import compression from 'compression';
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';

import type { Config } from '../config/config.server';
import type { Log } from '../log/log.server';
import { comesFromOwnPages, securityHeaders } from './security.server';
import type { RequestMeter } from './metrics.server';

/** Nearly as small as the default, for half the work. */
const COMPRESSION = 4;

export interface HttpAppParts {
  readonly config: Config;
  readonly log: Log;
  readonly meter: RequestMeter;
  /** folder with the built client files, or null while developing */
  readonly clientFolder: string | null;
  /** names what is not ready, or null */
  readonly notReady: () => Promise<string | null>;
  readonly pages: RequestHandler;
  /** runs first; the development server puts its own files here */
  readonly before?: RequestHandler;
}

/** The Express entry: everything that is true of every request, whatever page it asks for. */
export function createHttpApp(parts: HttpAppParts): express.Express {
  const { config, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  // Forwarded addresses are believed from as many proxies as are ours; none by default.
  app.set('trust proxy', config.trustedProxies);

  app.use(requestId);
  app.use(logged(log, parts.meter));
  app.use(securityHeaders({ secure: config.secure }));
  app.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  app.get('/readyz', (_request, response, next) => {
    parts.notReady().then((problem) => {
      response
        .set('Cache-Control', 'no-store')
        .status(problem ? 503 : 200)
        .json(problem ? { status: 'unavailable', problem } : { status: 'ready' });
    }, next);
  });
  app.use(compression({ threshold: 1024, level: COMPRESSION }));
  if (parts.before) app.use(parts.before);
  if (parts.clientFolder) {
    app.use(
      '/assets',
      express.static(`${parts.clientFolder}/assets`, {
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
      }),
    );
    const files = express.static(parts.clientFolder, { maxAge: '1h', index: false });
    // Only what lies there: no page costs a look at the disk.
    app.get(rootFiles(parts.clientFolder), files);
  }
  app.use(ownPagesOnly(config.origin, log));
  app.use((_request, response, next) => {
    // Pages differ by reader and language: nobody in between keeps them.
    response.setHeader('Cache-Control', 'private, no-store');
    next();
  });
  app.use(parts.pages);
  app.use(lastResort(log));
  return app;
}

function rootFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${entry.name}`);
}

function requestId(_request: Request, response: Response, next: NextFunction): void {
  const id = randomUUID();
  response.locals['requestId'] = id;
  response.setHeader('X-Request-Id', id);
  next();
}

function logged(log: Log, meter: RequestMeter): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint();
    response.on('finish', () => {
      const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
      meter.observe(request.method, response.statusCode, milliseconds / 1000);
      // The path alone: what people search for, and secret links, stay out of the log.
      log.debug(
        {
          requestId: response.locals['requestId'] as string,
          method: request.method,
          status: response.statusCode,
          milliseconds: Math.round(milliseconds),
        },
        'request',
      );
    });
    next();
  };
}

function ownPagesOnly(origin: string, log: Log): RequestHandler {
  return (request, response, next) => {
    const own = comesFromOwnPages(
      {
        method: request.method,
        fetchSite: request.get('Sec-Fetch-Site'),
        origin: request.get('Origin'),
      },
      origin,
    );
    if (own) {
      next();
      return;
    }
    log.warn({ requestId: response.locals['requestId'] as string }, 'foreign origin refused');
    response.status(403).type('text/plain').send(`Permintaan dari situs lain ditolak.\n`);
  };
}

function lastResort(log: Log) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    const status = statusOf(error);
    if (status >= 500) {
      log.error(
        { requestId: response.locals['requestId'] as string, err: error },
        'request failed',
      );
    }
    if (response.headersSent) {
      next(error);
      return;
    }
    const id = response.locals['requestId'] as string;
    response.status(status).type('text/plain').send(`Terjadi kesalahan. Nomor permintaan: ${id}\n`);
  };
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
