import Sqlite from 'better-sqlite3';

import { AppError } from '../errors/app-error';
import { ConnectionFactory, pragmasFor } from './connection.server';
import { PrismaClient, type Prisma } from './generated/client';

/** One transaction: every change of a use case goes through it, all or none. */
export type Tx = Prisma.TransactionClient;

type ReadMethod =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';
type ReadsOf<Delegate> = Pick<Delegate, Extract<ReadMethod, keyof Delegate>>;
type Models = Omit<Tx, `$${string}`>;

/** The reading half of Prisma's client: what would write is not even there to call. */
export type Reader = { readonly [M in keyof Models]: ReadsOf<Models[M]> };

export interface Database {
  /** Reads; its connection refuses writes. */
  readonly db: Reader;
  /** The only way to write: one transaction at a time, in the order of asking. */
  readonly write: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Plain SQL, read only, for what Prisma does not know (full text): features/library only. */
  readonly sql: Sqlite.Database;
  /** Another number after anything was committed, by whichever process: what was read before is old. */
  readonly dataVersion: () => number;
  readonly close: () => Promise<void>;
}

// Versions before have a bug that can corrupt the database when the WAL is reset (sqlite.org/wal.html).
const OLDEST_SQLITE = [3, 51, 3] as const;

/** @throws Error naming the version when SQLite is older than the first safe one */
export function refuseUnsafeSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [i, oldest] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > oldest) return;
    if (part < oldest)
      throw new Error(
        `SQLite ${version} can corrupt its write-ahead log; ${OLDEST_SQLITE.join('.')} or later is needed`,
      );
  }
}

/**
 * Opens the database file with one reader and one queued writer (docs/decisions/0002-one-writer.md).
 * @param file path of the database file; it must exist and be migrated
 * @throws AppError unavailable when the file cannot be opened
 */
export async function openDatabase(file: string): Promise<Database> {
  const sql = openReadOnly(file);
  const reader = new PrismaClient({ adapter: new ConnectionFactory(file, 'read') });
  const writer = new PrismaClient({
    adapter: new ConnectionFactory(file, 'write'),
    transactionOptions: { maxWait: 60_000, timeout: 60_000 },
  });
  try {
    await writer.$connect();
    await reader.$connect();
  } catch (cause) {
    sql.close();
    throw new AppError('unavailable', { reason: 'databaseUnreadable', cause });
  }

  // Waits for the one before whatever became of it: a failed write must not fail the next.
  let last: Promise<unknown> = Promise.resolve();
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const turn = last.then(() => writer.$transaction(work)).catch(inStorageWords);
    last = turn.catch(() => undefined);
    return turn;
  };

  const version = sql.prepare<[], number>('PRAGMA data_version').pluck();
  return {
    db: reader,
    write,
    sql,
    dataVersion: () => version.get() ?? -1,
    close: async () => {
      await last;
      sql.close();
      await reader.$disconnect();
      await writer.$disconnect();
    },
  };
}

/** A full or closed disk is nobody's mistake: the page says so instead of "something broke". */
function inStorageWords(error: unknown): never {
  const text = error instanceof Error ? error.message : '';
  if (/database or disk is full/i.test(text)) {
    throw new AppError('unavailable', { reason: 'diskFull', cause: error });
  }
  if (/readonly database|disk I\/O error|unable to open database/i.test(text)) {
    throw new AppError('unavailable', { reason: 'diskReadOnly', cause: error });
  }
  throw error;
}

function openReadOnly(file: string): Sqlite.Database {
  try {
    const sql = new Sqlite(file, { readonly: true, fileMustExist: true });
    for (const pragma of pragmasFor('read')) sql.exec(pragma);
    refuseUnsafeSqlite(sql.prepare('SELECT sqlite_version()').pluck().get() as string);
    return sql;
  } catch (cause) {
    throw new AppError('unavailable', { reason: 'databaseUnreadable', cause });
  }
}
