import fc from 'fast-check';
import { expect, it } from 'vitest';

import { indexHistories, newestScore, type StoredScore } from './index-history';
import { SCORE_STATUSES } from './index-score';

const frameworks = ['spbe-2018', 'spbe-2020', 'pemdi-2026'].map((id, position) => ({
  id,
  position,
  indexName: id,
  regulation: '',
  predicates: position === 0 ? [] : [{ name: 'Kurang', min: 100 }],
}));
const stored: fc.Arbitrary<StoredScore> = fc.record({
  year: fc.integer({ min: 2018, max: 2027 }),
  frameworkId: fc.constantFrom(...frameworks.map(({ id }) => id)),
  score: fc.integer({ min: 100, max: 500 }),
  status: fc.constantFrom(...SCORE_STATUSES),
  source: fc.constant('sumber'),
  note: fc.constant(''),
});
const scores = fc.uniqueArray(stored, {
  selector: ({ year, frameworkId, status }) => `${year} ${frameworkId} ${status}`,
});

it('loses no value and puts each under its own framework', () => {
  fc.assert(
    fc.property(scores, scores, (own, national) => {
      const histories = indexHistories(own, national, frameworks);
      const written = histories.flatMap(({ frameworkId, figures }) =>
        figures.map(({ year, status, score }) => `${frameworkId} ${year} ${status} ${score}`),
      );
      const given = own.map((s) => `${s.frameworkId} ${s.year} ${s.status} ${s.score}`);
      expect(written.toSorted()).toEqual(given.toSorted());
    }),
  );
});

it('draws final values of one framework alone, and a gap for every year without one', () => {
  fc.assert(
    fc.property(scores, (own) => {
      for (const { frameworkId, line } of indexHistories(own, [], frameworks)) {
        for (const [at, { year, score }] of line.entries()) {
          expect(year).toBe((line[0]?.year ?? 0) + at);
          const final = own.find(
            (s) => s.frameworkId === frameworkId && s.year === year && s.status === 'final',
          );
          expect(score).toBe(final?.score ?? null);
        }
        expect(line[0]?.score).not.toBeNull();
        expect(line.at(-1)?.score).not.toBeNull();
      }
    }),
  );
});

it('stands for a government by its newest final value while there is one', () => {
  fc.assert(
    fc.property(scores, (own) => {
      const newest = newestScore(own);
      const finals = own.filter(({ status }) => status === 'final');
      if (own.length === 0) expect(newest).toBeNull();
      if (finals.length === 0) return;
      expect(newest?.status).toBe('final');
      expect(newest?.year).toBe(Math.max(...finals.map(({ year }) => year)));
    }),
  );
});
