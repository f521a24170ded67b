import { join } from 'node:path';

import { ignoreMissing } from './disk-error.server';
import type { FileSystem } from './file-store.server';

/** Which of these contents a record names. */
export type IsNamed = (sha256s: readonly string[]) => Promise<ReadonlySet<string>>;

const FOLDERS = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
const ASKED_AT_ONCE = 200;
/** Files looked at in a run: some seconds on a slow disk. */
const MOST_A_RUN = 5_000;

/**
 * A sweep that looks at some folders a run and goes on behind them at the next: a large store costs
 * no run more than a small one. A folder that was begun is finished.
 * @param alone runs its work while nothing is being kept
 */
export function unnamedSweep(
  fs: FileSystem,
  root: string,
  alone: <T>(work: () => Promise<T>) => Promise<T>,
): (before: Date, isNamed: IsNamed, bounds?: { atMost?: number }) => Promise<number> {
  let next = 0;

  const isOld = async (path: string, before: Date): Promise<boolean> => {
    const entry = await fs.stat(path).catch(ignoreMissing);
    return entry !== undefined && entry.isFile() && entry.mtime < before;
  };

  return async (before, isNamed, { atMost = MOST_A_RUN } = {}) => {
    let looked = 0;
    let removed = 0;

    const removeUnnamed = async (folder: string, old: readonly string[]): Promise<void> => {
      if (old.length === 0) return;
      const named = await isNamed(old);
      for (const sha256 of old) {
        if (named.has(sha256)) continue;
        const path = join(root, folder, sha256);
        // Looked at again: the same content may have arrived while we asked, and its record is on
        // its way. Alone, so that it cannot arrive between this look and the removal.
        const gone = await alone(async () => {
          if (!(await isOld(path, before))) return false;
          await fs.rm(path, { force: true });
          return true;
        });
        if (gone) removed += 1;
      }
    };

    const sweepFolder = async (folder: string): Promise<void> => {
      const entries = await fs.opendir(join(root, folder)).catch(ignoreMissing);
      if (!entries) return;
      let old: string[] = [];
      for await (const { name } of entries) {
        if (!/^[0-9a-f]{64}$/.test(name) || !name.startsWith(folder)) continue;
        looked += 1;
        if (await isOld(join(root, folder, name), before)) old.push(name);
        if (old.length < ASKED_AT_ONCE) continue;
        await removeUnnamed(folder, old);
        old = [];
      }
      await removeUnnamed(folder, old);
    };

    for (let done = 0; done < FOLDERS.length && looked < atMost; done += 1) {
      const folder = FOLDERS[next];
      // Moved on first: a folder that cannot be read must not keep the others from their turn.
      next = (next + 1) % FOLDERS.length;
      if (folder !== undefined) await sweepFolder(folder);
    }
    return removed;
  };
}
