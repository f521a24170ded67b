import { access, constants, mkdir, statfs } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';

import type { ServerBuild } from '@remix-run/node';
import type { Express, RequestHandler } from 'express';

import { startHousekeeping } from './housekeeping.server';
import { startMailer } from './platform/mail/mailer.server';
import { systemClock } from './platform/clock/clock';
import { systemRandom } from './platform/clock/random.server';
import { ConfigError, readConfig, type Config } from './platform/config/config.server';
import { openDatabase } from './platform/database/database.server';
import { unappliedMigrations } from './platform/database/migration-state.server';
import { AppError } from './platform/errors/app-error';
import { createFileStore } from './platform/files/file-store.server';
import { createLog } from './platform/log/log.server';
import type { Services } from './platform/services.server';
import { endOnCrash } from './platform/web/crash.server';
import { createHttpApp } from './platform/web/http-app.server';
import { keptPages, sharedPageOf } from './platform/web/kept-pages.server';
import { createMetrics, type RequestMeter } from './platform/web/metrics.server';
import { createRateLimiter } from './platform/web/rate-limit.server';
import { remixPages } from './platform/web/remix-pages.server';
import { gracefulStop } from './platform/web/stop.server';
import { answerUnreadable } from './platform/web/unreadable-request.server';
import { plainErrorPage } from './routes/errors/plain-error-page.server';
import { startScheduler } from './scheduler.server';

/** How many may knock while the process is busy; Node's own 511 turns the others of a crowd away. */
export const MOST_KNOCKING = 4096;
const LEAST_FREE_BYTES = 50 * 1024 * 1024;

export interface Kawruh {
  readonly app: Express;
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/** Puts the program together from its settings. @throws AppError, ConfigError when it cannot run */
export async function createKawruh(
  config: Config,
  build: ServerBuild | (() => Promise<ServerBuild>),
  options: { clientFolder: string | null; before?: RequestHandler },
): Promise<Kawruh> {
  const log = createLog(config.logLevel);
  await mkdir(config.dataDirectory, { recursive: true });
  const database = await openDatabase(config.databaseFile);
  const pending = unappliedMigrations(database.sql);
  if (pending.length > 0) {
    await database.close();
    throw new ConfigError([
      `the database lacks ${pending.length} migration(s): npm run db:migrate`,
    ]);
  }
  const services: Services = {
    ...database,
    config,
    log,
    clock: systemClock,
    random: systemRandom,
    files: createFileStore({ directory: config.dataDirectory }),
    limiter: createRateLimiter(systemClock, config.limitFactor),
  };
  const metrics = createMetrics();
  const metricsServer = config.metricsPort ? metrics.listen(config.metricsPort) : null;
  const mailer = startMailer(services);
  const housekeeping = startHousekeeping(services);
  const scheduler = startScheduler(services);

  const app = webOf(services, build, { ...options, meter: metrics });
  return {
    app,
    services,
    close: async () => {
      await scheduler.stop();
      await housekeeping.stop();
      await mailer.stop();
      metricsServer?.close();
      await database.close();
    },
  };
}

/** Everything that listens, over services that are there: the same for the program and its tests. */
export function webOf(
  services: Services,
  build: ServerBuild | (() => Promise<ServerBuild>),
  options: {
    clientFolder: string | null;
    before?: RequestHandler;
    meter: RequestMeter;
    mode?: string;
  },
): Express {
  const { config, log } = services;
  const pages = remixPages({
    build,
    mode: options.mode ?? import.meta.env.MODE,
    origin: config.origin,
    errorPage: plainErrorPage,
    contextOf: (request, response) => ({
      services,
      requestId: response.locals['requestId'] as string,
      nonce: response.locals['nonce'] as string,
      clientAddress: request.ip ?? 'unknown',
      memo: new Map<string, Promise<unknown>>(),
      sharedPage: sharedPageOf(response),
    }),
  });
  return createHttpApp({
    config,
    log,
    meter: options.meter,
    clientFolder: options.clientFolder,
    notReady: () => whatIsNotReady(services),
    pages: keptPages(services, pages),
    errorPage: plainErrorPage,
    ...(options.before ? { before: options.before } : {}),
  });
}

async function whatIsNotReady({ sql, config }: Services): Promise<string | null> {
  try {
    sql.prepare('SELECT 1').get();
  } catch {
    return 'database';
  }
  try {
    await access(config.dataDirectory, constants.W_OK);
    const { bavail, bsize } = await statfs(config.dataDirectory);
    return bavail * bsize < LEAST_FREE_BYTES ? 'disk' : null;
  } catch {
    return 'disk';
  }
}

/** Listens until told to stop; what is running then is finished first. */
export function serve(kawruh: Kawruh): Promise<Server> {
  const { services, app } = kawruh;
  const { config, log } = services;
  return new Promise((resolve, reject) => {
    const server = app.listen(config.port, config.host, MOST_KNOCKING);
    server.once('error', reject);
    server.once('listening', () => {
      console.log(`Kawruh: ${config.origin}`);
      resolve(server);
    });
    server.requestTimeout = 60_000;
    // What somebody expects that we do not know is not refused but left aside (RFC 9110, 10.1.1).
    server.on('checkExpectation', app);
    answerUnreadable(server, log);
    const exit = (code: number) => process.exit(code);
    // While developing, Node's own words help more.
    if (import.meta.env.PROD) endOnCrash(process, { log, exit });
    const stop = gracefulStop({ server, close: kawruh.close, log, exit });
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

/** Production: `node build/server/index.js`. */
async function main(): Promise<void> {
  try {
    const config = readConfig(process.env);
    const build = (await import('virtual:remix/server-build')) as unknown as ServerBuild;
    const clientFolder = fileURLToPath(new URL('../client', import.meta.url));
    await serve(await createKawruh(config, build, { clientFolder }));
  } catch (error) {
    if (error instanceof ConfigError) console.error(error.message);
    else if (error instanceof AppError && error.reason === 'databaseUnreadable') {
      console.error('Kawruh cannot start: the database file cannot be opened (DATABASE_URL).');
    } else console.error('Kawruh cannot start:', error);
    process.exit(1);
  }
}

if (import.meta.env.PROD) await main();
