import fc from 'fast-check';
import { expect, it } from 'vitest';

import { BoundedCache } from './bounded-cache';

it('lets go of what was used longest ago when it gets too heavy', () => {
  const cache = new BoundedCache<number>(13, (value) => value);
  const made: string[] = [];
  const use = (key: string, weight: number) =>
    cache.get(key, () => {
      made.push(key);
      return weight;
    });
  use('a', 4);
  use('b', 4);
  use('a', 4);
  use('c', 4);
  expect(made).toEqual(['a', 'b', 'c']);
  use('a', 4);
  expect(made).toEqual(['a', 'b', 'c']);
  use('b', 4);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('hands on what is heavier than all it may keep, and keeps what it has', () => {
  const cache = new BoundedCache<number>(13, (value) => value);
  cache.put('a', 4);
  expect(cache.get('d', () => 99)).toBe(99);
  expect(cache.find('d')).toBeUndefined();
  expect(cache.find('a')).toBe(4);
  cache.clear();
  expect(cache.find('a')).toBeUndefined();
});

it('never weighs more than allowed, keys included, and knows what was put last', () => {
  const key = fc.constantFrom('a', 'bb', 'ccc', 'dddd', 'eeeee');
  const puts = fc.array(fc.tuple(key, fc.integer({ min: 1, max: 25 })));
  fc.assert(
    fc.property(puts, (all) => {
      const cache = new BoundedCache<number>(20, (value) => value);
      for (const [name, weight] of all) {
        cache.put(name, weight);
        expect(cache.find(name)).toBe(name.length + weight <= 20 ? weight : undefined);
      }
      let together = 0;
      for (const name of ['a', 'bb', 'ccc', 'dddd', 'eeeee']) {
        const kept = cache.find(name);
        if (kept !== undefined) together += name.length + kept;
      }
      expect(together).toBeLessThanOrEqual(20);
    }),
  );
});
