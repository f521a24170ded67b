import type { Clock } from '../clock/clock';

/** How often one address may do a thing: `count` in `seconds`. A whole office may share an address. */
export const LIMITS = {
  read: { count: 1200, seconds: 60 },
  search: { count: 600, seconds: 60 },
  write: { count: 300, seconds: 60 },
  request: { count: 30, seconds: 600 },
  signIn: { count: 120, seconds: 600 },
  verify: { count: 120, seconds: 600 },
  export: { count: 30, seconds: 60 },
  secretLink: { count: 120, seconds: 600 },
} as const;
export type Limit = keyof typeof LIMITS;

export interface RateLimiter {
  /** Counts one use. @returns seconds to wait, or 0 when the use is within the limit */
  readonly use: (limit: Limit, key: string) => number;
}

const MOST_KEYS = 50_000;

/**
 * Fixed windows in memory: enough against one address that hammers one process. Sign-in failures
 * are counted in the database besides (features/accounts), because those must survive a restart.
 * @param factor multiplies every count; measuring runs raise it
 */
export function createRateLimiter(clock: Clock, factor = 1): RateLimiter {
  const windows = new Map<string, { endsAt: number; used: number }>();
  return {
    use: (limit, key) => {
      const now = clock.now().getTime();
      const { count, seconds } = LIMITS[limit];
      const name = `${limit}|${key}`;
      const known = windows.get(name);
      if (!known || known.endsAt <= now) {
        if (windows.size >= MOST_KEYS) forgetEnded(windows, now);
        windows.set(name, { endsAt: now + seconds * 1000, used: 1 });
        return 0;
      }
      known.used += 1;
      return known.used <= count * factor ? 0 : Math.ceil((known.endsAt - now) / 1000);
    },
  };
}

function forgetEnded(windows: Map<string, { endsAt: number }>, now: number): void {
  for (const [key, window] of windows) if (window.endsAt <= now) windows.delete(key);
  // Everything is still running: the oldest go, so that many addresses cannot wipe all counts.
  for (const key of windows.keys()) {
    if (windows.size < MOST_KEYS) return;
    windows.delete(key);
  }
}
