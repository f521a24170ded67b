import { createHash, randomUUID } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { asDiskError, errorCode, ignoreMissing } from './disk-error.server';
import { unnamedSweep, type IsNamed } from './sweep-unnamed.server';

/** What the store needs of `node:fs/promises`; tests hand in one that fails. */
export type FileSystem = Pick<
  typeof nodeFs,
  'mkdir' | 'open' | 'opendir' | 'readdir' | 'rename' | 'rm' | 'stat'
>;

export type Bytes = Uint8Array | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export interface StoredFile {
  /** 64 lower-case hexadecimal digits; the file's only name on our disk. */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** A file that was received and is not kept yet. `discard` must follow; after `keep` it is idle. */
export interface ReceivedFile extends StoredFile {
  /** Where it lies for now, for a look at its content. */
  path: string;
  keep: () => Promise<StoredFile>;
  discard: () => Promise<void>;
}

export interface OpenedFile {
  size: number;
  /** Opens the file at the first read, so that a stream nobody reads holds nothing. */
  stream: ReadableStream<Uint8Array>;
}

export interface FileStore {
  /** Writes to a temporary file while counting and hashing. The same content is kept once. */
  receive: (source: Bytes) => Promise<ReceivedFile>;
  /** Null when there is no such file. */
  open: (sha256: string) => Promise<OpenedFile | null>;
  /** Removes temporary files last written before `before` (left by a crash); how many. */
  sweep: (before: Date) => Promise<number>;
  /**
   * Removes kept files that no record names and whose content last arrived before `before`; how
   * many. `before` leaves an upload the time until its record is written. A run looks at about
   * `atMost` files and the next goes on from there.
   */
  sweepUnnamed: (before: Date, isNamed: IsNamed, bounds?: { atMost?: number }) => Promise<number>;
}

/**
 * Files by their content's SHA-256, in `<directory>/files/ab/abcdef…`. A file is there whole or not
 * at all: it is written aside, flushed, renamed, and its folder flushed, before `keep` answers.
 *
 * Every write throws `AppError('unavailable')` with reason `diskFull` or `diskReadOnly` when that is
 * the cause, and throws on what its source throws; in each case the temporary file is gone.
 */
export function createFileStore({
  directory,
  fs = nodeFs,
}: {
  directory: string;
  fs?: FileSystem;
}): FileStore {
  const root = join(directory, 'files');
  const incoming = join(root, 'incoming');
  const pathOf = (sha256: string): string | null =>
    /^[0-9a-f]{64}$/.test(sha256) ? join(root, sha256.slice(0, 2), sha256) : null;

  // Keeping and sweeping take turns: the sweep never removes what was kept since it looked.
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const discard = async (path: string): Promise<void> => {
    // A disk that refuses writes may refuse this too; the sweep takes it later.
    await fs.rm(path, { force: true }).catch(() => undefined);
  };

  const receive = async (source: Bytes): Promise<ReceivedFile> => {
    const path = join(incoming, randomUUID());
    try {
      await makeFolder(fs, incoming);
      const stored = await writeFlushed(fs, path, source);
      const keep = (): Promise<StoredFile> => keepFile(path, stored);
      return { ...stored, path, keep, discard: () => discard(path) };
    } catch (error) {
      await discard(path);
      throw asDiskError(error);
    }
  };

  const keepFile = async (path: string, stored: StoredFile): Promise<StoredFile> => {
    const folder = join(root, stored.sha256.slice(0, 2));
    try {
      await makeFolder(fs, folder);
      // Over a file of the same hash this heals a damaged one, and renews its time: what arrived
      // again is not swept before its record is written.
      await alone(() => fs.rename(path, join(folder, stored.sha256)));
      await flushFolder(fs, folder);
      return stored;
    } catch (error) {
      await discard(path);
      throw asDiskError(error);
    }
  };

  const sizeOf = async (path: string | null): Promise<number | null> => {
    if (path === null) return null;
    try {
      return (await fs.stat(path)).size;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }
  };

  return {
    receive,
    open: async (sha256) => {
      const path = pathOf(sha256);
      const size = await sizeOf(path);
      return path === null || size === null ? null : { size, stream: readLazily(fs, path) };
    },
    sweep: async (before) => {
      let removed = 0;
      const names = await fs.readdir(incoming).catch(ignoreMissing);
      for (const name of names ?? []) {
        const path = join(incoming, name);
        const entry = await fs.stat(path).catch(ignoreMissing);
        if (!entry || entry.mtime >= before) continue;
        await fs.rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
    sweepUnnamed: unnamedSweep(fs, root, alone),
  };
}

async function writeFlushed(fs: FileSystem, path: string, source: Bytes): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await fs.open(path, 'wx', 0o600);
  try {
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      for (let at = 0; at < chunk.length;) {
        at += (await file.write(chunk, at, chunk.length - at)).bytesWritten;
      }
      hash.update(chunk);
      size += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A new folder is as durable as its entry in the folder above. */
async function makeFolder(fs: FileSystem, folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await flushFolder(fs, dirname(made));
  }
}

async function flushFolder(fs: FileSystem, folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const CHUNK = 64 * 1024;

function readLazily(fs: FileSystem, path: string): ReadableStream<Uint8Array> {
  let file: Awaited<ReturnType<FileSystem['open']>> | undefined;
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        file ??= await fs.open(path, 'r');
        const { bytesRead, buffer } = await file.read(new Uint8Array(CHUNK), 0, CHUNK);
        if (bytesRead > 0) {
          controller.enqueue(buffer.subarray(0, bytesRead));
          return;
        }
        await file.close();
        controller.close();
      },
      cancel: async () => {
        await file?.close();
      },
    },
    { highWaterMark: 0 },
  );
}
