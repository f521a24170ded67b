import { createHash } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  createFileStore,
  type Bytes,
  type FileStore,
  type FileSystem,
  type StoredFile,
} from './file-store.server';

let directory: string;
beforeEach(async () => {
  directory = await nodeFs.mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(async () => {
  await nodeFs.rm(directory, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

const put = async (store: FileStore, source: Bytes): Promise<StoredFile> =>
  (await store.receive(source)).keep();
const has = async (store: FileStore, hash: string): Promise<boolean> =>
  (await store.open(hash)) !== null;

/** Every regular file below the data directory. */
async function everyFile(): Promise<string[]> {
  const entries = await nodeFs.readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A file system on which one operation of an opened file fails after `after` successes. */
function failing(operation: 'write' | 'sync' | 'close', code: string, after = 0): FileSystem {
  let left = after;
  return {
    ...nodeFs,
    open: async (...args: Parameters<typeof nodeFs.open>) => {
      const handle = await nodeFs.open(...args);
      return new Proxy(handle, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key, target);
          if (typeof value !== 'function') return value;
          return async (...values: unknown[]): Promise<unknown> => {
            const done: unknown = await Reflect.apply(value, target, values);
            if (key === operation && left-- <= 0) throw failure(code);
            return done;
          };
        },
      });
    },
  };
}

describe('keeping', () => {
  it('gives back what was put, whatever the chunks', async () => {
    const store = createFileStore({ directory });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 })), async (chunks) => {
        const content = Buffer.concat(chunks);
        const stored = await put(store, chunks);
        expect(stored).toEqual({ sha256: sha256(content), size: content.length });
        const opened = await store.open(stored.sha256);
        expect(opened?.size).toBe(content.length);
        expect(Buffer.from(await new Response(opened?.stream).arrayBuffer())).toEqual(content);
      }),
      { numRuns: 40 },
    );
  });

  it('reads a file of several chunks in order', async () => {
    const store = createFileStore({ directory });
    const content = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);
    const opened = await store.open((await put(store, content)).sha256);
    expect(new Uint8Array(await new Response(opened?.stream).arrayBuffer())).toEqual(content);
  });

  it('keeps the same content once, under its hash', async () => {
    const store = createFileStore({ directory });
    const stored = await Promise.all([put(store, bytes('a')), put(store, [bytes('a')])]);
    const hash = sha256(bytes('a'));
    expect(stored.map((file) => file.sha256)).toEqual([hash, hash]);
    expect(await everyFile()).toEqual([hash]);
    const { size } = await nodeFs.stat(join(directory, 'files', hash.slice(0, 2), hash));
    expect(size).toBe(1);
  });

  it('keeps nothing of what is discarded', async () => {
    const received = await createFileStore({ directory }).receive(bytes('a'));
    expect(await everyFile()).toHaveLength(1);
    await received.discard();
    expect(await everyFile()).toEqual([]);
  });

  it('knows and misses', async () => {
    const store = createFileStore({ directory });
    const { sha256: hash } = await put(store, bytes('a'));
    expect(await has(store, hash)).toBe(true);
    expect(await has(store, sha256(bytes('b')))).toBe(false);
  });

  it('never leaves its folder', async () => {
    const store = createFileStore({ directory });
    await nodeFs.writeFile(join(directory, 'secret'), 'x');
    for (const name of [
      '../secret',
      '../../etc/passwd',
      '',
      'A'.repeat(64),
      `${'a'.repeat(64)}/`,
    ]) {
      expect(await store.open(name)).toBeNull();
    }
    expect(await everyFile()).toEqual(['secret']);
  });

  it('sweeps only what is old', async () => {
    const store = createFileStore({ directory });
    expect(await store.sweep(new Date(0))).toBe(0);
    const kept = await put(store, bytes('kept'));
    const left = await store.receive(bytes('left'));
    await nodeFs.utimes(left.path, new Date(1_000), new Date(1_000));
    const fresh = await store.receive(bytes('fresh'));
    await nodeFs.utimes(fresh.path, new Date(3_000), new Date(3_000));
    expect(await store.sweep(new Date(2_000))).toBe(1);
    expect((await everyFile()).length).toBe(2);
    expect(await has(store, kept.sha256)).toBe(true);
  });
});

describe('sweeping files that no record names', () => {
  const OLD = new Date(1_000);
  const BEFORE = new Date(2_000);
  const nothingNamed = async (): Promise<ReadonlySet<string>> => new Set();

  async function putOld(store: FileStore, content: Uint8Array): Promise<string> {
    const { sha256: hash } = await put(store, content);
    await nodeFs.utimes(join(directory, 'files', hash.slice(0, 2), hash), OLD, OLD);
    return hash;
  }

  it('takes what is old and unnamed, and nothing else', async () => {
    const store = createFileStore({ directory });
    expect(await store.sweepUnnamed(BEFORE, nothingNamed)).toBe(0);
    const named = await putOld(store, bytes('named'));
    const unnamed = await putOld(store, bytes('unnamed'));
    const fresh = await put(store, bytes('fresh'));
    const asked: string[] = [];
    const removed = await store.sweepUnnamed(BEFORE, async (hashes) => {
      asked.push(...hashes);
      return new Set([named]);
    });
    expect(removed).toBe(1);
    expect(asked.sort()).toEqual([named, unnamed].sort());
    expect((await everyFile()).sort()).toEqual([named, fresh.sha256].sort());
  });

  it('leaves alone what is not its own', async () => {
    const store = createFileStore({ directory });
    const folder = join(directory, 'files', 'ab');
    await nodeFs.mkdir(join(folder, `ab${'0'.repeat(62)}`), { recursive: true });
    for (const name of ['note.txt', `cd${'0'.repeat(62)}`]) {
      await nodeFs.writeFile(join(folder, name), 'x');
      await nodeFs.utimes(join(folder, name), OLD, OLD);
    }
    expect(await store.sweepUnnamed(BEFORE, nothingNamed)).toBe(0);
    expect(await everyFile()).toHaveLength(2);
  });

  it('keeps an old file whose content arrives again', async () => {
    const store = createFileStore({ directory });
    const hash = await putOld(store, bytes('a'));
    await put(store, bytes('a'));
    expect(await store.sweepUnnamed(BEFORE, nothingNamed)).toBe(0);
    expect(await has(store, hash)).toBe(true);
  });

  it('keeps a file whose content arrives while it asks who names it', async () => {
    const store = createFileStore({ directory });
    const hash = await putOld(store, bytes('a'));
    const removed = await store.sweepUnnamed(BEFORE, async () => {
      await put(store, bytes('a'));
      return new Set();
    });
    expect(removed).toBe(0);
    expect(await has(store, hash)).toBe(true);
  });

  it('keeps what arrives in the very moment of removing', async () => {
    let keeping: Promise<unknown> | undefined;
    const fs: FileSystem = {
      ...nodeFs,
      rm: async (path, options) => {
        keeping ??= received.keep();
        // Long enough for the rename, were it not made to wait.
        for (let i = 0; i < 100; i += 1) await nodeFs.stat(directory);
        await nodeFs.rm(path, options);
      },
    };
    const store = createFileStore({ directory, fs });
    const hash = await putOld(store, bytes('a'));
    const received = await store.receive(bytes('a'));
    await store.sweepUnnamed(BEFORE, nothingNamed);
    expect(keeping).toBeDefined();
    await keeping;
    expect(await has(store, hash)).toBe(true);
  });

  it('looks at a bounded number a run and goes on where it stopped', async () => {
    const store = createFileStore({ directory });
    const texts = Array.from({ length: 12 }, (_, i) => `text ${i}`);
    const hashes = await Promise.all(texts.map((text) => putOld(store, bytes(text))));
    const folders = new Set(hashes.map((hash) => hash.slice(0, 2)));
    const named = new Set(hashes.slice(0, 11));
    const asked: string[] = [];
    let removed = 0;
    for (let run = 0; run < folders.size; run += 1) {
      removed += await store.sweepUnnamed(
        BEFORE,
        async (some) => {
          asked.push(...some);
          return named;
        },
        { atMost: 1 },
      );
      if (run === 0) expect(asked.length).toBeLessThan(hashes.length);
    }
    expect(removed).toBe(1);
    expect(asked.sort()).toEqual([...hashes].sort());
    await store.sweepUnnamed(BEFORE, nothingNamed);
    expect(await everyFile()).toEqual([]);
  });
});

describe('a disk or a sender that fails', () => {
  const chunks = [bytes('one'), bytes('two'), bytes('three')];

  it.each([
    ['write', 'ENOSPC', 1, 'diskFull'],
    ['write', 'EDQUOT', 0, 'diskFull'],
    ['sync', 'ENOSPC', 0, 'diskFull'],
    ['close', 'ENOSPC', 0, 'diskFull'],
    ['write', 'EROFS', 0, 'diskReadOnly'],
  ] as const)('%s fails with %s', async (operation, code, after, reason) => {
    // The folder is there already, so that the failure meets the file and not the folder.
    await nodeFs.mkdir(join(directory, 'files', 'incoming'), { recursive: true });
    const store = createFileStore({ directory, fs: failing(operation, code, after) });
    await expect(put(store, chunks)).rejects.toMatchObject({ kind: 'unavailable', reason });
    expect(await everyFile()).toEqual([]);
    await expect(put(createFileStore({ directory }), chunks)).resolves.toMatchObject({ size: 11 });
  });

  it.each([
    ['open', 'EACCES', 'diskReadOnly'],
    ['mkdir', 'EROFS', 'diskReadOnly'],
    ['rename', 'ENOSPC', 'diskFull'],
  ] as const)('%s fails with %s', async (operation, code, reason) => {
    const fs: FileSystem = { ...nodeFs, [operation]: () => Promise.reject(failure(code)) };
    const store = createFileStore({ directory, fs });
    await expect(put(store, chunks)).rejects.toMatchObject({ kind: 'unavailable', reason });
    expect(await everyFile()).toEqual([]);
  });

  it('leaves other failures as they are, and nothing behind', async () => {
    const store = createFileStore({ directory, fs: failing('write', 'EIO') });
    await expect(put(store, chunks)).rejects.toMatchObject({ code: 'EIO' });
    expect(await everyFile()).toEqual([]);
  });

  it('saves nothing of a stream that is cut', async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytes('half'));
      throw new Error('cut');
    }
    await expect(put(createFileStore({ directory }), cut())).rejects.toThrow('cut');
    expect(await everyFile()).toEqual([]);
  });
});
