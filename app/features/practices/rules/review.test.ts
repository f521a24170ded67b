import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { STAFF_ROLES } from '~/features/accounts/rules/roles';

import { completeness, mayPublish, missingForReview, PARTS, type PracticeText } from './review';

const FULL: PracticeText = {
  title: 'Satu portal data',
  summary: 'Semua dinas memakai satu portal.',
  problem: 'Data tersebar.',
  steps: 'Membentuk forum data.',
  results: 'Indeks naik.',
  obstacles: '',
  successFactors: '',
  howToCopy: '',
};

describe('what a write-up needs before review', () => {
  it('is complete with title, summary, problem, steps and results', () => {
    expect(missingForReview(FULL)).toEqual([]);
  });

  it('names what is empty, in reading order; blanks count as empty', () => {
    expect(missingForReview({ ...FULL, results: ' \n', summary: '', problem: '\t' })).toEqual([
      'summary',
      'problem',
      'results',
    ]);
  });

  it('counts all parts, required or not', () => {
    expect(completeness(FULL)).toEqual({ filled: 5, of: PARTS.length });
    expect(completeness({ ...FULL, howToCopy: 'Mulai dari SK.' }).filled).toBe(6);
  });
});

describe('who may publish', () => {
  const roles = fc.subarray([...STAFF_ROLES]);

  it('is never the author, whatever roles they hold', () => {
    fc.assert(
      fc.property(roles, fc.uuid(), (held, userId) => {
        expect(mayPublish({ userId, roles: held }, { authorId: userId })).toBe(false);
      }),
    );
  });

  it('is any other person with the role of reviewer, and nobody without it', () => {
    fc.assert(
      fc.property(roles, (held) => {
        expect(mayPublish({ userId: 'b', roles: held }, { authorId: 'a' })).toBe(
          held.includes('reviewer'),
        );
      }),
    );
  });
});
