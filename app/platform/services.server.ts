import type { Clock } from './clock/clock';
import type { Random } from './clock/random.server';
import type { Config } from './config/config.server';
import type { Database } from './database/database.server';
import type { Log } from './log/log.server';
import type { RateLimiter } from './web/rate-limit.server';
import type { FileStore } from './files/file-store.server';

/** What the outside gives to use cases: handed in, never imported, so that tests hand in their own. */
export interface Services extends Database {
  readonly config: Config;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly files: FileStore;
  readonly limiter: RateLimiter;
}
