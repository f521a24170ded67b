import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root, wherever the command was given. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The environment of every command: the project's own programs first, no calls home.
 * @param {Record<string, string>} more
 */
export function environment(more) {
  /** @type {Record<string, string | undefined>} */
  const { NODE_ENV: _callers, ...env } = process.env;
  const changed = {
    ...env,
    PATH: join(ROOT, 'node_modules', '.bin') + delimiter + (env['PATH'] ?? ''),
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    ...more,
  };
  return /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ (changed));
}

/**
 * Runs a command in the project's root with the terminal as its own.
 * @param {string} command @param {readonly string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<number>} its exit code; 127 when there is no such command
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: environment(env) });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => {
      resolve(exitCodeOf(code, signal));
    });
  });
}

/**
 * Runs a command and hands over the lines that it wrote; its errors go to the terminal.
 * @param {string} command @param {readonly string[]} args @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number, lines: string[] }>}
 */
export function read(command, args, env = {}) {
  return new Promise((resolve) => {
    const stdio = /** @type {const} */ (['ignore', 'pipe', 'inherit']);
    const child = spawn(command, args, { cwd: ROOT, stdio: [...stdio], env: environment(env) });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ piece) => {
      text += piece;
    });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve({ code: 127, lines: [] });
    });
    child.once('close', (code, signal) => {
      resolve({ code: exitCodeOf(code, signal), lines: text.split('\n').filter(Boolean) });
    });
  });
}

/**
 * The exit code as a shell tells it: 128 and the signal's number for a process that was ended.
 * @param {number | null} code @param {NodeJS.Signals | null} signal
 */
export function exitCodeOf(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}
