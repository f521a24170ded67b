import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { STAFF_ROLES } from '~/features/accounts/rules/roles';

import {
  carriedOver,
  completeness,
  mayPublish,
  missingForReview,
  PARTS,
  type PracticeText,
} from './review';

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
    expect(completeness(FULL, [])).toEqual({ filled: 5, of: PARTS.length });
    expect(completeness({ ...FULL, howToCopy: 'Mulai dari SK.' }, []).filled).toBe(6);
  });

  it('does not count what was only carried over from minutes, and names it', () => {
    const draft = {
      ...FULL,
      steps: '> Pokja per domain.',
      results: '> Naik.\n\nKami mengukurnya.',
    };
    expect(carriedOver(draft, 'Kunjungan Blitar')).toEqual(['steps']);
    expect(carriedOver(draft, null)).toEqual(['steps']);
    expect(carriedOver(draft, FULL.title)).toEqual(['title', 'steps']);
    expect(completeness(draft, ['title', 'steps'])).toEqual({ filled: 3, of: PARTS.length });
  });
});

describe('who may publish', () => {
  const roles = fc.subarray([...STAFF_ROLES]);
  const people = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const writers = fc.uniqueArray(people, { minLength: 1, maxLength: 4 });
  const reader = fc.record({ userId: people, roles });

  it('is a reviewer who wrote none of the text, and nobody else', () => {
    fc.assert(
      fc.property(reader, writers, (actor, hands) => {
        expect(mayPublish(actor, new Set(hands))).toBe(
          actor.roles.includes('reviewer') && !hands.includes(actor.userId),
        );
      }),
    );
  });
});
