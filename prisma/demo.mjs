/**
 * `npm run demo` on a fresh clone: installs, prepares a database with example records in
 * ./data/demo, builds and serves on this machine alone. PORT=3001 npm run demo for another port.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { build, buildIsCurrent, installPackages } from './checkout.mjs';
import { environment, exitCodeOf, read, ROOT, run } from './run-command.mjs';

const PORT = Number(process.env['PORT'] ?? '3000');
const ORIGIN = `http://localhost:${PORT}`;
const FOLDER = join(ROOT, 'data', 'demo');
const DATABASE = join(FOLDER, 'kawruh.db');

if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65_535) {
  fail(`PORT=${process.env['PORT']} is not a port: give a number from 1 to 65535.`);
}
if (!(await portIsFree())) {
  fail(`Port ${PORT} is taken by another program. Try another:  PORT=${PORT + 1} npm run demo`);
}

mkdirSync(FOLDER, { recursive: true });
const settings = {
  NODE_ENV: 'production',
  DATABASE_URL: `file:${DATABASE}`,
  DATA_DIR: FOLDER,
  PORT: String(PORT),
  APP_ORIGIN: ORIGIN,
  SECRET: secret(),
  KAWRUH_DEMO: '1',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
};

await step('Packages', installPackages);
await step('Database client', () => run('prisma', ['generate', '--no-hints']));
await step('Database', () => run('tsx', ['app/commands/migrate.ts'], settings));
await step('Reference data', () => run('tsx', ['app/commands/load-reference.ts'], settings));
/** @typedef {{ email: string, password: string, name: string, roles: string[] }} Account */
/** @type {Account[]} */
const accounts = [];
await step('Example records', loadExamples);
if (!buildIsCurrent()) await step('Build', build);
await serve();

/** @param {string} title @param {() => Promise<number>} work */
async function step(title, work) {
  console.log(`\n── ${title}`);
  const code = await work();
  if (code !== 0) fail(`The demo stopped at "${title}"; what went wrong stands above.`, code);
}

/** @param {string} message @param {number} [code] @returns {never} */
function fail(message, code = 1) {
  console.error(`\n${message}`);
  process.exit(code);
}

/** The key that seals cookies and links: random, kept so that a restart signs nobody out. */
function secret() {
  const path = join(FOLDER, 'secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('hex'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

/** @returns {Promise<boolean>} */
function portIsFree() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(PORT, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

async function serve() {
  console.log('\n── Start');
  const server = spawn(process.execPath, ['build/server/index.js'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment(settings),
  });
  server.once('error', (error) => fail(error.message));
  server.once('exit', (code, signal) => {
    process.exit(exitCodeOf(code, signal));
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  }
  while (!(await isReady())) await pause(200);
  showAccounts();
}

async function isReady() {
  try {
    return (await fetch(`http://127.0.0.1:${PORT}/readyz`)).ok;
  } catch {
    return false;
  }
}

/**
 * Loads the example records where there are none. Among what app/commands/load-demo.ts writes is one
 * line of JSON an account.
 */
async function loadExamples() {
  const { code, lines } = await read('tsx', ['app/commands/load-demo.ts'], settings);
  for (const line of lines) {
    if (line.startsWith('{')) accounts.push(/** @type {Account} */ (JSON.parse(line)));
    else console.log(line);
  }
  return code;
}

function showAccounts() {
  console.log(`\nKawruh runs at ${ORIGIN} with example records (Ctrl+C stops it).`);
  console.log('Sign in as one of these people, all of them made up:\n');
  const width = Math.max(...accounts.map(({ email }) => email.length));
  for (const { email, password, name, roles } of accounts) {
    console.log(`  ${email.padEnd(width)}  ${password}  ${name}: ${roles.join(', ')}`);
  }
  console.log(`\nTo begin again with new example records: stop, remove ${FOLDER}, start.\n`);
}
