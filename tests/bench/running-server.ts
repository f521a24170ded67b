import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { performance } from 'node:perf_hooks';

import { serverSettings } from './server-settings';

export interface RunningServer {
  readonly origin: string;
  /** from starting the process to its first "ready" */
  readonly readyAfterMs: number;
  /** resident memory in MB, or NaN where the system does not tell */
  readonly memoryMb: () => number;
  /** processor time used since its start in seconds, or NaN where the system does not tell */
  readonly cpuSeconds: () => number;
  readonly stop: () => Promise<void>;
}

const LONGEST_START_MS = 20_000;

/** Starts a server as a child process and waits until it says that it is ready. */
export async function startServer(
  script: string,
  databaseFile: string,
  cwd = process.cwd(),
): Promise<RunningServer> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [script], {
    cwd,
    env: { ...process.env, ...serverSettings(databaseFile, port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  try {
    await untilReady(`http://127.0.0.1:${port}/readyz`, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    readyAfterMs: performance.now() - started,
    memoryMb: () => residentMb(child.pid),
    cpuSeconds: () => cpuSeconds(child.pid),
    stop,
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + LONGEST_START_MS;
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error('The server ended before it was ready.');
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The server was not ready in time.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  } catch {
    return NaN;
  }
}

// Linux counts in ticks of a hundredth of a second.
const TICKS_PER_SECOND = 100;

function cpuSeconds(pid: number | undefined): number {
  try {
    // After the name in brackets: fields 14 and 15 are user and system time.
    const fields = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  } catch {
    return NaN;
  }
}
