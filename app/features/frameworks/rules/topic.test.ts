import { describe, expect, it } from 'vitest';

import { readDataFile } from './shipped-frameworks.testing';
import { readTopics } from './topic';

const topic = (slug: string, name: string, synonyms: string[] = []) => ({
  slug,
  name,
  nameEn: `${name} (en)`,
  synonyms,
});

describe('topics', () => {
  it('that ship cover the subjects of the first visit', () => {
    const topics = readTopics(readDataFile('topics.json'));
    const words = topics.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    expect(words).toEqual(
      expect.arrayContaining(['SPBE', 'Pokja', 'Satu Data', 'PPID', 'Media Publikasi']),
    );
    expect(topics.length).toBe(24);
  });

  it.each([
    ['a slug twice', [topic('a', 'X'), topic('a', 'Y')]],
    ['a word in two topics', [topic('a', 'X', ['open data']), topic('b', 'Open-Data')]],
    ['a slug that is no address', [topic('Satu Data', 'X')]],
    ['an empty synonym', [topic('a', 'X', [' '])]],
  ])('refuse %s', (_, topics) => {
    expect(() => readTopics({ topics })).toThrow();
  });
});
