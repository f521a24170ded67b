import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { createLog } from '../log/log.server';
import { gracefulStop } from './stop.server';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Stops a server; with what it wrote and the code it ended with. */
function stopping(server: Server, close: () => Promise<void>) {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const codes: number[] = [];
  let exited: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    exited = resolve;
  });
  const stop = gracefulStop({
    server,
    close,
    log,
    exit: (code) => {
      codes.push(code);
      exited(code);
    },
  });
  return { stop, codes, ended, logged: () => lines.join('') };
}

it('ends with 0 once everything is closed, however often it is told', async () => {
  const server = createServer();
  await listening(server);
  let closed = 0;
  const { stop, ended, codes } = stopping(server, () => {
    closed += 1;
    return Promise.resolve();
  });
  stop();
  stop();
  expect(await ended).toBe(0);
  vi.runAllTimers();
  expect(codes).toEqual([0]);
  expect(closed).toBe(1);
});

it('ends with 1 and a line in the log when closing fails', async () => {
  const server = createServer();
  await listening(server);
  const { stop, ended, logged } = stopping(server, () => Promise.reject(new Error('disk gone')));
  stop();
  expect(await ended).toBe(1);
  expect(logged()).toContain('stopping failed');
});

it('ends with 1 and a line in the log when closing hangs', async () => {
  const server = createServer();
  await listening(server);
  const hanging = new Promise<never>(() => undefined);
  const { stop, codes, logged } = stopping(server, () => hanging);
  const closed = once(server, 'close');
  stop();
  await closed;
  vi.advanceTimersByTime(24_999);
  expect(codes).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(codes).toEqual([1]);
  expect(logged()).toContain('stopping took too long');
});

it('waits for a running request, and cuts one that does not end', async () => {
  const server = createServer(() => undefined);
  const port = await listening(server);
  const { stop, ended, codes } = stopping(server, () => Promise.resolve());
  const arrived = once(server, 'request');
  const cut = new Promise((resolve) => {
    request({ port, host: '127.0.0.1' }).on('error', resolve).end();
  });
  await arrived;
  stop();
  expect(codes).toEqual([]);
  vi.advanceTimersByTime(15_000);
  await cut;
  expect(await ended).toBe(0);
});
