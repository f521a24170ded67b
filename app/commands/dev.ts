import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';

import { readConfig } from '~/platform/config/config.server';

// Settings for one's own machine; anything set outside wins.
const settings = {
  DATABASE_URL: 'file:data/dev/kawruh.db',
  APP_ORIGIN: `http://localhost:${process.env['PORT'] ?? '3000'}`,
  SECRET: 'ONLY_FOR_DEVELOPMENT_ON_THIS_MACHINE_ALONE',
  KAWRUH_DEMO: '1',
};
const environment = { ...settings, ...process.env, NODE_ENV: 'development' };
Object.assign(process.env, environment);
const config = readConfig(environment);

// A new clone has no database yet; what is there already is left as it is.
mkdirSync(dirname(config.databaseFile), { recursive: true });
for (const command of ['migrate', 'load-demo']) {
  const { status } = spawnSync('tsx', [`app/commands/${command}.ts`], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const vite = await createServer({ server: { middlewareMode: true } });
// Loaded through Vite, so that a change of any file is taken up without a new start.
const entry = (await vite.ssrLoadModule('/app/server.ts')) as typeof import('../server');
const build = () =>
  vite.ssrLoadModule('virtual:remix/server-build') as unknown as Promise<ServerBuild>;
await entry.serve(
  await entry.createKawruh(config, build, { clientFolder: null, before: vite.middlewares }),
);
