import { describe, expect, it } from 'vitest';

import { readFrameworks } from '~/features/frameworks/rules/read-frameworks';
import { predicateOf } from '~/features/frameworks/rules/score';

import { mostOfficial, readIndexScores } from './index-score';
import { readRegions } from './region';
import { resolveRegion } from './resolve-region';
import { readDataText } from './shipped-data.testing';

const scores = readIndexScores(readDataText('index-scores.csv'));
const regions = readRegions(readDataText('regions.csv'));
const frameworks = readFrameworks(
  JSON.parse(readDataText('frameworks.json')),
  JSON.parse(readDataText('frameworks-not-comparable.json')),
);
const HEAD = 'region_code,agency,year,framework,index,status,source,note\n';

describe('published index values', () => {
  it('are all read, the national ones without a region', () => {
    expect(scores.length).toBe(57);
    expect(scores.filter((score) => score.regionCode === null).length).toBe(3);
    expect(new Set(scores.map((score) => score.regionCode).filter(Boolean)).size).toBe(37);
  });

  it('keep score, status and note exactly', () => {
    const of = (code: string, year: number) =>
      scores.filter((score) => score.regionCode === code && score.year === year);
    expect(of('35.76', 2023).map(({ score }) => score)).toEqual([426]);
    expect(of('35.71', 2024).map(({ score, status }) => [score, status])).toEqual([
      [390, 'provisional'],
    ]);
    expect(
      of('11.04', 2026).map(({ score, status, statusText }) => [score, status, statusText]),
    ).toEqual([
      [124, 'assessor', 'asesor (interviu)'],
      [142, 'selfAssessment', 'mandiri'],
    ]);
    expect(of('62', 2022)[0]?.note).toContain('"Sedang" does not exist');
    expect(of('62', 2021)[0]?.note).toBeNull();
  });

  it('belong to the region that their agency names, and to a framework of their year', () => {
    for (const { regionCode, agencyName, frameworkId, year } of scores) {
      if (regionCode !== null) {
        expect([agencyName, resolveRegion(agencyName, regions)?.code]).toEqual([
          agencyName,
          regionCode,
        ]);
      }
      const framework = frameworks.find(({ id }) => id === frameworkId);
      expect(framework?.yearFrom).toBeLessThanOrEqual(year);
      expect(framework?.yearTo ?? 2100).toBeGreaterThanOrEqual(year);
    }
  });

  it('get their predicate from the framework, none for the instrument of 2018', () => {
    const predicate = (code: string, year: number) => {
      const found = scores.find((score) => score.regionCode === code && score.year === year);
      const framework = frameworks.find(({ id }) => id === found?.frameworkId);
      return predicateOf(found?.score ?? 0, framework?.predicates ?? [])?.name ?? null;
    };
    expect(predicate('35.76', 2018)).toBeNull();
    expect(predicate('35.76', 2022)).toBe('Baik');
    expect(predicate('35.76', 2023)).toBe('Memuaskan');
    expect(predicate('62', 2022)).toBe('Cukup');
  });

  it.each([
    ['three decimals', '35.76,X,2023,spbe-2020,4.260,final,s,'],
    ['an unknown status', '35.76,X,2023,spbe-2020,4.26,sedang,s,'],
    ['a status named like an object member', '35.76,X,2023,spbe-2020,4.26,toString,s,'],
    ['no source', '35.76,X,2023,spbe-2020,4.26,final,,'],
    ['a BPS code', '3576,X,2023,spbe-2020,4.26,final,s,'],
    ['no year', '35.76,X,,spbe-2020,4.26,final,s,'],
    ['a value twice', '35,X,2023,spbe-2020,4.26,final,s,\n35,X,2023,spbe-2020,4.27,final,s,'],
  ])('refuse %s', (_, row) => {
    expect(() => readIndexScores(HEAD + row)).toThrow();
  });

  it('show the most official of one year', () => {
    expect(mostOfficial([{ status: 'selfAssessment' }, { status: 'assessor' }])?.status).toBe(
      'assessor',
    );
    expect(mostOfficial([{ status: 'provisional' }, { status: 'final' }])?.status).toBe('final');
    expect(mostOfficial([])).toBeNull();
  });
});
