import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type Transaction,
} from '@prisma/driver-adapter-utils';

/** Durable before fast: an acknowledged write survives a power cut (synchronous FULL). */
const PRAGMAS = [
  'PRAGMA journal_mode = WAL',
  'PRAGMA synchronous = FULL',
  'PRAGMA foreign_keys = ON',
  'PRAGMA busy_timeout = 5000',
  'PRAGMA trusted_schema = OFF',
  'PRAGMA cache_size = -32000',
] as const;

export type Access = 'read' | 'write';

/** What every connection of the program is told before its first query. */
export function pragmasFor(access: Access): readonly string[] {
  // A reader cannot switch the journal, and must never write: a write through it fails at once.
  return access === 'read'
    ? [...PRAGMAS.filter((line) => !line.includes('journal_mode')), 'PRAGMA query_only = ON']
    : PRAGMAS;
}

/**
 * Prisma's adapter on one connection, with our pragmas and with transactions that we end ourselves.
 *
 * The adapter lets the engine send COMMIT as a query and never frees its lock when that query
 * fails: after one full disk the program could not write again. Here the commit is ours: when it
 * fails the transaction is rolled back, the lock is freed, and the failure is thrown.
 */
export class ConnectionFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'sqlite';
  readonly adapterName = 'kawruh-sqlite';
  readonly #inner: PrismaBetterSqlite3;
  readonly #access: Access;

  constructor(file: string, access: Access) {
    this.#inner = new PrismaBetterSqlite3({ url: file }, { timestampFormat: 'iso8601' });
    this.#access = access;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await this.#inner.connect();
    for (const pragma of pragmasFor(this.#access)) await adapter.executeScript(pragma);
    return withOwnTransactions(adapter, this.adapterName);
  }

  connectToShadowDb(): Promise<SqlDriverAdapter> {
    return this.#inner.connectToShadowDb();
  }
}

const CONSTRAINT_TRIGGER = 1811;

/**
 * The adapter reports what a trigger raises as a broken foreign key. Use cases must tell a taken
 * room from that, so the trigger's own words are passed on.
 */
function inTriggersOwnWords(error: unknown): never {
  const cause: unknown = error instanceof DriverAdapterError ? error.cause : undefined;
  if (
    typeof cause === 'object' &&
    cause !== null &&
    'originalCode' in cause &&
    cause.originalCode === 'SQLITE_CONSTRAINT_TRIGGER'
  ) {
    const message = 'originalMessage' in cause ? String(cause.originalMessage) : 'trigger';
    throw new DriverAdapterError({ kind: 'sqlite', extendedCode: CONSTRAINT_TRIGGER, message });
  }
  throw error;
}

function withOwnTransactions(adapter: SqlDriverAdapter, adapterName: string): SqlDriverAdapter {
  let last: Promise<void> = Promise.resolve();

  const run = async (sql: string) => {
    await adapter.executeScript(sql);
  };

  async function startTransaction(): Promise<Transaction> {
    const before = last;
    let release!: () => void;
    last = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    try {
      await run('BEGIN IMMEDIATE');
    } catch (error) {
      release();
      throw error;
    }
    return {
      provider: 'sqlite',
      adapterName,
      // "Phantom" tells the engine to send no COMMIT of its own.
      options: { usePhantomQuery: true },
      queryRaw: (query) => adapter.queryRaw(query).catch(inTriggersOwnWords),
      executeRaw: (query) => adapter.executeRaw(query).catch(inTriggersOwnWords),
      createSavepoint: (name) => run(`SAVEPOINT ${name}`),
      rollbackToSavepoint: (name) => run(`ROLLBACK TO ${name}`),
      releaseSavepoint: (name) => run(`RELEASE SAVEPOINT ${name}`),
      commit: async () => {
        try {
          await run('COMMIT');
        } catch (error) {
          await rollBack();
          throw error;
        } finally {
          release();
        }
      },
      rollback: async () => {
        try {
          await rollBack();
        } finally {
          release();
        }
      },
    };
  }

  async function rollBack(): Promise<void> {
    try {
      await run('ROLLBACK');
    } catch (error) {
      // SQLite rolls back by itself on some failures (full disk): nothing is left to undo.
      if (error instanceof DriverAdapterError && /no transaction is active/.test(error.message))
        return;
      throw error;
    }
  }

  return {
    provider: 'sqlite',
    adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: (script) => adapter.executeScript(script),
    startTransaction,
    dispose: () => adapter.dispose(),
  };
}
