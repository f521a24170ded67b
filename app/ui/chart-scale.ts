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
  const span = high > low ? high - low : Math.abs(low) || 1;
  const step = niceStep(span, 5);
  const min = bounds.min ?? Math.floor(low / step) * step;
  const top = bounds.max ?? Math.ceil((high > low ? high : low + span) / step) * step;
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
