import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { at, fitOf, insertAt, moveTo, totalMinutes, without, withOffsets } from './agenda';

const agenda = fc
  .array(fc.integer({ min: 1, max: 600 }), { maxLength: 30 })
  .map((durations) => durations.map((duration, n) => ({ id: `item-${n}`, duration })));
const anywhere = fc.integer({ min: -5, max: 40 });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('the times of a programme', () => {
  it('follow from the lengths of what comes before', () => {
    fc.assert(
      fc.property(agenda, (items) => {
        const placed = withOffsets(items);
        for (const [n, item] of placed.entries()) {
          expect(item.startOffset).toBe(totalMinutes(items.slice(0, n)));
          expect(item.startOffset).toBeGreaterThanOrEqual(0);
        }
        const last = placed.at(-1);
        expect(last ? last.startOffset + last.duration : 0).toBe(totalMinutes(items));
      }),
    );
  });

  it('are counted from the start of the visit, over midnight too', () => {
    const start = new Date('2024-05-21T16:30:00Z');
    expect(at(start, 45).toISOString()).toBe('2024-05-21T17:15:00.000Z');
    expect(at(start, 480).toISOString()).toBe('2024-05-22T00:30:00.000Z');
  });
});

describe('the order of a programme', () => {
  it('changes by a move, and nothing else does', () => {
    fc.assert(
      fc.property(agenda, anywhere, anywhere, (items, which, to) => {
        const id = `item-${which}`;
        const moved = moveTo(items, id, to);
        expect(ids(moved).toSorted()).toEqual(ids(items).toSorted());
        expect(ids(without(moved, id))).toEqual(ids(without(items, id)));
        if (items.some((item) => item.id === id)) {
          expect(ids(moved).indexOf(id)).toBe(Math.min(items.length - 1, Math.max(0, to)));
        }
      }),
    );
  });

  it('takes a new item at any place, and lets it go again', () => {
    fc.assert(
      fc.property(agenda, anywhere, (items, index) => {
        const more = insertAt(items, { id: 'new', duration: 10 }, index);
        expect(more).toHaveLength(items.length + 1);
        expect(totalMinutes(more)).toBe(totalMinutes(items) + 10);
        expect(without(more, 'new')).toEqual(items);
      }),
    );
  });

  it('takes what is no place as the end', () => {
    expect(insertAt([1, 2], 3, Number.NaN)).toEqual([1, 2, 3]);
    expect(insertAt([1, 2], 3, Infinity)).toEqual([1, 2, 3]);
  });
});

describe('a programme against its visit', () => {
  it.each([
    [150, 150, { kind: 'fits', minutes: 0 }],
    [165, 150, { kind: 'over', minutes: 15 }],
    [0, 150, { kind: 'under', minutes: 150 }],
  ])('of %i minutes in %i', (total, visit, fit) => {
    expect(fitOf(total, visit)).toEqual(fit);
  });
});
