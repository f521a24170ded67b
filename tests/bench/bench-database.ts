import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { openDatabase, type Database } from '~/platform/database/database.server';

import { fillLibrary, PRACTICES, SEED } from './corpus';
import { report } from './report';
import { serverSettings } from './server-settings';

/**
 * The database file of the benches. BENCH_DATABASE names one that is kept between runs; else a new
 * one is filled in the system's temporary folder.
 */
export async function benchDatabaseFile(): Promise<string> {
  const kept = process.env['BENCH_DATABASE'];
  if (kept && existsSync(kept)) return kept;
  const databaseFile = emptyDatabase('bench');
  const database = await openDatabase(databaseFile);
  const start = performance.now();
  await fillLibrary(database);
  const seconds = (performance.now() - start) / 1000;
  await database.close();
  report({
    bench: 'corpus',
    metric: 'indexing',
    value: (seconds * 1000) / PRACTICES,
    unit: 'ms/record',
    practices: PRACTICES,
    seed: SEED,
  });
  if (!kept) return databaseFile;
  renameSync(databaseFile, kept);
  return kept;
}

/** A new database without any record, in the system's temporary folder. */
export function emptyDatabase(name: string): string {
  const folder = join(tmpdir(), `kawruh-bench-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const databaseFile = join(folder, `${name}.db`);
  migrate(databaseFile);
  return databaseFile;
}

/** In a process of its own: the migration engine keeps its lock on the file until its process ends. */
function migrate(databaseFile: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'app/commands/migrate.ts'],
    { env: { ...process.env, ...serverSettings(databaseFile, 3000) }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The database could not be migrated.\n${stderr}`);
}

export async function withBenchDatabase<T>(
  work: (database: Database) => Promise<T> | T,
): Promise<T> {
  const database = await openDatabase(await benchDatabaseFile());
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
