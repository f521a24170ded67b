import fc from 'fast-check';
import { expect, it } from 'vitest';

import { differingFacts, differingParts } from './conflict';
import type { PracticeText } from './review';

const text: PracticeText = {
  title: 'Judul',
  summary: '',
  problem: '',
  steps: 'Langkah',
  results: '',
  obstacles: '',
  successFactors: '',
  howToCopy: '',
};

it('shows both texts of the parts that differ, in reading order', () => {
  const theirs = { ...text, howToCopy: 'Mulai dari SK.', title: 'Judul lain' };
  expect(differingParts(text, theirs)).toEqual([
    { part: 'title', yours: 'Judul', theirs: 'Judul lain' },
    { part: 'howToCopy', yours: '', theirs: 'Mulai dari SK.' },
  ]);
  expect(differingParts(text, { ...text })).toEqual([]);
});

it('names year, topics and indicators that differ, in whatever order they were ticked', () => {
  const facts = { year: 2024, topics: ['data', 'ppid'], indicators: ['spbe-2020/i20'] };
  expect(differingFacts(facts, { ...facts, topics: ['ppid', 'data'] })).toEqual([]);
  expect(differingFacts(facts, { year: 2023, topics: ['data'], indicators: [] })).toEqual([
    'year',
    'topics',
    'indicators',
  ]);
});

it('finds the same differences from either side', () => {
  const facts = fc.record({
    year: fc.constantFrom(2023, 2024),
    topics: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    indicators: fc.uniqueArray(fc.constantFrom('x', 'y')),
  });
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      expect(differingFacts(one, other)).toEqual(differingFacts(other, one));
      expect(differingFacts(one, one)).toEqual([]);
    }),
  );
});
