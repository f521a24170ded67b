import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
// The engine is plain WebAssembly from the package: nothing native is downloaded.
import * as engineGlue from '@prisma/schema-engine-wasm/schema_engine_bg';

import { ConnectionFactory } from './connection.server';

type MigrationList = engineGlue.MigrationList;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

let started = false;
async function startEngine(): Promise<void> {
  if (started) return;
  const path = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    './schema_engine_bg.js': engineGlue as unknown as WebAssembly.ModuleImports,
  });
  const glue = engineGlue as unknown as { __wbg_set_wasm: (exports: unknown) => void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
  started = true;
}

async function engineFor(databaseFile: string, schema: string): Promise<engineGlue.SchemaEngine> {
  await startEngine();
  const adapter = bindMigrationAwareSqlAdapterFactory(new ConnectionFactory(databaseFile, 'write'));
  return engineGlue.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => undefined,
    adapter,
  );
}

async function readMigrations(folder: string): Promise<MigrationList> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: 'ok' as const,
            value: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}

export interface MigrationPaths {
  /** folder that holds schema.prisma and migrations/ */
  readonly prismaFolder: string;
  readonly databaseFile: string;
}

/**
 * Applies every migration that the database has not seen, each once, and keeps Prisma's own table.
 * @returns the names applied now
 */
export async function applyMigrations(paths: MigrationPaths): Promise<string[]> {
  const schema = await readFile(join(paths.prismaFolder, 'schema.prisma'), 'utf8');
  const engine = await engineFor(paths.databaseFile, schema);
  try {
    const migrationsList = await readMigrations(join(paths.prismaFolder, 'migrations'));
    const result = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    return result.appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/**
 * Writes the SQL that leads from the last recorded schema to schema.prisma, and records it.
 * The schema as of the last migration is kept beside the migrations, because comparing with a
 * replayed history needs a shadow database, which this engine cannot open on SQLite.
 * @param stamp sortable time, "20240521090000" @param name words for the folder
 * @returns the path of the new migration.sql, or null when nothing changed
 */
export async function writeMigration(
  prismaFolder: string,
  stamp: string,
  name: string,
): Promise<string | null> {
  const schema = await readFile(join(prismaFolder, 'schema.prisma'), 'utf8');
  const recordedPath = join(prismaFolder, 'migrations', 'schema-at-last-migration.prisma');
  const recorded = await readFile(recordedPath, 'utf8').catch(() => null);
  const engine = await engineFor(':memory:', schema);
  const model = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
    configDir: prismaFolder,
  });
  try {
    const { stdout } = await engine.diff({
      from: recorded === null ? { tag: 'empty' } : model(recorded),
      to: model(schema),
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    if (!stdout || /^\s*-- This is an empty migration/.test(stdout)) return null;
    const folder = join(prismaFolder, 'migrations', `${stamp}_${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'migration.sql'), stdout);
    await writeFile(recordedPath, schema);
    return join(folder, 'migration.sql');
  } finally {
    engine.free();
  }
}

/** Names of migrations in the folder that the database has not applied. */
export async function pendingMigrations(
  prismaFolder: string,
  applied: readonly string[],
): Promise<string[]> {
  const list = await readMigrations(join(prismaFolder, 'migrations'));
  return list.migrationDirectories.map((m) => m.path).filter((name) => !applied.includes(name));
}
