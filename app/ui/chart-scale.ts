/** A round step for an axis: 1, 2 or 5 times a power of ten, at least `span / count` wide. */
function niceStep(span: number, count: number): number {
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

export interface Axis {
  min: number;
  max: number;
  ticks: readonly number[];
}

/**
 * An axis that holds every value, with round ticks.
 * @param bounds a fixed lower or upper end, for values whose scale is known (an index of 0 to 5)
 */
export function axisOf(values: readonly number[], bounds: { min?: number; max?: number }): Axis {
  const low = bounds.min ?? Math.min(...values, bounds.max ?? Infinity);
  const high = bounds.max ?? Math.max(...values, low);
  // Equal figures still need an axis with a height.
  const flat = high - low <= 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
  const span = flat ? Math.max(Math.abs(low), 1e-3) : high - low;
  const step = niceStep(span, 5);
  const min = bounds.min ?? Math.floor(low / step) * step;
  const top = bounds.max ?? Math.ceil((flat ? low + span : high) / step) * step;
  const count = Math.floor((top - min) / step + 1e-9);
  // Multiplied rather than added up, and cleaned of the last binary digits.
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((min + index * step).toPrecision(12)),
  );
  return { min, max: top, ticks };
}

/** Where `value` of min..max falls between `from` and `to`, to a tenth of a pixel. */
export function place(value: number, axis: Pick<Axis, 'min' | 'max'>, from: number, to: number) {
  const share = axis.max === axis.min ? 0.5 : (value - axis.min) / (axis.max - axis.min);
  return Math.round((from + share * (to - from)) * 10) / 10;
}

/**
 * Moves labels apart that would lie on one another, keeping their order.
 * @param wanted heights where they would stand; @param gap least distance between two
 * @param floor the lowest place (largest y) a label may have
 */
export function spread(wanted: readonly number[], gap: number, floor: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed = [...wanted];
  let last = -Infinity;
  for (const index of order) {
    last = Math.max(wanted[index] ?? 0, last + gap);
    placed[index] = last;
  }
  let limit = floor;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index] ?? 0, limit);
    limit = (placed[index] ?? 0) - gap;
  }
  return placed;
}
