import { expect, it } from 'vitest';

import { differingParts } from './conflict';
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
