import type { Database, Reader } from '~/platform/database/database.server';

import { readHostBook, type LeaveOut } from './host-book.server';
import type { HostBook } from './rules/host-book';

/** Months around as many days, not more: a book of a large host weighs some hundred kilobytes. */
const MOST_BOOKS = 20;

interface Shared {
  readonly version: number;
  readonly books: Map<string, Promise<HostBook>>;
}

const shared = new WeakMap<Reader, Shared>();

/**
 * What says what a host can receive between two days, read once for all who ask while nothing is
 * written: when many ask for one room at once, all but one lose, and each is told what is free
 * instead. SQLite's own data_version tells whether anything was written, whichever process wrote it.
 * @throws AppError notFound
 */
export function sharedHostBook(
  { db, dataVersion }: Pick<Database, 'db' | 'dataVersion'>,
  { requestId, visitId, ...days }: LeaveOut & { agencyId: string; first: string; last: string },
  now: Date,
): Promise<HostBook> {
  // Asked before anything is read: what is written meanwhile makes this an old book.
  const version = dataVersion();
  let kept = shared.get(db);
  if (kept?.version !== version || kept.books.size >= MOST_BOOKS) {
    kept = { version, books: new Map() };
    shared.set(db, kept);
  }
  // The hour: the book says what is free of today.
  const hour = now.toISOString().slice(0, 13);
  const { agencyId, first, last } = days;
  const key = [agencyId, first, last, requestId, visitId, hour].join();
  const known = kept.books.get(key);
  if (known) return known;
  const { books } = kept;
  const book = readHostBook(db, days, now, { requestId, visitId });
  books.set(key, book);
  // What could not be read is read anew by whoever asks next.
  book.catch(() => books.delete(key));
  return book;
}
