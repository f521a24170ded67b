import { performance } from 'node:perf_hooks';

import { searchLibrary } from '~/features/library/search.server';
import type { Filters } from '~/features/library/rules/filters';

import { withBenchDatabase } from './bench-database';
import { PRACTICES } from './corpus';
import { seeded } from './random';
import { percentile, report } from './report';
import { makeQueries, vocabulary } from './vocabulary';

const FILTERS: readonly Filters[] = [
  {},
  {},
  { year: ['2023', '2024'] },
  { framework: ['spbe-2020'], domain: ['spbe-2020/d3'] },
  { aspect: ['pemdi-2026/a3'] },
  { topic: ['spbe', 'one-data-indonesia'] },
];

/** The search itself, without HTTP: every query different, then the same queries again. */
export async function librarySearch(): Promise<void> {
  await withBenchDatabase(({ sql }) => {
    const start = performance.now();
    searchLibrary({ sql }, { query: '', filters: {}, cursor: null, locale: 'id' });
    report({
      bench: 'library-search',
      metric: 'first-after-change',
      value: performance.now() - start,
      unit: 'ms',
      practices: PRACTICES,
    });

    const draws = seeded(7);
    const words = vocabulary(seeded(20_240_521));
    const questions = makeQueries(draws, words, 600).map((query, n) => ({
      query,
      filters: FILTERS[n % FILTERS.length] ?? {},
      cursor: null,
      locale: 'id' as const,
    }));
    for (const round of ['new', 'again']) {
      const times: number[] = [];
      let found = 0;
      for (const question of round === 'new' ? questions : questions.slice(-80)) {
        const before = performance.now();
        found += searchLibrary({ sql }, question).total;
        times.push(performance.now() - before);
      }
      for (const [metric, share] of [
        ['p50', 0.5],
        ['p95', 0.95],
        ['p99', 0.99],
      ] as const) {
        report({
          bench: 'library-search',
          metric,
          value: percentile(times, share),
          unit: 'ms',
          round,
          queries: times.length,
          meanFound: Math.round(found / times.length),
        });
      }
    }
    const empty: number[] = [];
    for (let n = 0; n < 200; n += 1) {
      const before = performance.now();
      searchLibrary(
        { sql },
        {
          query: '',
          filters: { year: [String(2018 + (n % 9))], city: [`35.${10 + (n % 60)}`] },
          cursor: null,
          locale: 'id',
        },
      );
      empty.push(performance.now() - before);
    }
    report({
      bench: 'library-search',
      metric: 'p50',
      value: percentile(empty, 0.5),
      unit: 'ms',
      round: 'facets only',
    });
  });
}
