import fc from 'fast-check';
import { expect, it } from 'vitest';

import { DEFAULT_CHECKLIST, MOST_TASKS, asArea, dueAtOf, shifted } from './checklist';

const instant = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2040-01-01'),
  noInvalidDate: true,
});

it('keeps its distance to the visit, however often that is moved', () => {
  fc.assert(
    fc.property(instant, instant, instant, fc.integer({ min: 0, max: 90 }), (a, b, c, days) => {
      const due = dueAtOf(a, days);
      expect(shifted(due, a, b)).toEqual(dueAtOf(b, days));
      expect(shifted(shifted(due, a, b), b, c)).toEqual(shifted(due, a, c));
      expect(shifted(shifted(due, a, b), b, a)).toEqual(due);
    }),
  );
});

it('has a list to begin with, earliest first', () => {
  const days = DEFAULT_CHECKLIST.map(({ daysBefore }) => daysBefore);
  expect(days).toEqual(days.toSorted((x, y) => y - x));
  expect(days.length).toBeLessThan(MOST_TASKS);
});

it('reads an area that nobody knows as another one', () => {
  expect([asArea('parking'), asArea('helipad')]).toEqual(['parking', 'other']);
});
