/**
 * What a fresh checkout needs before anything of it runs: packages, Prisma's client, the build.
 * Plain Node and no packages, because it is what installs them.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { findProgram, installDebianPackages } from './debian-packages.mjs';
import { ROOT, run } from './run-command.mjs';

const SOURCES = [
  'app',
  'public',
  'package-lock.json',
  'package.json',
  'prisma/schema.prisma',
  'prisma.config.ts',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
// Made from the others, or not part of the build.
const NOT_SOURCES = /^generated$|\.test\.tsx?$|\.testing\.ts$/;
const BUILT_FROM = join(ROOT, 'build', 'built-from');

/**
 * Whether node_modules holds what package-lock.json asks for. Packages for other systems may lack.
 */
export function packagesAreCurrent() {
  const wanted = readLock('package-lock.json');
  const present = readLock('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, asked]) => {
    const found = present[path];
    return path === '' || (found ? found.version === asked?.version : asked?.optional === true);
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean } | undefined> | null}
 */
function readLock(path) {
  try {
    const lock = /** @type {{ packages: ReturnType<typeof readLock> }} */ (
      JSON.parse(readFileSync(join(ROOT, path), 'utf8'))
    );
    return lock.packages;
  } catch {
    return null;
  }
}

/** @returns {Promise<number>} exit code of `npm ci`; 0 at once when there is nothing to install */
export async function installPackages() {
  if (packagesAreCurrent()) {
    console.log('Packages are as package-lock.json wants them.');
    return 0;
  }
  // better-sqlite3 is compiled where no ready-made one can be fetched.
  if (!['g++', 'make', 'python3'].every((name) => findProgram([name]))) {
    await installDebianPackages(['g++', 'make', 'python3']);
  }
  return run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], nodeHeaders());
}

/** Tells the compiler of this Node's own headers, so that it fetches none. @returns {Record<string, string>} */
function nodeHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h'))
    ? { npm_config_nodedir: prefix }
    : {};
}

/** One value for everything that the build is made from. */
function sourcesHash() {
  const hash = createHash('sha256');
  /** @param {string} path @param {string} name */
  const add = (path, name) => {
    if (NOT_SOURCES.test(name) || !existsSync(join(ROOT, path))) return;
    if (/\.[^./]+$/.test(path)) {
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(ROOT, path)))
        .update('\0');
      return;
    }
    for (const entry of readdirSync(join(ROOT, path)).sort()) add(`${path}/${entry}`, entry);
  };
  for (const source of SOURCES) add(source, source);
  return hash.digest('hex');
}

/** Whether build/ was made from the files as they are now. */
export function buildIsCurrent() {
  const served = join(ROOT, 'build', 'server', 'index.js');
  return (
    existsSync(served) &&
    existsSync(BUILT_FROM) &&
    readFileSync(BUILT_FROM, 'utf8') === sourcesHash()
  );
}

/** Builds the program and remembers from what. @returns {Promise<number>} exit code */
export async function build() {
  const hash = sourcesHash();
  const code = await run('npm', ['run', '--silent', 'build']);
  if (code === 0) {
    mkdirSync(join(ROOT, 'build'), { recursive: true });
    writeFileSync(BUILT_FROM, hash);
  }
  return code;
}
