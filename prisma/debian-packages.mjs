import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { run } from './run-command.mjs';

/**
 * Path of the first of these programs that the system has, or null.
 * @param {readonly string[]} names
 */
export function findProgram(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Whether Debian's own packages can be installed: root, on Debian itself (Ubuntu's Chromium is a snap). */
function mayInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * Installs packages from Debian where that is allowed; elsewhere does nothing.
 * @param {readonly string[]} names
 */
export async function installDebianPackages(names) {
  if (!mayInstall()) return;
  console.log(`Installing from Debian: ${names.join(', ')}`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update', '-q'], quiet)) !== 0) return;
  await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], quiet);
}
