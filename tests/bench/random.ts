/** Seeded draws (mulberry32), so that every run measures the same library. */
export interface Draws {
  /** 0 ≤ x < 1 */
  readonly next: () => number;
  /** 0 ≤ n < limit */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** low numbers far more often than high ones, as words are used */
  readonly zipf: <T>(from: readonly T[]) => T;
}

export function seeded(seed: number): Draws {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const at = <T>(from: readonly T[], place: number): T => {
    const found = from[place];
    if (found === undefined) throw new Error('nothing to draw from');
    return found;
  };
  return {
    next,
    below,
    pick: (from) => at(from, below(from.length)),
    // The inverse of P(rank ≤ r) ~ log(r + 1): Zipf's law with exponent 1.
    zipf: (from) => at(from, Math.floor((from.length + 1) ** next()) - 1),
  };
}
