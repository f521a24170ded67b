import { existsSync } from 'node:fs';

import {
  createRequestHandler,
  type AppLoadContext,
  type ServerBuild,
  type ServerEntryModule,
} from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';

import type { StaffRole } from '~/features/accounts/rules/roles';
import { startSession } from '~/features/accounts/session.server';
import routes from '~/routes';
import type { Services } from '~/platform/services.server';
import { TEST_ORIGIN } from '../support/services';
import remixConfig from '../../remix.config.js';

type Module = ServerBuild['routes'][string]['module'];

export interface RouteUnderTest {
  readonly id: string;
  /** the whole address pattern, "/workspace/visits/:visitId"; empty for a layout */
  readonly path: string;
  readonly file: string;
  readonly module: Module;
}

/** Every route of app/routes.ts with its module, as the build would put them together. */
export async function allRoutes(): Promise<RouteUnderTest[]> {
  const found: RouteUnderTest[] = [];
  for (const { id, path, file } of flatten(routes)) {
    found.push({ id, path, file, module: await load(file) });
  }
  return found;
}

interface Flat {
  readonly id: string;
  readonly parentId: string;
  readonly own: string | undefined;
  readonly index: boolean | undefined;
  readonly path: string;
  readonly file: string;
}

function flatten(entries: readonly RouteConfigEntry[], parentId = 'root', above = ''): Flat[] {
  return entries.flatMap((entry) => {
    const id = entry.id ?? entry.file.replace(/\.\w+$/, '');
    const path = entry.path === undefined ? above : `${above}/${entry.path}`;
    const own: Flat = {
      id,
      parentId,
      own: entry.path,
      index: entry.index,
      path: entry.index ? above || '/' : entry.path === undefined ? '' : path,
      file: entry.file,
    };
    return [own, ...flatten(entry.children ?? [], id, path)];
  });
}

const modules = import.meta.glob<Module>(['/app/routes/**/*.{ts,tsx}', '/app/root.tsx']);

async function load(file: string): Promise<Module> {
  const found = modules[`/app/${file}`];
  if (!found || !existsSync(`app/${file}`)) throw new Error(`no file for the route ${file}`);
  return found();
}

/** The real routes as the build would put them together, without a bundle. */
export async function serverBuild(): Promise<ServerBuild> {
  const entry = (await import('~/entry.server')) as unknown as ServerEntryModule;
  const table: ServerBuild['routes'] = {
    root: { id: 'root', path: '', module: await load('root.tsx') },
  };
  for (const { id, parentId, own, index, file } of flatten(routes)) {
    table[id] = {
      id,
      parentId,
      ...(own === undefined ? {} : { path: own }),
      ...(index ? { index } : {}),
      module: await load(file),
    };
  }
  return {
    entry: { module: entry },
    routes: table,
    assets: {
      entry: { imports: [], module: '/entry.js' },
      routes: Object.fromEntries(
        Object.values(table).map(({ id, parentId, path, index, module }) => [
          id,
          {
            id,
            parentId,
            path,
            index,
            module: `/${id}.js`,
            imports: [],
            hasAction: module.action !== undefined,
            hasLoader: module.loader !== undefined,
            hasClientAction: false,
            hasClientLoader: false,
            hasErrorBoundary: module.ErrorBoundary !== undefined,
          },
        ]),
      ),
      url: '/manifest.js',
      version: '1',
    },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    basename: '/',
    future: { ...remixConfig.future } as ServerBuild['future'],
    isSpaMode: false,
    mode: 'production',
  };
}

/** The real Remix handler over the real routes. */
export async function program(services: Services) {
  const handle = createRequestHandler(await serverBuild(), 'production');
  let requests = 0;
  const context = (): AppLoadContext => ({
    services,
    requestId: `request-${++requests}`,
    nonce: 'bm9uY2U=',
    clientAddress: '127.0.0.1',
    memo: new Map(),
  });
  return {
    /** GET of an address, as who holds the cookie. */
    get: (path: string, cookie = '', headers: Record<string, string> = {}) =>
      handle(
        new Request(TEST_ORIGIN + path, {
          headers: cookie ? { ...headers, Cookie: cookie } : headers,
        }),
        context(),
      ),
    /** POST of a form, as who holds the cookie. */
    post: (path: string, fields: Record<string, string>, cookie = '') =>
      handle(
        new Request(TEST_ORIGIN + path, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            ...(cookie ? { Cookie: cookie } : {}),
          },
          body: new URLSearchParams(fields).toString(),
        }),
        context(),
      ),
  };
}

/** The cookie of a new session of somebody with exactly these roles. */
export async function cookieOf(
  services: Services,
  agencyId: string,
  roles: readonly StaffRole[],
): Promise<string> {
  const user = await services.write((tx) =>
    tx.user.create({
      data: {
        agencyId,
        email: `${services.random.token()}@contoh.go.id`,
        name: 'Orang Contoh',
        roles: { create: roles.map((role) => ({ role })) },
      },
    }),
  );
  const { cookie } = await startSession(services, user.id, { device: 'test' });
  return cookie.split(';')[0] ?? '';
}
