/**
 * Starts the built program for the end-to-end tests: a new database with the example records, on a
 * port of its own, and stops it when told to.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { environment, exitCodeOf, ROOT, run } from '../../prisma/run-command.mjs';
import { DATA_FOLDER, ORIGIN, PORT } from './server-settings';

rmSync(DATA_FOLDER, { recursive: true, force: true });
mkdirSync(DATA_FOLDER, { recursive: true });

const settings = {
  NODE_ENV: 'production',
  DATABASE_URL: `file:${join(DATA_FOLDER, 'kawruh.db')}`,
  DATA_DIR: DATA_FOLDER,
  PORT: String(PORT),
  APP_ORIGIN: ORIGIN,
  SECRET: randomBytes(48).toString('hex'),
  KAWRUH_DEMO: '1',
  // All tests come from one address, as fast as they can.
  LIMIT_FACTOR: '1000',
  LOG_LEVEL: 'warn',
};

for (const command of ['migrate', 'load-reference', 'load-demo']) {
  const code = await run('tsx', [`app/commands/${command}.ts`], settings);
  if (code !== 0) process.exit(code);
}

const server = spawn(process.execPath, ['build/server/index.js'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: environment(settings),
});
server.once('exit', (code, signal) => process.exit(exitCodeOf(code, signal)));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => server.kill(signal));
}
