import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inject, onTestFinished } from 'vitest';

import type { Random } from '~/platform/clock/random.server';
import type { Config } from '~/platform/config/config.server';
import { openDatabase } from '~/platform/database/database.server';
import { createFileStore } from '~/platform/files/file-store.server';
import { createLog } from '~/platform/log/log.server';
import type { Services } from '~/platform/services.server';
import { createRateLimiter } from '~/platform/web/rate-limit.server';

/** A clock that stands still until it is moved. */
export interface TestClock {
  readonly now: () => Date;
  readonly set: (iso: string) => void;
  readonly advance: (milliseconds: number) => void;
}

export function testClock(iso = '2024-05-02T02:00:00.000Z'): TestClock {
  let current = new Date(iso).getTime();
  return {
    now: () => new Date(current),
    set: (next) => {
      current = new Date(next).getTime();
    },
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}

/** Draws that a test can foresee: "token-1-…", "CODE-0001". Long enough for every length check. */
export function testRandom(): Random {
  let tokens = 0;
  let codes = 0;
  return {
    token: () => `token-${++tokens}-${'x'.repeat(30)}`,
    code: () => `BCDF-${String(++codes).padStart(4, '0')}`,
  };
}

export const TEST_ORIGIN = 'http://localhost:3000';

/** Everything a use case may ask for, on a real SQLite file of this test's own. */
export async function testServices(): Promise<Services & { clock: TestClock }> {
  const folder = mkdtempSync(join(tmpdir(), 'kawruh-test-'));
  const databaseFile = join(folder, 'kawruh.db');
  copyFileSync(inject('migratedDatabase'), databaseFile);
  const database = await openDatabase(databaseFile);
  const clock = testClock();
  const config: Config = {
    databaseFile,
    dataDirectory: folder,
    port: 0,
    host: '127.0.0.1',
    origin: TEST_ORIGIN,
    secret: 'a-test-key-of-at-least-32-characters',
    trustedProxies: 0,
    metricsPort: undefined,
    limitFactor: 1,
    smtpUrl: undefined,
    mailFrom: undefined,
    logLevel: 'silent',
    demo: false,
    secure: false,
  };
  onTestFinished(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    ...database,
    config,
    clock,
    random: testRandom(),
    log: createLog('silent'),
    files: createFileStore({ directory: folder }),
    limiter: createRateLimiter(clock),
  };
}
