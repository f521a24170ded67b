import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

import { describe, expect, it } from 'vitest';

import { FEATURES } from '../lint/house.js';

const LONGEST_FILE = 400;
const CODE = /\.(ts|tsx|mjs|js|css)$/;
// Made, not written: nobody reads it.
const GENERATED = [
  join('app', 'platform', 'database', 'generated'),
  join('tests', 'bench', 'bare', 'build'),
];

function entriesOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFolder: entry.isDirectory() }))
    .filter(({ path }) => !GENERATED.some((made) => `${path}${sep}`.startsWith(made + sep)));
}

const entries = [...entriesOf('app'), ...entriesOf('prisma'), ...entriesOf('tests')];
const files = entries.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
const folders = entries.filter(({ isFolder }) => isFolder).map(({ path }) => path);

describe('the house', () => {
  it('is found where these tests look', () => {
    expect(files).toContain(join('app', 'root.tsx'));
    expect(files).toContain(join('prisma', 'schema.prisma'));
  });

  it('keeps a file to one subject', () => {
    const long = files
      .filter((path) => CODE.test(path))
      .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('names a folder or file by its subject, never "utils"', () => {
    const vague = [...folders, ...files].filter((path) =>
      /^(utils?|helpers?|misc|common)(\.|$)/i.test(basename(path)),
    );
    expect(vague).toEqual([]);
  });

  it('knows the place of every feature', () => {
    const features = readdirSync(join('app', 'features'), { withFileTypes: true });
    const unknown = features
      .filter((entry) => !entry.isDirectory() || !FEATURES.includes(entry.name))
      .map((entry) => entry.name);
    expect(unknown).toEqual([]);
  });
});
