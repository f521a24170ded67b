import { run } from '../../prisma/run-command.mjs';
import { findProgram, installDebianPackages } from '../../prisma/debian-packages.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of the system's Chromium: CHROMIUM_PATH if set, else the first on the PATH, else null. */
export function findChromium() {
  return process.env['CHROMIUM_PATH'] ?? findProgram(NAMES);
}

/**
 * The system's Chromium; where there is none, Debian's, or else the one that Playwright brings.
 * @returns {Promise<string | null>} its path; null for Playwright's own
 */
export async function provideChromium() {
  const found = findChromium();
  if (found) return found;
  await installDebianPackages(['chromium', 'fonts-liberation']);
  const installed = findChromium();
  if (!installed) await run('playwright', ['install', 'chromium']);
  return installed;
}
