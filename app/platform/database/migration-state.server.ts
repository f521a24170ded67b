import type Sqlite from 'better-sqlite3';

// The names are built into the program, so that it knows what it needs wherever it runs.
const NEEDED = Object.keys(import.meta.glob('/prisma/migrations/*/migration.sql')).map(
  (path) => path.split('/').at(-2) ?? path,
);

/** Names of migrations that the program was built with and the database has not had. */
export function unappliedMigrations(sql: Sqlite.Database): string[] {
  const known = sql
    .prepare(`SELECT count(*) FROM sqlite_master WHERE name = '_prisma_migrations'`)
    .pluck()
    .get();
  if (known === 0) return NEEDED;
  const applied = sql
    .prepare('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
    .pluck()
    .all();
  return NEEDED.filter((name) => !applied.includes(name));
}
