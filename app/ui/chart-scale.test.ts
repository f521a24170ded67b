import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { axisOf, place, spread } from './chart-scale';

const figures = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe('an axis', () => {
  it('keeps the ends it is given', () => {
    expect(axisOf([2.8, 4.22], { min: 1, max: 5 })).toEqual({
      min: 1,
      max: 5,
      ticks: [1, 2, 3, 4, 5],
    });
  });

  it('takes round ticks without binary dust', () => {
    expect(axisOf([0.1, 0.7], {}).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
  });

  it('holds every value, and has ticks in rising order', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const axis = axisOf(values, {});
        expect(axis.min).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
        expect(axis.max).toBeGreaterThan(axis.min);
        expect([...axis.ticks].sort((a, b) => a - b)).toEqual(axis.ticks);
        expect(axis.ticks.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('puts its ends at the ends of the drawing, a single year in the middle', () => {
    expect(place(1, { min: 1, max: 5 }, 264, 24)).toBe(264);
    expect(place(5, { min: 1, max: 5 }, 264, 24)).toBe(24);
    expect(place(3, { min: 1, max: 5 }, 264, 24)).toBe(144);
    expect(place(2024, { min: 2024, max: 2024 }, 0, 100)).toBe(50);
  });
});

describe('labels', () => {
  it('stay where they are when there is room', () => {
    expect(spread([100, 20, 60], 18, 264)).toEqual([100, 20, 60]);
  });

  it('never lie on one another nor below the floor', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 264 }), { maxLength: 3 }), (wanted) => {
        const placed = spread(wanted, 18, 264).sort((a, b) => a - b);
        for (const [index, height] of placed.entries()) {
          expect(height).toBeLessThanOrEqual(264);
          const before = placed[index - 1];
          if (before !== undefined) expect(height - before).toBeGreaterThanOrEqual(18);
        }
      }),
    );
  });
});
