import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { applyMigrations } from '../../app/platform/database/migrations.server';

declare module 'vitest' {
  interface ProvidedContext {
    migratedDatabase: string;
  }
}

/** One migrated, empty database for the whole run: each test that needs one copies the file. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'kawruh-tests-'));
  const databaseFile = join(folder, 'migrated.db');
  await applyMigrations({ prismaFolder: 'prisma', databaseFile });
  if (!existsSync(databaseFile)) throw new Error('migrations made no database');
  project.provide('migratedDatabase', databaseFile);
  return () => rmSync(folder, { recursive: true, force: true });
}
