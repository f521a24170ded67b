import { performance } from 'node:perf_hooks';

import autocannon from 'autocannon';

import { percentile, report } from './report';
import type { RunningServer } from './running-server';

/**
 * Asks with so many clients, each waiting for its answer before it asks again. Reports p50 and p95 in milliseconds, answers a second, and the server's processor time an
 * answer, which stays the same when the machine does other things besides.
 * @param options.cookie of somebody signed in
 * @param nextPath what is asked next; one list for all clients and for the warming up
 * @returns the server's milliseconds of processor time an answer
 */
export async function load(
  target: string,
  server: RunningServer,
  nextPath: () => string,
  clients: number,
  {
    seconds = 8,
    bench = 'library-http',
    cookie,
  }: { seconds?: number; bench?: string; cookie?: string } = {},
): Promise<number> {
  // Some beforehand, so that compiled code is measured and not its compiling.
  await run(server.origin, nextPath, clients, 2, cookie);
  const before = server.cpuSeconds();
  const { times, perSecond, failures } = await run(
    server.origin,
    nextPath,
    clients,
    seconds,
    cookie,
  );
  const cost = ((server.cpuSeconds() - before) * 1000) / times.length;
  if (failures > 0) throw new Error(`${failures} answers of ${target} failed`);
  const detail = { bench, target, clients, answers: times.length };
  report({ ...detail, metric: 'p50', value: percentile(times, 0.5), unit: 'ms' });
  report({ ...detail, metric: 'p95', value: percentile(times, 0.95), unit: 'ms' });
  report({ ...detail, metric: 'throughput', value: perSecond, unit: 'answers/s' });
  report({ ...detail, metric: 'processor-time', value: cost, unit: 'ms/answer' });
  return cost;
}

interface Run {
  readonly times: readonly number[];
  readonly perSecond: number;
  readonly failures: number;
}

function run(
  origin: string,
  nextPath: () => string,
  clients: number,
  seconds: number,
  cookie: string | undefined,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    let failures = 0;
    const started = performance.now();
    const instance = autocannon(
      {
        url: origin,
        connections: clients,
        duration: seconds,
        headers: { accept: 'text/html', 'accept-encoding': 'gzip', ...(cookie ? { cookie } : {}) },
        requests: [
          {
            setupRequest: (request) => ({ ...request, path: nextPath() }),
          },
        ],
      },
      (error: Error | null) => {
        if (error) reject(error);
        else {
          const elapsed = (performance.now() - started) / 1000;
          resolve({ times, perSecond: times.length / elapsed, failures });
        }
      },
    );
    instance.on('response', (_client, status, _bytes, milliseconds) => {
      times.push(milliseconds);
      if (status !== 200) failures += 1;
    });
    instance.on('reqError', () => {
      failures += 1;
    });
  });
}
