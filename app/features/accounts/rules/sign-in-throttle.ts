const MINUTE = 60_000;
export const WINDOW_MS = 15 * MINUTE;
/** That many failures of one identifier within the window bring the first delay. */
export const FAILURES_BEFORE_DELAY = 5;
/** That many failures from one network address within the window stop it until some are older. */
export const FAILURES_BY_ADDRESS = 30;
export const LONGEST_DELAY_MS = 15 * MINUTE;
/** Failures older than this count for nothing and are deleted. */
export const REMEMBERED_MS = 24 * 60 * MINUTE;

/** 0 for level 0, then 1, 2, 4, 8, 15, 15 … minutes. */
export const delayAt = (level: number): number =>
  level <= 0 ? 0 : Math.min(LONGEST_DELAY_MS, MINUTE * 2 ** Math.min(level - 1, 10));

/**
 * How long an identifier waits before it is tried again. Five failures within fifteen minutes begin
 * a siege; each further failure doubles the delay, up to fifteen minutes and never longer, so that
 * nobody is locked out for good. Fifteen quiet minutes after a delay end the siege.
 * @param failures ascending
 * @returns milliseconds from `now`, 0 when it may be tried at once
 */
export function waitByIdentifier(failures: readonly Date[], now: Date): number {
  let level = 0;
  let recent: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const quiet = (at: number) => level > 0 && at - last >= delayAt(level) + WINDOW_MS;
  for (const failure of failures) {
    const at = failure.getTime();
    if (quiet(at)) {
      level = 0;
      recent = [];
    }
    if (level > 0) {
      level += 1;
    } else {
      recent = [...recent.filter((time) => at - time < WINDOW_MS), at];
      if (recent.length >= FAILURES_BEFORE_DELAY) level = 1;
    }
    last = at;
  }
  return Math.max(0, last + delayAt(level) - now.getTime());
}

/**
 * How long a network address waits: until fewer than thirty of its failures are within the window.
 * @param failures ascending
 */
export function waitByAddress(failures: readonly Date[], now: Date): number {
  const oldestThatCounts = failures.at(-FAILURES_BY_ADDRESS);
  if (!oldestThatCounts) return 0;
  return Math.max(0, oldestThatCounts.getTime() + WINDOW_MS - now.getTime());
}
