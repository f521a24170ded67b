/** Weights are integers in hundredths of a percent: one level of a framework sums to this. */
export const WHOLE_WEIGHT = 10_000;

/** Lowest and highest score in hundredths of an index point: 1.00 and 5.00. */
export const MIN_SCORE = 100;
export const MAX_SCORE = 500;
