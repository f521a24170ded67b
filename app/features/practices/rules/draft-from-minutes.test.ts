import { describe, expect, it } from 'vitest';

import {
  draftFromMinutes,
  indexTable,
  isCarriedOver,
  type SourceVisit,
} from './draft-from-minutes';
import { SECTION_LIMIT } from './practice-form';

const predicates = [
  { name: 'Memuaskan', min: 420 },
  { name: 'Sangat Baik', min: 350 },
  { name: 'Baik', min: 260 },
];
const figure = (year: number, score: number) => ({
  year,
  score,
  indexName: 'Indeks SPBE',
  predicates,
});

const visit: SourceVisit = {
  subject: 'Kenaikan Indeks SPBE',
  figures: [figure(2023, 426), figure(2021, 292)],
  items: [
    {
      kind: 'discussion',
      body: 'Tim dibagi per domain.\n\nSetiap domain punya Pokja.',
      answer: '',
    },
    {
      kind: 'questionAndAnswer',
      body: 'Bagaimana bukti dukung dikumpulkan?',
      answer: 'Per Pokja.',
    },
    { kind: 'decision', body: 'Pokja per domain mempercepat penilaian.', answer: '' },
    { kind: 'followUp', body: 'Berbagi contoh SK Pokja.', answer: '' },
  ],
};

describe('a draft from minutes', () => {
  it('quotes each kind of item where it belongs, every line of it', () => {
    const draft = draftFromMinutes(visit);
    expect(draft.steps).toBe('> Tim dibagi per domain.\n>\n> Setiap domain punya Pokja.');
    expect(draft.obstacles).toBe(
      '> Bagaimana bukti dukung dikumpulkan?\n\nJawaban:\n\n> Per Pokja.',
    );
    expect(draft.results).toContain('> Pokja per domain mempercepat penilaian.');
    expect(draft.howToCopy).toBe('> Berbagi contoh SK Pokja.');
  });

  it('leaves to the author what the minutes cannot say', () => {
    const { summary, problem, successFactors } = draftFromMinutes(visit);
    expect([summary, problem, successFactors]).toEqual(['', '', '']);
  });

  it('keeps within the limit of a section by leaving out whole items', () => {
    const long = { kind: 'discussion', body: 'x'.repeat(SECTION_LIMIT / 2), answer: '' };
    const { steps } = draftFromMinutes({ ...visit, items: [long, long, long] });
    expect(steps.length).toBeLessThanOrEqual(SECTION_LIMIT);
    expect(steps).toBe(`> ${long.body}`);
  });
});

describe('the table of index figures', () => {
  it('runs by year, with the predicate that the bounds give', () => {
    expect(indexTable(visit.figures).split('\n').slice(2)).toEqual([
      '| 2021 | Indeks SPBE | 2,92 | Baik |',
      '| 2023 | Indeks SPBE | 4,26 | Memuaskan |',
    ]);
  });

  it('shows no predicate where the framework has none, and is no table without figures', () => {
    expect(indexTable([{ ...figure(2018, 194), predicates: [] }])).toContain('| 1,94 | – |');
    expect(indexTable([])).toBe('');
  });
});

describe('a section that is only carried over', () => {
  const draft = draftFromMinutes(visit);

  it.each(['steps', 'results', 'obstacles', 'howToCopy'] as const)(
    'is %s of a draft',
    (section) => {
      expect(isCarriedOver(draft[section])).toBe(true);
      expect(isCarriedOver(draft[section].replace(/\n/g, '\r\n'))).toBe(true);
    },
  );

  it.each(['steps', 'results', 'obstacles', 'howToCopy'] as const)(
    'is no longer one with a sentence of the author in %s',
    (section) => {
      expect(isCarriedOver(`${draft[section]}\n\nKami mulai dari sini.`)).toBe(false);
    },
  );

  it('is neither an empty text nor a table of the author', () => {
    expect(isCarriedOver(' \n')).toBe(false);
    expect(isCarriedOver('| Tahun | Layanan |\n| --- | --- |\n| 2023 | 12 |')).toBe(false);
  });
});
