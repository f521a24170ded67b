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
// More than any run asks: a search comes again only as often as people repeat it.
const QUERIES = 30_000;

/**
 * The library over HTTP, by the production build, beside a page with the same layout and no data:
 * the library page, searches as people ask them (some words often), and searches of which none was
 * asked before.
 */
export async function libraryHttp(): Promise<void> {
  const databaseFile = await benchDatabaseFile();
  const searches = makeQueries(seeded(11), vocabulary(seeded(SEED)), QUERIES).map(
    (query, n) => `/library?q=${encodeURIComponent(query)}${FILTERS[n % FILTERS.length] ?? ''}`,
  );
  const targets = [
    ['library page', inTurn(['/library'])],
    ['search', inTurn(searches)],
    ['search, all new', inTurn([...new Set(searches)].reverse())],
  ] as const;

  const bare = await bareServer();
  const bareCost = await load('bare page', bare, inTurn(['/']), 8).finally(bare.stop);

  const server = await startServer('build/server/index.js', databaseFile);
  try {
    for (const [target, nextPath] of targets) {
      const cost = await load(target, server, nextPath, 8);
      await load(target, server, nextPath, 1);
      const value = cost / bareCost;
      report({ bench: 'library-http', metric: 'cost-over-bare', value, unit: 'times', target });
    }
  } finally {
    await server.stop();
  }
}

/** Hands out these in turn, from the first again after the last. */
function inTurn(paths: readonly string[]): () => string {
  let next = 0;
  return () => paths[next++ % paths.length] ?? '/';
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
