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
import type { ErrorPage } from './error-page.server';
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
  readonly errorPage: ErrorPage;
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
  app.use(knownMethods(parts.errorPage));
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
  app.use(ownPagesOnly(config.origin, parts));
  app.use((_request, response, next) => {
    // Pages differ by reader and language: nobody in between keeps them.
    response.setHeader('Cache-Control', 'private, no-store');
    next();
  });
  app.use(parts.pages);
  app.use(lastResort(parts));
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

// Everything is asked for by links and plain forms.
const METHODS = ['GET', 'HEAD', 'POST'];

function knownMethods(errorPage: ErrorPage): RequestHandler {
  return (request, response, next) => {
    if (METHODS.includes(request.method)) {
      next();
      return;
    }
    response.set('Allow', METHODS.join(', '));
    errorPage(request, response, { status: 405 });
  };
}

function ownPagesOnly(origin: string, { log, errorPage }: HttpAppParts): RequestHandler {
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
    errorPage(request, response, { status: 403, reason: 'foreignOrigin' });
  };
}

function lastResort({ log, errorPage }: HttpAppParts) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
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
    errorPage(request, response, { status });
  };
}

function statusOf(error: unknown): number {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 600 ? status : 500;
}
