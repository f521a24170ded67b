import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { matchFinder } from './find-matches';
import { bestPassage, markText } from './passage';
import { parseQuery } from './query';

const finder = (query: string, prefix = false) => matchFinder(parseQuery(query), { prefix });

describe('marks', () => {
  it('show forms and synonyms, and nothing else', () => {
    const find = finder('kunker pelayanan');
    expect(markText('Kunjungan kerja: cara melayani, bukan kunjungan.', find)).toEqual([
      { text: 'Kunjungan kerja', match: true },
      { text: ': cara ', match: false },
      { text: 'melayani', match: true },
      { text: ', bukan kunjungan.', match: false },
    ]);
  });

  it('put together give the text again, in order and without overlap', () => {
    const words = fc.constantFrom(
      'satu',
      'data',
      'kota',
      'studi',
      'tiru',
      'Layanan',
      '-',
      'é',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(words), fc.array(words), fc.boolean(), (text, query, prefix) => {
        const full = text.join(' ');
        const find = finder(query.join(' '), prefix);
        const segments = markText(full, find);
        expect(segments.map((segment) => segment.text).join('')).toBe(full);
        let end = 0;
        find(full, (match) => {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          end = match.end;
          return true;
        });
      }),
    );
  });

  it('a passage is the place that shows most of the terms', () => {
    const filler = 'isi laporan yang panjang sekali '.repeat(20);
    const text = `Arsip lama. ${filler} Di sini arsip dan naskah disatukan. ${filler}`;
    const passage = bestPassage(text, finder('arsip naskah'), 2);
    expect(passage?.shows).toBe(2);
    expect(passage?.segments.filter(({ match }) => match).map((segment) => segment.text)).toEqual([
      'arsip',
      'naskah',
    ]);
    expect(passage?.segments[0]?.text).toBe('… ');
    expect(passage?.segments.map((segment) => segment.text).join('').length).toBeLessThan(300);
    expect(bestPassage(text, finder('tidakada'), 1)).toBeNull();
  });
});
