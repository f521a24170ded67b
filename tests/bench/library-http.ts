import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { benchDatabaseFile } from './bench-database';
import { SEED } from './corpus';
import { load } from './load';
import { seeded } from './random';
import { report } from './report';
import { startServer } from './running-server';
import { makeQueries, vocabulary } from './vocabulary';

const FILTERS = ['', '', '&year=2024', '&topic=spbe', '&framework=spbe-2020&domain=spbe-2020/d3'];
const BARE = 'tests/bench/bare';

/** The library over HTTP, by the production build, beside the barest page that Remix can serve. */
export async function libraryHttp(): Promise<void> {
  const databaseFile = await benchDatabaseFile();
  const queries = makeQueries(seeded(11), vocabulary(seeded(SEED)), 500);
  const searches = queries.map(
    (query, n) => `/library?q=${encodeURIComponent(query)}${FILTERS[n % FILTERS.length] ?? ''}`,
  );

  const bare = await bareServer();
  const bareCost = await load('bare page', bare, ['/'], 8).finally(bare.stop);

  const server = await startServer('build/server/index.js', databaseFile);
  try {
    const pageCost = await load('library page', server, ['/library'], 8);
    await load('library page', server, ['/library'], 1);
    const searchCost = await load('search', server, searches, 8);
    await load('search', server, searches, 1);
    for (const [target, cost] of [
      ['library page', pageCost],
      ['search', searchCost],
    ] as const) {
      const value = cost / bareCost;
      report({ bench: 'library-http', metric: 'cost-over-bare', value, unit: 'times', target });
    }
  } finally {
    await server.stop();
  }
}

async function bareServer() {
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/@remix-run/dev/dist/cli.js'), 'vite:build'],
    { cwd: BARE, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (status !== 0) throw new Error(`The bare page could not be built.\n${stderr}`);
  return startServer('serve.js', '/nowhere', BARE);
}
