import { expect, it } from 'vitest';

import { BoundedCache } from './bounded-cache';

it('lets go of what was used longest ago when it gets too heavy', () => {
  const cache = new BoundedCache<number>(10, (value) => value);
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
  // Heavier than the whole cache: kept alone, until the next comes.
  expect(use('d', 99)).toBe(99);
  expect(cache.size).toBe(1);
  use('e', 1);
  expect(cache.size).toBe(1);
});
