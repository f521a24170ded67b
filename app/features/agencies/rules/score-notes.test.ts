import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readIndexScores } from './index-score';
import { noteFor } from './score-notes';

const notes = readIndexScores(readFileSync('prisma/data/index-scores.csv', 'utf8')).flatMap(
  ({ note }) => note ?? [],
);

describe('notes on index values', () => {
  it.each(notes)('“%s” is told in both languages', (note) => {
    const [id, en] = [noteFor('id', note), noteFor('en', note)];
    expect(id).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
    expect(id).not.toBe(en);
  });

  it('are left to the page when nobody has put them into words yet', () => {
    expect(noteFor('id', 'something new')).toBeNull();
    expect(noteFor('id', 'constructor')).toBeNull();
  });
});
