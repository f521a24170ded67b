import { createServer } from 'vite';
import type { ServerBuild } from '@remix-run/node';

import { readConfig } from '~/platform/config/config.server';

// Settings for one's own machine; anything set outside wins.
process.env['NODE_ENV'] = 'development';
const config = readConfig({
  DATABASE_URL: 'file:data/dev/kawruh.db',
  APP_ORIGIN: `http://localhost:${process.env['PORT'] ?? '3000'}`,
  SECRET: 'only-for-development-on-this-machine-alone'.replace(/-/g, '_').toUpperCase(),
  KAWRUH_DEMO: '1',
  ...process.env,
});

const vite = await createServer({ server: { middlewareMode: true } });
// Loaded through Vite, so that a change of any file is taken up without a new start.
const entry = (await vite.ssrLoadModule('/app/server.ts')) as typeof import('../server');
const build = () =>
  vite.ssrLoadModule('virtual:remix/server-build') as unknown as Promise<ServerBuild>;
await entry.serve(
  await entry.createKawruh(config, build, { clientFolder: null, before: vite.middlewares }),
);
