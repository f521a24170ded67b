/** Passed in, so that rules about time can be tested without waiting. */
export interface Clock {
  readonly now: () => Date;
}

export const systemClock: Clock = { now: () => new Date() };
